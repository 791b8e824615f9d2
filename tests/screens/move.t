# A session is moved: what moves with it is read first, and another key does it.
size 80x24
now 2017-02-20
seed demo-early
keys 4 <Enter>
screen
 qtp  2017 › Dallas › DAL17-S1                      Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 AGENDA, DAY 1  Wed 5 Apr 2017                               410 credit minutes
▸ 07:30-08:15   Breakfast and registration                              45
  08:15-08:30   Welcome and introductions                               15
  08:30-09:30   Why quality improvement, and what makes a pr… Okafor    60   60
  09:30-10:15   An infusion suite that halved its waits       Ruiz      45  105
  10:15-10:30   Break                                                   15
  10:30-11:45 A Sharpen your problem statement, group 1       Okafor    75  180
  10:30-11:45 A Sharpen your problem statement, group 2       Haddad    75  180
  11:45-12:45   Lunch                                                   60
  12:45-13:45   Mapping a process as it is, not as it should… Haddad    60  240
  13:45-15:00 B Draw your own process map, group 1            Ruiz      75  315
  13:45-15:00 B Draw your own process map, group 2            Lin       75  315
  15:00-15:15   Break                                                   15
  15:15-16:05   From symptoms to causes: the cause-and-effec… Lin       50  365
  16:05-16:50   Team time: first causes of your problem       Okafor    45  410

 AGENDA, DAY 2  Thu 6 Apr 2017                               405 credit minutes
  07:30-08:15   Breakfast                                               45
  08:15-08:30   Questions from day 1                                    15
 ↓ more below: all fields, confirmations, attendances, claims, surveys, planne…
────────────────────────────────────────────────────────────────────────────────
 T move the session  Enter open  a add agenda item  e edit  t roll  ? keys
end
keys <Home> T apr <Space> 11
contains Tue 11 Apr 2017
keys <Ctrl-S>
screen
 qtp  Move the session: DAL17-S1                    Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 THIS WOULD BE DONE

 DAL17-S1 moves from 5-6 Apr 2017 to 11-12 Apr 2017; it begins on Tue 11 Apr
 2017.

 29 agenda items move along.

 7 due days move along:
   M01  22 Mar 2017 > 28 Mar 2017  Pre-survey
   M02  22 Mar 2017 > 28 Mar 2017  Problem statement
   M04  19 Apr 2017 > 25 Apr 2017  Project charter
   M05  19 Apr 2017 > 25 Apr 2017  Aim statement
   M06   5 May 2017 > 11 May 2017  Process map
   M07  20 May 2017 > 26 May 2017  Cause-and-effect diagram
   M08  20 May 2017 > 26 May 2017  Measures and data plan

 28 answers were given for the old dates and must be asked for again:
   Mireille Abadie, Valley Clinic
 27 more below
 y does it. Esc goes back to the form; nothing was done yet.
────────────────────────────────────────────────────────────────────────────────
 y do it   Esc back   F1 keys
end
keys <Esc>
contains New first day
keys <Ctrl-S> y
contains Moved DAL17-S1 to 11-12 Apr 2017
contains Ctrl-W its letter.
contains AGENDA, DAY 1  Tue 11 Apr 2017
keys <Ctrl-W>
contains Session 1 has moved: in Dallas, TX, Tue-Wed 11-12 Apr 2017
keys <Esc>
keys u
contains AGENDA, DAY 1  Wed 5 Apr 2017
