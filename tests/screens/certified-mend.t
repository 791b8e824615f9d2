# Ratings: a requirement is added from the cell it is about; one undo takes it back.
size 80x24
now 2017-08-21
seed demo
keys 9 r <Down> <Down> m
screen
 qtp  Ratings Lakeside Oncology › New requirement   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 New requirement

  Case            * Lakeside Oncology            Lakeside Oncology
  Kind            * requirement
▸ What            * __________________________________________________________
  Standard          Access to the own record     Access to the own record
  Location          ____________________________
  Owner             __________________________________________________________
  Plan              __________________________________________________________



  Due               ____________________________
  Evidence          __________________________________________________________



  File or link      __________________________________________________________

 What is to be done.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys Second <Space> nurse <Ctrl-S>
screen
 qtp  Certified › Ratings Lakeside Oncology  26 of 28 compliant    21 Aug (demo)
────────────────────────────────────────────────────────────────────────────────
  STANDARD                                             RATING
  1a    Teaching about disease, plan and side effects  c
  1b    Financial counseling                           c
  1c    Access to the own record                      ▸c
  1d    Individual plan and shared decisions           c
  1e    Survivorship plan                              c
  2a    Symptom triage                                 c
  2b    Same-day and urgent visits                     p (c)
  2c    Contact at all hours                           c
  2d    Fewer avoidable emergency visits               c
  3a    Documented pathways                            c
  3b    Adherence to pathways measured                 c
  3c    Trials offered                                 a
  4a    Physician-directed team                        c
  4b    Equity and social needs                        c
  4c    Psychosocial support and navigation            c
  4d    Multidisciplinary management                   c
 DEMO-1c, Lakeside Oncology: compliant
 5 of 7 domains whole, 3 requirements open
 c compliant  p partial  n not compliant  a not applicable  - not reviewed
 The requirement is added.  u takes it back.
 m requirement   s self-assessment   Y column   R row   u undo   ? keys
end
keys u
screen
 qtp  Certified › Ratings Lakeside Oncology  26 of 28 compliant    21 Aug (demo)
────────────────────────────────────────────────────────────────────────────────
  STANDARD                                             RATING
  1a    Teaching about disease, plan and side effects  c
  1b    Financial counseling                           c
  1c    Access to the own record                      ▸c
  1d    Individual plan and shared decisions           c
  1e    Survivorship plan                              c
  2a    Symptom triage                                 c
  2b    Same-day and urgent visits                     p (c)
  2c    Contact at all hours                           c
  2d    Fewer avoidable emergency visits               c
  3a    Documented pathways                            c
  3b    Adherence to pathways measured                 c
  3c    Trials offered                                 a
  4a    Physician-directed team                        c
  4b    Equity and social needs                        c
  4c    Psychosocial support and navigation            c
  4d    Multidisciplinary management                   c
 DEMO-1c, Lakeside Oncology: compliant
 5 of 7 domains whole, 2 requirements open
 c compliant  p partial  n not compliant  a not applicable  - not reviewed
 undo: add requirement Second nurse
 m requirement   s self-assessment   Y column   R row   u undo   ? keys
end
