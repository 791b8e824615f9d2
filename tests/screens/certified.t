# Certified: the practices by what comes next, ratings one key a cell, a decision that is refused and one that is made.
size 80x24
now 2017-08-21
seed demo
keys 9
screen
 qtp  Season 2017 › Certified  4 cases, 0 late      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    PRACTICE              STATE      SINCE NEXT          DOMAINS   OPEN UNTIL
▸ ○ Lakeside Oncology     report in    0 d plan +15 d    ███▋  5/7    2
  ○ Riverbend Cancer Cen… scheduled   14 d survey +57 d  ·
  ○ Summit Cancer Care    certified  210 d review +155 d █████ 7/7    · Jan 2020
  ○ Cascade Oncology      interest    19 d application   ·












 Lakeside Oncology: 5 of 7 domains whole, 2 requirements open; plan Tue 5 Sep
 2017, 10 business days.
────────────────────────────────────────────────────────────────────────────────
 C next step  Enter open  r ratings  a add case  / filter  u undo  ? keys
end
keys r
screen
 qtp  Certified › Ratings Lakeside Oncology  26 of 28 compliant    21 Aug (demo)
────────────────────────────────────────────────────────────────────────────────
  STANDARD                                             RATING
  1a    Teaching about disease, plan and side effects ▸c
  1b    Financial counseling                           c
  1c    Access to the own record                       c
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
 DEMO-1a, Lakeside Oncology: compliant
 5 of 7 domains whole, 2 requirements open
 c compliant  p partial  n not compliant  a not applicable  - not reviewed
────────────────────────────────────────────────────────────────────────────────
 m requirement   s self-assessment   Y column   R row   u undo   ? keys
end
keys <Down> <Down> <Down> <Down> <Down> <Down> c
contains DEMO-2b: compliant.
keys u
contains 2b
keys <Esc> <Enter>
screen
 qtp  2017 › Certified › Lakeside Oncology          Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
▸COMPLIANCE 5 of 7 domains whole, 2 requirements open
    Patient engagement                        ███████ 5 of 5
    Availability and access                   █████▎  3 of 4
    Evidence-based medicine                   ███████ 2 of 2
    Equitable, comprehensive team care        ███████ 4 of 4
    Quality improvement                       █████▎  3 of 4
    Goals of care, palliative and end of life ███████ 3 of 3
    Chemotherapy safety                       ███████ 6 of 6
    All of it                                 ██████▌ 26 of 28
    Self-assessment: 1 of 29 compliant; 1 of them not for the surveyor.
    Next: plan, 10 business days

 AGAINST A CERTIFICATE 4
  ✗ 2b is partially compliant: Same-day and urgent visits
  ✗ 5c is not compliant: Improvement process
  ✗ the requirement "Same-day visits on five days a week" is open
  ✗ the requirement "A project for each measure off its target" is open

 ALL FIELDS
 ↓ more below: all fields, findings, requirements, quality measures, submissio…
────────────────────────────────────────────────────────────────────────────────
 C next step  Enter open  a add finding  e edit  r ratings  o output  ? keys
end
keys C decide
screen
 qtp  Next step: Lakeside Oncology                  Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Next step: Lakeside Oncology

▸ What happens    * decide______________________ it is certified, when nothing…
  On                ____________________________
  By                ____________________________
  Reason            __________________________________________________________













 The step that is recorded.  Space steps through the choices.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-S>
contains cannot be certified yet
keys <Ctrl-X> <Esc> <Esc>
contains Certified
