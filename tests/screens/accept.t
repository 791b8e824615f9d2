# Accept says why not; the membership is mended on the person, the answer asked for; then it goes.
size 80x24
now 2017-02-20
seed demo-early
screen
 qtp  Season 2017                                   Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 NEEDS YOU  17                           3 of 3 teams on track, 15 applications

▸● Prairie Hematology     POR  submitted for 39 days  +1 more            Abara
 ● Copperleaf Oncology    DAL  submitted for 31 days  +2 more            Keller
 ● Windmill Row Hematolo… DAL  submitted for 21 days  +1 more            Keller
 ● Fernhollow Cancer Cen… POR  submitted for 19 days  +1 more            Abara
 ◐ Kestrel Point Hematol… POR  Pym cannot attend S3, 9 days left +1      Abara
 ◐ Harborview Oncology    DAL  Ruiz has not confirmed S2, 9 days left +1 Keller
 ◐ Juniper Street Oncolo… POR  Farrow has not confirmed S3, 9 days l… +3 Abara
 ◐ Harbor Oncology        DAL  no letter of support, 9 days left         Keller
 ◐ Lanternfield Cancer C… DAL  no quality problem stated, 9 days left +1 Keller
 ◐ Centro Oncológico Bri… POR  draft, 7 rules fail, 9 days left          Abara
   7 more below
 NEXT 14 DAYS                           DALLAS              PORTLAND
 Wed  1  17:00 ET  Applications close   S1 in 44 days       S1 in 59 days
                                        2 teams, 6 core     1 team, 4 core
                                        6 of 8 places free  7 free, 1 waiting
                                        6 applied, 1 ready  6 applied, 2 ready
                                        1 draft             1 draft
────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   l log contact   a add action   u undo   : command   ? keys
end
keys w
screen
 qtp  2017 › Prairie Hematology                     Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Submitted for 39 days.
 Rule: an application moves on to its next stage in good time.
 Limit: amber after 7 days in this stage, red after 14.
 Seen: submitted since 12 Jan 2017, deadline 1 Mar 2017.

 Laframboise answered for old dates of S2, 9 days left.
 Rule: every core member says for each session whether she can attend, for its
 dates as they are now.
 Limit: amber, and red from 21 days before the session on; for an application
 also from 7 days before the deadline on.
 Seen: Cody Laframboise, session 2 (28-29 Jun 2017): answered for 21-22 Jun
 2017.








────────────────────────────────────────────────────────────────────────────────
 Esc back   ? keys
end
keys <Esc> 3
contains Applicants  15
keys / harborview <Enter> <Enter> V A
contains is not eligible: 2 rules fail.
contains has not confirmed session 2
# She is asked, and has answered; the leader has renewed.
keys c y <Esc>
lacks has not confirmed session 2
keys <Esc> <Esc> 0 / osei <Enter> e
contains Edit person Kwame Osei
keys <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Ctrl-U> 1/31/2018
screen
 qtp  2017 › Edit person Kwame Osei                 Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Edit person Kwame Osei

  Name              Kwame Osei
  Credentials       MD
  E-mail            kwame.osei@harborview.example
  Phone             __________________________________________________________
  Position          __________________________________________________________
  Practice          Harborview Oncology          Harborview Oncology
  Profession        physician
  Fellow            ( ) yes  ( ) no
  Membership        member
  Member no.        M-21220
  Member from       2011-02-01                   Tue 1 Feb 2011, 2211 days ago
▸ Member until      1/31/2018___________________ Wed 31 Jan 2018, in 345 days
  Standing          good                         in good standing
  Licence           ••••
  Licensed in       __________________________________________________________
  NPI               __________________________________________________________

 Last day of the membership; nothing: no end.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-S>
contains is saved
keys <Esc> <Esc> <Esc> 3 / harborview <Enter> <Enter> A
contains Accepted DAL17-09 Harborview Oncology
screen
 qtp  2017 › Dallas › Harborview Oncology           Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 DAL17-09  ○ on track                            pre-work, session 1 in 44 days
 Pre-work ━━◆┄┄┄┄┄┄┄○ S1 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄○ S2 ┄┄┄┄┄┄┄┄┄○ S3 ┄┄┄┄┄┄┄┄┄┄┄┄┄ Sustain
          today     5-6 Apr            19-20 Jul     4 Oct

 CORE 3 of 2-4, 1 more           S1  S2  S3     MILESTONES 0 of 19
▸★ Kwame Osei, MD        leader  ✓   ✓   ✓      ◐ Roster and sponsor… due 1 Mar
   Ana Ruiz, RN                  ✓   ✓   ✓      · Pre-survey         due 22 Mar
   Felix Brandvold               ✓   ✓   ✓      · Problem statement  due 22 Mar
 Sponsor  Lihua Chen, Chief Medica… letter ✓    · Project charter    due 19 Apr
 Coach    no one                  no contact    · Aim statement      due 19 Apr
                                                ACTIONS none open; a adds one

 AIM no measure; here a adds one

 SCORES none; here a adds one
 without a charter at most 0.5

 CONTACTS none; l logs one
 ↓ more below: contacts, cycles, forecast, eligibility, all fields, members, w…
 Accepted DAL17-09 Harborview Oncology. The fee is 3 x $1,400.00 = $4,200.00.
 Next: 8, and c on DAL17-09 charges it.  u takes it back.  Ctrl-W its letter.
 Enter open  w why  a add member  e edit  l log contact  c who can come  ? keys
end
keys u
contains undo:
keys <Ctrl-R>
contains redo:
keys <Esc> <Esc> <Esc> 2 / harborview <Enter>
screen
 qtp  Season 2017 › Teams  1  /harborview           Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team                      Site    Coach             Reason
▸ ○ Harborview Oncology       DAL17

















────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  / filter  a add team  l log contact  o output  ? keys
end
