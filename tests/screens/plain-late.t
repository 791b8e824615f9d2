# The coaching view, a log and a chart in ASCII, and wide.
size 80x24
now 2017-08-21
seed demo
plain
keys 5
screen
 qtp  Coaching  1 silent, 1 to confirm              Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
--------------------------------------------------------------------------------
 CONTACTS, target 3 a month       Coach     Last Apr May Jun Jul Aug  Scores
> ! Lakeside Oncology        DAL  Okafor    26 d  2   5   3   5   -   3.0 3.0
  ~ Fernhollow Cancer Center POR  Ruiz      16 d  1   4   4   4   1   2.5 3.0
  . Summit Cancer Care       POR  Ruiz      13 d  -   5   2~  3   2   2.0 2.0
  . Valley Clinic            DAL  Haddad    12 d  3   5   3   4   3   2.0 3.5 ~
  . Kestrel Point Hematology POR  Haddad    11 d  1   4   4   4   1   2.5 2.5
  . Prairie Hematology       POR  Haddad     9 d  1   4   4   4   2   3.0 3.0
  . Centro Oncologico Brisa~ POR  Okafor     7 d  -   5   4   4   2   2.5 2.5
  . Copperleaf Oncology      DAL  Haddad     7 d  2   5   3   5   2   3.0 3.0
  . Windmill Row Hematology  DAL  Lin        7 d  2   5   3   5   2   3.0 3.0
  . Alderglen University Ca~ POR  Okafor     6 d  -   5   4   3   2   3.5 4.0
  . Athena Institute         POR  Lin        6 d  -   5   4   3   2   2.5 2.0
  . Riverbend Cancer Center  DAL  Ruiz       5 d  3   5   3   4   3   3.0 3.5
  . Harbor Oncology          DAL  Okafor     4 d  3   5   3   4   3   3.0 3.0
  . Lanternfield Cancer Cli~ DAL  Lin        4 d  3   4   4   4   3   2.0 2.5
  . Saltgrass Oncology       DAL  Ruiz       4 d  3   4   4   4   3   2.5 2.5
  . Cascade Oncology         POR  Lin        3 d  1   4   4   4   3   3.5 3.5

 v more below: planned and over, next 14 days, coaches
--------------------------------------------------------------------------------
 Enter open  w why  l log contact  / search notes  u undo  : command  ? keys
end
keys gm / hours <Space> from <Enter> <Enter>
screen
 qtp  2017 > Measures > DAL17-03-M1                 Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
Hours from arrival to start of chemotherapy          I chart - lower is better v
24 weeks, 6 Mar - 14 Aug - mean of each phase, frozen at point 10 - 3-sigma tri~
24/24  14 Aug 2017  9.1 h  centre 9.4, limits 8.07 to 10.73
breaks no rule
       |.......................|                |
    14 +              _*  _*_  |                |
    12 +_-*\_-------_/'-'*--'-*|,,,,,,,,,,,,,,,,|,,,,,,,,,,,,,,,, baseline 12.10
       |*   '*-*-\*-*          |                |................ UCL 10.73
    10 +.......................|*__*   _*_*__*  |      _/*_*/-*
       |=======================|----\-/'------\-|*-/*'o--------'* mean 9.40
     8 +                       |    '*        '*|................ target 9
       |                       |................|                 LCL 8.07
       ++---------+--------+---------+---------+---------+-------
        6 Mar     3 Apr    1 May     29 May    26 Jun    24 Jul
         phase 1                 phase 2          phase 3
                                +A               +B
        A PDSA 1: orders the day before
        B PDSA 2: laboratory drawn at home
 I chart of Hours from arrival to start of chemotherapy, 24 weeks, lower is
 better. Phase 1 (weeks 1-10): mean of all 10 weeks 12.10 h, limits 9.62 h to  v
--------------------------------------------------------------------------------
 a points  r rules  b freeze  p phase  x omit  n note  t table  o output  ? keys
end
resize 120x40
screen
 qtp  2017 > Measures > DAL17-03-M1                                                         Mon 21 Aug 2017 (demo clock)
------------------------------------------------------------------------------------------------------------------------
Hours from arrival to start of chemotherapy                                                  I chart - lower is better v
24 weeks, 6 Mar - 14 Aug - mean of each phase, frozen at point 10 - 3-sigma trial limits
24/24  14 Aug 2017  9.1 h  centre 9.4, limits 8.07 to 10.73
breaks no rule
       |                                        |                            |
       |........................................|                            |
    14 +                                        |                            |
       |                                        |                            |
       |                        -*\     /*_     |                            |
       |    *                  --  \\_/'  '\_   |                            |
       |  _/'\                --     *      '\* |                            |
    12 +-/'---\---------------------------------|,,,,,,,,,,,,,,,,,,,,,,,,,,,,|,,,,,,,,,,,,,,,,,,,,,,,,,,, baseline 12.10
       |*      '*-\--*      /*                  |                            |
       |              \-_ //                    |                            |
       |                '*                      |                            |........................... UCL 10.73
       |                                        |             *              |                     _*
    10 +                                        | *_         /''-\*----*     |           _-*\--_*//''\_
       |........................................|---''*_----|'---------------|------__-o/-------------\\- mean 9.40
       |========================================|======\_==--===========--===|===/-*====================* target 9
       |                                        |       --_/             --  | *'
     8 +                                        |        -*               -* |........................... LCL 8.07
       |                                        |                            |
       |                                        |                            |
       |                                        |............................|
       |                                        |                            |
       ++-------+--------+-------+-------+--------+-------+-------+--------+-------+-------+--------+----
        6 Mar   20 Mar   3 Apr   17 Apr  1 May    15 May  29 May  12 Jun   26 Jun  10 Jul  24 Jul   7 Aug
         phase 1                                   phase 2                      phase 3
                                                  +A                           +B PDSA 2: laboratory drawn at home
        A PDSA 1: orders the day before
 I chart of Hours from arrival to start of chemotherapy, 24 weeks, lower is better. Phase 1 (weeks 1-10): mean of all
 10 weeks 12.10 h, limits 9.62 h to 14.58 h. These are trial limits, from fewer than 12 points. Phase 2 (weeks
 11-17): mean of all 7 weeks 9.30 h, limits 6.77 h to 11.83 h. These are trial limits, from fewer than 12 points.
 Phase 3 (weeks 18-24): mean of all 7 weeks 9.40 h, limits 8.07 h to 10.73 h. These are trial limits, from fewer than
 12 points. Rules: Anhoj, 3-sigma; 10 + 7 + 6 useful points. Phase 2 has too few useful points to be judged. Beside
 the baseline: 3-sigma: 22 May, 29 May, 26 Jun to 17 Jul, 14 Aug below the lower limit (in the wanted direction);      v
------------------------------------------------------------------------------------------------------------------------
 a points   r rules   b freeze   p phase   x omit   n note   t table   o output   ? keys
end
keys <Esc> 5
screen
 qtp  Season 2017 > Coaching  1 silent, 1 to confirm                                        Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
------------------------------------------------------------------------------------------------------------------------
 CONTACTS, target 3 a month       Coach     Last Apr May Jun Jul Aug  Scores     | Lakeside Oncology
> ! Lakeside Oncology        DAL  Okafor    26 d  2   5   3   5   -   3.0 3.0    | DAL17-03  ! at risk
  ~ Fernhollow Cancer Center POR  Ruiz      16 d  1   4   4   4   1   2.5 3.0    | no coach contact for 26 days
  . Summit Cancer Care       POR  Ruiz      13 d  -   5   2~  3   2   2.0 2.0    | ======@ S1 ======@ S2 +--o S3 ------
  . Valley Clinic            DAL  Haddad    12 d  3   5   3   4   3   2.0 3.5 ~  |       5-6 Apr    19 Jul  4 Oct
  . Kestrel Point Hematology POR  Haddad    11 d  1   4   4   4   1   2.5 2.5    |
  . Prairie Hematology       POR  Haddad     9 d  1   4   4   4   2   3.0 3.0    | CORE 3 of 2-4, 2 more    S1  S2  S3
  . Centro Oncologico Brisa~ POR  Okafor     7 d  -   5   4   4   2   2.5 2.5    | * Elena Brandt, MD       yy  y   y
  . Copperleaf Oncology      DAL  Haddad     7 d  2   5   3   5   2   3.0 3.0    |   Priya Nair, PharmD     yy  y   y
  . Windmill Row Hematology  DAL  Lin        7 d  2   5   3   5   2   3.0 3.0    |   Tom Ybarra, RN         yy  y   y
  . Alderglen University Ca~ POR  Okafor     6 d  -   5   4   3   2   3.5 4.0    | Sponsor  Judith Marsh, Chi~ letter y
  . Athena Institute         POR  Lin        6 d  -   5   4   3   2   2.5 2.0    | Coach    Daniel Okafor ! 26 days ago
  . Riverbend Cancer Center  DAL  Ruiz       5 d  3   5   3   4   3   3.0 3.5    | Score    coach 3.0v  team 3.0  direc~
  . Harbor Oncology          DAL  Okafor     4 d  3   5   3   4   3   3.0 3.0    |
  . Lanternfield Cancer Cli~ DAL  Lin        4 d  3   4   4   4   3   2.0 2.5    | MILESTONES 13 of 19
  . Saltgrass Oncology       DAL  Ruiz       4 d  3   4   4   4   3   2.5 2.5    | y Session 2 report    accepted 5 Jul
  . Cascade Oncology         POR  Lin        3 d  1   4   4   4   3   3.5 3.5    | y Priority matrix    accepted 25 Jul
                                                                                 | y First PDSA plan     accepted 2 Aug
 PLANNED AND OVER  was it held (h), moved (p) or missed (x)?                     | ! Follow-up data         2 days late
    Thu 17 Aug 10:00 PT  13:00 ET      Call, Kestrel Point Hematology  Haddad    | - Final presentation      due 20 Sep
                                                                                 |
 NEXT 14 DAYS                                                                    | ACTIONS 1 open
    Tue 22 Aug 10:00 CT                Call, Lakeside Oncology         Okafor    | ! Draft PDSA 1: labs the ~  9 d late
    Wed 23 Aug 13:30 PT                Call, Cascade Oncology          Lin       |
    Mon 28 Aug 11:00 CT  09:00 PT      Call, Windmill Row Hematology   Lin       | AIM  Hours from ~  12.1 h to ~  87 %
    Tue 29 Aug 08:30 PT  09:30 MT      Call, Summit Cancer Care        Ruiz      | 14+........*._*.
    Tue 29 Aug 11:00 PT  13:00 CT      Call, Alderglen University Can~ Okafor    | 12+***-**/*-*''*,,,,,,,,,,,,,,,,,,,
    Wed 30 Aug 15:00 CT  16:00 ET      Call, Valley Clinic             Haddad    | 10+=============*-*_/***\-**-**-***
    Thu 31 Aug 13:00 CT                Call, Harbor Oncology           Okafor    |  8+             ...*.....*.........
                                                                                 |                 ^ PDSA 1  ^ PDSA 2
 COACHES  this month         Teams    Silent  Contacts   Minutes    In all       | . upper 10.7  - mean 9.4
    Daniel Okafor                4         1         7       265      1660       | . lower 8.1  , baseline 12.1
    Ines Ruiz                    4         0         9       245      1450       | = target 9.0
    Rania Haddad                 4         0         8       220      1530       |
    Wei Lin                      4         0        10       275      1685       | v more below: scores, contacts, cyc~
------------------------------------------------------------------------------------------------------------------------
 Enter open   w why   l log contact   / search notes   u undo   : command   ? keys
end
