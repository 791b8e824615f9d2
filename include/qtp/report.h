/* Report: documents that put together what several capabilities know. */
#ifndef QTP_REPORT_H
#define QTP_REPORT_H

/* What it hands to the engine. */
extern const struct Capability report_capability;

#endif
