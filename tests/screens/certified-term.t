# Certified: a term is renewed before its window, which is said, and both programs are on the page of the practice.
size 80x24
now 2017-08-21
seed demo
keys 9 / summit <Enter> <Down> <Up> C offer <Ctrl-S> <Down> <Up> C renew <Ctrl-S>
screen
 qtp  Certified  2 cases, 0 late, /summit           Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    PRACTICE           STATE       SINCE NEXT            DOMAINS   OPEN UNTIL
  ◐ Summit Cancer Care applied       0 d documents +28 d ·
▸ ○ Summit Cancer Care certified   210 d review +155 d   █████ 7/7    · Jan 2020













 Summit Cancer Care: 7 of 7 domains whole, 0 requirements open; yearly review
 Tue 23 Jan 2018, 155 d; certified until 23 Jan 2020.
 Recorded the application of Summit Cancer Care for the next term. The window
 opens on 23 Jan 2019 only.  u takes it back.
 C next step  Enter open  r ratings  a add case  / filter  u undo  ? keys
end
keys gp / summit <Enter> <Down> <Up> <Enter>
screen
 qtp  2017 › Summit Cancer Care                     Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 PROGRAMS
    Training   POR17-02 accepted   no project
    Certified  certified           yearly review, 155 d; 7 of 7 domains whole,…
    Workshop   offered             offered 21 Aug 2017
    Certified  applied             documents, 28 d; not rated

 ALL FIELDS
▸Name         Summit Cancer Care
 Address      ·
 City         High Cairn
 Region       WA
 Postal code  ·
 Country      USA
 Setting      community
 Physicians   11
 Specialty    Medical oncology
 Notes        ·
 Currency     ·

 ↓ more below: locations, people, teams, cases
────────────────────────────────────────────────────────────────────────────────
 Enter open   a add location   e edit   o output   u undo   : command   ? keys
end
