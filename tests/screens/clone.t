# A season is cloned: every session gets its own new date, the agenda goes along, people do not.
size 80x24
now 2017-08-21
seed demo
keys gs : clone <Enter>
screen
 qtp  2017 › Clone the season: 2017                 Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Clone the season: 2017

▸ New code        * __________________________________________________________
  DAL17-S1        * ____________________________ now Wed 5 Apr 2017
  DAL17-S2        * ____________________________ now Wed 19 Jul 2017
  DAL17-S3        * ____________________________ now Wed 4 Oct 2017
  POR17-S1        * ____________________________ now Thu 20 Apr 2017
  POR17-S2        * ____________________________ now Wed 28 Jun 2017
  POR17-S3        * ____________________________ now Wed 18 Oct 2017










 The code of the new season, like 2018.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys 2018 <Ctrl-S>
contains No session has a new date
keys <Tab> 4/4/2018 <Tab> 7/18/2018 <Tab> 10/3/2018 <Tab> 4/19/2018 <Tab> 6/27/2018 <Tab> 10/17/2018
keys <Ctrl-S>
contains Cloned the season as 2018, with 6 sessions
keys Y 2018 <Enter>
contains The views show season 2018.
keys 4
screen
 qtp  Season 2018 › Sessions                        Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
           DALLAS, TX  DAL18                  PORTLAND, OR  POR18

 Apr 2018 ▸S1  4-5 Apr 2018     in 226 days   S1  19-20 Apr 2018   in 241 days
               in person                          in person
 May
 Jun                                          S2  27-28 Jun 2018   in 310 days
                                                  in person
 Jul       S2  18-19 Jul 2018   in 331 days
               in person
 Aug
 Sep
 Oct       S3  3 Oct 2018       in 408 days   S3  17 Oct 2018      in 422 days
               in person                          in person






────────────────────────────────────────────────────────────────────────────────
 T move the session  Enter open  t roll  U activity  e edit  o output  ? keys
end
keys <Enter>
contains 410 credit minutes
contains Wed 4 Apr 2018
keys 3
contains There are no teams here.
keys Y 2017 <Enter> 2
contains Teams  16
keys u
contains undo: clone
keys gs : new <Space> season
contains Clone the season
keys <Esc> <Esc> : not <Space> confirmed
contains Roster
