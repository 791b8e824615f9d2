# Certified and the ratings on 40x10.
size 40x10
now 2017-08-21
seed demo
keys 9
screen
 qtp  Certified  4 cases…  21 Aug (demo)
    PRACTICE               NEXT
▸ ○ Lakeside Oncology      plan +15 d
  ○ Riverbend Cancer Cent… survey +57 d
  ○ Summit Cancer Care     review +155 d
  ○ Cascade Oncology       application

 Lakeside Oncology: 5 of 7 domains
 whole, 2 requirements open; plan Tue …
 C next step  Enter open  u undo  ? keys
end
keys r
screen
 qtp  Ratings Lakeside O…  21 Aug (demo)
  STANDARD                 RATING
  1a    Teaching about d… ▸c
  1b    Financial counse…  c
  1c    Access to the ow…  c
  1d    Individual plan …  c
  1e    Survivorship plan  c
  2a    Symptom triage     c
  2b    Same-day and urg…  p (c)
 m requirement  Y column  R row  ? keys
end
