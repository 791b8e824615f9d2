# The coaching view, a log and a chart in ASCII, and wide.
size 80x24
now 2017-08-21
seed demo
plain
keys 5
screen
 qtp  Coaching  1 silent, 1 to confirm              Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Applicants 4 Sessions 5 Coaching 6 Projects 0 People g more
--------------------------------------------------------------------------------
 CONTACTS, target 3 a month     Coach     Last Apr May Jun Jul Aug  Scores
> ! Lakeside Oncology      DAL  Okafor    26 d  2   5   3   5   -   3.0 3.0
  ~ Fernhollow Cancer Cen~ POR  Ruiz      16 d  1   4   4   4   1   2.5 3.0
  . Summit Cancer Care     POR  Ruiz      13 d  -   5   2~  3   2   2.0 2.0
  . Valley Clinic          DAL  Haddad    12 d  3   5   3   4   3   2.0 3.5 ~
  . Kestrel Point Hematol~ POR  Haddad    11 d  1   4   4   4   1   2.5 2.5
  . Prairie Hematology     POR  Haddad     9 d  1   4   4   4   2   3.0 3.0
  . Centro Oncologico Bri~ POR  Okafor     7 d  -   5   4   4   2   2.5 2.5
  . Copperleaf Oncology    DAL  Haddad     7 d  2   5   3   5   2   3.0 3.0
  . Windmill Row Hematolo~ DAL  Lin        7 d  2   5   3   5   2   3.0 3.0
  . Alderglen University ~ POR  Okafor     6 d  -   5   4   3   2   3.5 4.0
  . Athena Institute       POR  Lin        6 d  -   5   4   3   2   2.5 2.0
  . Riverbend Cancer Cent~ DAL  Ruiz       5 d  3   5   3   4   3   3.0 3.5
  . Harbor Oncology        DAL  Okafor     4 d  3   5   3   4   3   3.0 3.0
  . Lanternfield Cancer C~ DAL  Lin        4 d  3   4   4   4   3   2.0 2.5
  . Saltgrass Oncology     DAL  Ruiz       4 d  3   4   4   4   3   2.5 2.5
  . Cascade Oncology       POR  Lin        3 d  1   4   4   4   3   3.5 3.5

 PLANNED AND OVER  was it held (h), moved (p) or missed (x)?
--------------------------------------------------------------------------------
 Enter open   w why   l log contact   h held   / search notes   u undo   ? keys
end
keys gm <Enter>
screen
 qtp  2017 > Measures > DAL17-07-M1                 Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
Median hours from order to transfusion               I chart - lower is better v
18 fortnights, 19 Dec - 14 Aug - mean of each of 2 phases - 3-sigma trial limits
18/18  14 Aug 2017  2.9 h  centre 3.6, limits 2.68 to 4.52
breaks no rule
       |............................|
       |--_/*_----_*_--_//*-__--__*-|
     6 +*'   '\*''   ''*     '*'    |
       |............................|*\\_.............................. UCL 4.52
     4 +                            |---'*-\*-__o_--------------------- mean 3.6
       |============================|.............''*\-*---*---*/-*---* target 3
     2 +                            |                                   LCL 2.68
       |                            |
     0 +                            |
       ++----------+----------+----------+----------+----------+-------
        19 Dec     30 Jan     13 Mar     24 Apr     5 Jun      17 Jul
         phase 1                      phase 2
                                     +A
        A PDSA 1: blood ordered the evening before
 I chart of Median hours from order to transfusion, 18 fortnights, lower is
 better. Phase 1 (fortnights 1-8): mean of all 8 fortnights 6.28 h, limits     v
--------------------------------------------------------------------------------
 r rules   b freeze   p phase   x omit   n note   t table   o output   ? keys
end
resize 120x40
screen
 qtp  2017 > Measures > DAL17-07-M1                                                         Mon 21 Aug 2017 (demo clock)
------------------------------------------------------------------------------------------------------------------------
Median hours from order to transfusion                                                       I chart - lower is better v
18 fortnights, 19 Dec - 14 Aug - mean of each of 2 phases - 3-sigma trial limits
18/18  14 Aug 2017  2.9 h  centre 3.6, limits 2.68 to 4.52
breaks no rule
       |                                             |
       |.............................................|
       |                                             |
       |                           _//*\             |
       |--_///*\\------_//*\--\_*//'----'\\----__-*--|
     6 +*/'      '--*//'                   '*''      |
       |                                             |
       |                                             |  *
       |.............................................|   '\_
       |                                             |......\-*................................................ UCL 4.52
     4 +                                             |         '--\_
       |                                             |             '*-\-__
       |                                             |-------------------'o\--\-*__-------__*------------------ mean 3.6
       |=============================================|=============================''-*/'''==''---*/--/'*----_* target 3
       |                                             |......................................................... LCL 2.68
       |                                             |
     2 +                                             |
       |                                             |
       |                                             |
       |                                             |
       |                                             |
     0 +                                             |
       ++-----------+-----------+-----------+-----------+-----------+-----------+-----------+-----------+------
        19 Dec      16 Jan      13 Feb      13 Mar      10 Apr      8 May       5 Jun       3 Jul       31 Jul
         phase 1                                         phase 2
                                                        +A PDSA 1: blood ordered the evening before
 I chart of Median hours from order to transfusion, 18 fortnights, lower is better. Phase 1 (fortnights 1-8): mean of
 all 8 fortnights 6.28 h, limits 5.02 h to 7.53 h. These are trial limits, from fewer than 12 points. Phase 2
 (fortnights 9-18): mean of all 10 fortnights 3.60 h, limits 2.68 h to 4.52 h. These are trial limits, from fewer
 than 12 points. Rules: Anhoj, 3-sigma; 8 + 9 useful points. Phase 1 has too few useful points to be judged. No
 verdict in phase 2 yet: it needs 10 useful points and has 9. From phase 1 to phase 2 the mean went from 6.28 h to
 3.60 h (-43 %, in the wanted direction). With only 8 fortnights on one side this is a first impression.               v
------------------------------------------------------------------------------------------------------------------------
 r rules   b freeze   p phase   x omit   n note   t table   o output   a add   ? keys
end
keys <Esc> 5
screen
 qtp  Season 2017 > Coaching  1 silent, 1 to confirm                                        Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  0 People  g more
------------------------------------------------------------------------------------------------------------------------
 CONTACTS, target 3 a month                Coach     Last Apr May Jun Jul Aug  Scores
> ! Lakeside Oncology                 DAL  Okafor    26 d  2   5   3   5   -   3.0 3.0
  ~ Fernhollow Cancer Center          POR  Ruiz      16 d  1   4   4   4   1   2.5 3.0
  . Summit Cancer Care                POR  Ruiz      13 d  -   5   2~  3   2   2.0 2.0
  . Valley Clinic                     DAL  Haddad    12 d  3   5   3   4   3   2.0 3.5 ~
  . Kestrel Point Hematology          POR  Haddad    11 d  1   4   4   4   1   2.5 2.5
  . Prairie Hematology                POR  Haddad     9 d  1   4   4   4   2   3.0 3.0
  . Centro Oncologico Brisamar        POR  Okafor     7 d  -   5   4   4   2   2.5 2.5
  . Copperleaf Oncology               DAL  Haddad     7 d  2   5   3   5   2   3.0 3.0
  . Windmill Row Hematology           DAL  Lin        7 d  2   5   3   5   2   3.0 3.0
  . Alderglen University Cancer Prog~ POR  Okafor     6 d  -   5   4   3   2   3.5 4.0
  . Athena Institute                  POR  Lin        6 d  -   5   4   3   2   2.5 2.0
  . Riverbend Cancer Center           DAL  Ruiz       5 d  3   5   3   4   3   3.0 3.5
  . Harbor Oncology                   DAL  Okafor     4 d  3   5   3   4   3   3.0 3.0
  . Lanternfield Cancer Clinic        DAL  Lin        4 d  3   4   4   4   3   2.0 2.5
  . Saltgrass Oncology                DAL  Ruiz       4 d  3   4   4   4   3   2.5 2.5
  . Cascade Oncology                  POR  Lin        3 d  1   4   4   4   3   3.5 3.5

 PLANNED AND OVER  was it held (h), moved (p) or missed (x)?
    Thu 17 Aug 10:00 PT  13:00 ET      Call, Kestrel Point Hematology                                          Haddad

 NEXT 14 DAYS
    Tue 22 Aug 10:00 CT                Call, Lakeside Oncology                                                 Okafor
    Wed 23 Aug 13:30 PT                Call, Cascade Oncology                                                  Lin
    Mon 28 Aug 11:00 CT  09:00 PT      Call, Windmill Row Hematology                                           Lin
    Tue 29 Aug 08:30 PT  09:30 MT      Call, Summit Cancer Care                                                Ruiz
    Tue 29 Aug 11:00 PT  13:00 CT      Call, Alderglen University Cancer Program                               Okafor
    Wed 30 Aug 15:00 CT  16:00 ET      Call, Valley Clinic                                                     Haddad
    Thu 31 Aug 13:00 CT                Call, Harbor Oncology                                                   Okafor

 COACHES  this month         Teams    Silent  Contacts   Minutes    In all
    Daniel Okafor                4         1         7       265      1660
    Ines Ruiz                    4         0         9       245      1450
    Rania Haddad                 4         0         8       220      1530
    Wei Lin                      4         0        10       275      1685
------------------------------------------------------------------------------------------------------------------------
 Enter open   w why   l log contact   h held   / search notes   u undo   : command   ? keys
end
