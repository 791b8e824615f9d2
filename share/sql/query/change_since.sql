-- What has changed since an operation: each record once.
SELECT DISTINCT kind, record FROM change WHERE operation > ?1
