# An agenda is planned in another city's spare day, copied, and watched for what cannot be.
size 80x24
now 2017-02-20
seed demo-early
keys 4 a 11/8/2017 <Tab> 11/8/2017 <Ctrl-S>
contains DAL17 is to have 3 sessions
keys <Ctrl-S>
contains The session is added.
keys <Enter> a
contains New agenda item
contains Wed 8 Nov 2017
keys 9:00 <Tab> 60 <Tab> Opening <Tab> <Tab> okafor <Ctrl-S>
contains The agenda item is added.
keys a
contains 10:00
keys 1000 <Tab> Late <Ctrl-S>
contains midnight
keys <Ctrl-U> 45 <S-Tab> <Ctrl-U> 9:30 <Ctrl-S>
contains It overlaps DAL17-S4-01 "Opening", 09:00 to 10:00.
screen
 qtp  2017 › Dallas › DAL17-S4 › New agenda item    Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 New agenda item

  Session         * DAL17-S4                     DAL17-S4
  Code              __________________________________________________________
  No.               __________________________________________________________
  Day             * 2017-11-08                   Wed 8 Nov 2017, in 261 days
▸ Start           * 9:30______________________________________________________
                    It overlaps DAL17-S4-01 "Opening", 09:00 to 10:00. Choose
                    another time, or give both the same parallel group.
  Minutes         * 45
  Title           * Late
  Kind            * seminar
  Faculty           ____________________________
  Room              __________________________________________________________
  AMA               ( ) yes  (▪) no
  ANCC              ( ) yes  (▪) no
  Parallel          __________________________________________________________
  Not clinical      ( ) yes  ( ) no

 Local time at the site, like 09:30.
 Press Ctrl-S again to save it anyway.
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-U> 10:00 <Ctrl-S>
contains The agenda item is added.
screen
 qtp  2017 › Dallas › DAL17-S4                      Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 AGENDA, DAY 1  Wed 8 Nov 2017                                 0 credit minutes
  09:00-10:00   Opening                                seminar Okafor   60
▸ 10:00-10:45   Late                                   seminar          45

 ALL FIELDS
 Cohort         DAL17
 Code           DAL17-S4
 No.            4
 First day      8 Nov 2017
 Last day       8 Nov 2017
 Mode           in person
 Venue          ·
 Designated     ·
 Designated on  ·
 PARS number    ·
 ACPE reported  ·
 Notes          ·

 CONFIRMATIONS  none; here a adds one
 ↓ more below: confirmations, attendances, claims, planners, items of activity…
 The agenda item is added.  u takes it back.
 T move the session  Enter open  a add agenda item  e edit  t roll  ? keys
end
keys <Esc> <Right> a 11/8/2017 <Tab> 11/8/2017 <Ctrl-S>
contains POR17 is to have 3 sessions
keys <Ctrl-S>
contains The session is added.
keys <Left> <End> P
contains Copy the agenda
keys dal17-s4 <Ctrl-S>
contains is the same session
keys <Ctrl-U> por17-s1 <Ctrl-S>
contains has an agenda already
keys <Ctrl-U> por17-s4 <Ctrl-S>
screen
 qtp  Copy the agenda: DAL17-S4                     Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 THIS WOULD BE DONE

 2 agenda items of DAL17-S4 (8 Nov 2017) are copied to POR17-S4 (8 Nov 2017),
 the first day's to the first day, and so on.

 Times, rooms, faculty and credit stay as they are; codes are new.













 y does it. Esc goes back to the form; nothing was done yet.
────────────────────────────────────────────────────────────────────────────────
 y do it   Esc back   F1 keys
end
keys y
contains Copied 2 agenda items of DAL17-S4 to POR17-S4
keys 1 <End>
screen
 qtp  Season 2017                                   Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 NEEDS YOU  22                           1 of 3 teams on track, 15 applications
   12 more above
 ◐ Summit Cancer Care     POR  3 of 12 answers open, 9 days left +1      Abara
 ◐ Riverbend Cancer Cent… DAL  3 of 12 answers open, S4 in 261 days
 ◐ Valley Clinic          DAL  3 of 12 answers open, S4 in 261 days
 ◐ Centro Oncológico Bri… POR  draft, 7 rules fail, 9 days left          Abara
 ◐ Saltgrass Oncology     DAL  draft, 4 rules fail, 9 days left          Keller
 ◐ Daniel Okafor               in Dallas and in Portland on 8 Nov
 ◐ Daniel Okafor               8 of 13 not scored, decisions in 16 days
 ◐ Greta Nyqvist               10 of 13 not scored, decisions in 16 days
 ◐ Rania Haddad                8 of 13 not scored, decisions in 16 days
▸◐ Portland               POR  7 places free, Athena Institute waits 3 days

 NEXT 14 DAYS                           DALLAS              PORTLAND
 Wed  1  17:00 ET  Applications close   S1 in 44 days       S1 in 59 days
                                        2 teams, 6 core     1 team, 4 core
                                        6 of 8 places free  7 free, 1 waiting
                                        6 applied, 0 ready  6 applied, 0 ready
                                        1 draft             1 draft
────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   a add action   u undo   : command   ? keys
end
keys <Up> <Up> <Up> <Up> w
screen
 qtp  2017 › DAL17-S4                               Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Daniel Okafor is in Dallas and in Portland on one day: DAL17-S4-01 09:00 and
 POR17-S4-01, Wed 8 Nov 2017.
 Rule: no one teaches in person in two cities on one day.
 Limit: amber, red from 14 days before the day on.
 Seen: "Opening" and "Opening".















────────────────────────────────────────────────────────────────────────────────
 Esc back   ? keys
end
