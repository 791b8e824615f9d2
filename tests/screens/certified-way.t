# Certified: a practice from its interest to its first review: self-assessment, application, survey, ratings, decision, review.
size 80x24
now 2017-08-21
seed demo
keys 9 a Valley <Enter> <Ctrl-S>
screen
 qtp  Season 2017 › Certified  5 cases, 0 late      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    PRACTICE              STATE      SINCE NEXT          DOMAINS   OPEN UNTIL
  ○ Lakeside Oncology     report in    0 d plan +15 d    ███▋  5/7    2
  ○ Riverbend Cancer Cen… scheduled   14 d survey +57 d  ·
  ○ Summit Cancer Care    certified  210 d review +155 d █████ 7/7    · Jan 2020
  ○ Cascade Oncology      interest    19 d application   ·
▸ ○ Valley Clinic         interest     0 d webinar       ·











 Valley Clinic: not rated; no webinar.

 The case is added.  u takes it back.
 C next step  Enter open  r ratings  a add case  / filter  u undo  ? keys
end
keys <Up> <Down> r Y c
contains 29 ratings: compliant, says the practice itself.
keys Y n
screen
 qtp  Self-assessment Valley Clinic  29 of 29 compliant            21 Aug (demo)
────────────────────────────────────────────────────────────────────────────────
  STANDARD                                             RATING
  1a    Teaching about disease, plan and side effects ▸c
  1b    Financial counseling                           c
  1c    Access to the own record                       c
  1d    Individual plan and shared decisions           c
  1e    Survivorship plan                              c
  2a    Symptom triage                                 c
  2b    Same-day and urgent visits                     c
  2c    Contact at all hours                           c
  2d    Fewer avoidable emergency visits               c
  3a    Documented pathways                            c
  3b    Adherence to pathways measured                 c
  3c    Trials offered                                 c
  4a    Physician-directed team                        c
  4b    Equity and social needs                        c
  4c    Psychosocial support and navigation            c
  4d    Multidisciplinary management                   c
 DEMO-1a, Valley Clinic: not reviewed; the practice says compliant
 not rated; by its own count 7 of 7 domains whole
 c compliant  p partial  n not compliant  a not applicable  - not reviewed
 Ignored: another record has just come under the cursor.
 m requirement   s self-assessment   Y column   R row   u undo   ? keys
end
keys <Esc> C apply <Ctrl-S>
contains Recorded the application of Valley Clinic. No one has taken part in the
keys <Down> <Up> C documents <Ctrl-S> <Down> <Up> C schedule <Tab> 2017-09-04 <Ctrl-S>
contains Mon 4 Sep 2017 is no business day. The next one is Tue 5
keys <Ctrl-X> <Esc> C schedule <Tab> 2017-08-21 <Ctrl-S>
contains The survey of Valley Clinic is on Mon 21 Aug 2017.
keys <Down> <Up> C survey <Ctrl-S> <Down> <Up> C report <Ctrl-S> <Down> <Up> C decide <Ctrl-S>
contains Valley Clinic cannot be certified yet
keys <Ctrl-X> webinar <Ctrl-S> r Y c
screen
 qtp  Ratings Valley Clinic  29 of 29 compliant     Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  STANDARD                                             RATING
  1a    Teaching about disease, plan and side effects ▸c (c)
  1b    Financial counseling                           c (c)
  1c    Access to the own record                       c (c)
  1d    Individual plan and shared decisions           c (c)
  1e    Survivorship plan                              c (c)
  2a    Symptom triage                                 c (c)
  2b    Same-day and urgent visits                     c (c)
  2c    Contact at all hours                           c (c)
  2d    Fewer avoidable emergency visits               c (c)
  3a    Documented pathways                            c (c)
  3b    Adherence to pathways measured                 c (c)
  3c    Trials offered                                 c (c)
  4a    Physician-directed team                        c (c)
  4b    Equity and social needs                        c (c)
  4c    Psychosocial support and navigation            c (c)
  4d    Multidisciplinary management                   c (c)
 DEMO-1a, Valley Clinic: compliant; the practice says compliant
 7 of 7 domains whole, 0 requirements open
 c compliant  p partial  n not compliant  a not applicable  - not reviewed
 29 ratings: compliant.
 m requirement   s self-assessment   Y column   R row   u undo   ? keys
end
keys <Esc> C decide <Ctrl-S>
contains Valley Clinic is certified until 21 Aug 2020.
keys <Down> <Up> C review <Ctrl-S>
contains Recorded the yearly review of Valley Clinic.
keys <Down> <Up> C offer <Ctrl-S>
keys <Down> <Up> / state:certified <Enter>
screen
 qtp  Certified  2 cases, 0 late, /state:certified  Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    PRACTICE           STATE      SINCE NEXT          DOMAINS   OPEN UNTIL
  ○ Summit Cancer Care certified  210 d review +155 d █████ 7/7    · 23 Jan 2020
▸ ○ Valley Clinic      certified    0 d review +365 d █████ 7/7      21 Aug 2020














 Valley Clinic: 7 of 7 domains whole, 0 requirements open; yearly review Tue 21
 Aug 2018, 365 d; certified until 21 Aug 2020.
────────────────────────────────────────────────────────────────────────────────
 C next step  Enter open  r ratings  a add case  / filter  u undo  ? keys
end
keys <Down> <Enter>
screen
 qtp  2017 › Certified › Valley Clinic              Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
▸COMPLIANCE 7 of 7 domains whole, 0 requirements open
    Patient engagement                        ███████ 5 of 5
    Availability and access                   ███████ 4 of 4
    Evidence-based medicine                   ███████ 3 of 3
    Equitable, comprehensive team care        ███████ 4 of 4
    Quality improvement                       ███████ 4 of 4
    Goals of care, palliative and end of life ███████ 3 of 3
    Chemotherapy safety                       ███████ 6 of 6
    All of it                                 ███████ 29 of 29
    Self-assessment: 29 of 29 compliant; 0 of them not for the surveyor.
    Next: yearly review, 365 d
    One-day workshop: offered 21 Aug 2017

 ALL FIELDS
 Practice              Valley Clinic
 Edition               Demo edition
 Step                  certified
 State                 certified
 Step on               21 Aug 2017
 ↓ more below: findings, requirements, quality measures, submissions, reviews
────────────────────────────────────────────────────────────────────────────────
 C next step  Enter open  a add finding  e edit  r ratings  o output  ? keys
end
keys C workshop <Tab> <Tab> Owen <Ctrl-S>
contains One-day workshop: 21 Aug 2017: Owen Trask
