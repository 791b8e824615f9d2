# A coach's own view: Today, Teams and Coaching show the teams of the coach; one key shows all again.
size 80x24
seed demo
as haddad
keys 1
screen
 qtp  Season 2017  teams of Haddad                  Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 NEEDS YOU  5                                             0 of 4 teams on track

▸● Valley Clinic          DAL  Falcão's membership ended 52 days ago +1  Haddad
 ● Prairie Hematology     POR  First PDSA plan 40 days late  +1 more     Haddad
 ● Valley Clinic          DAL  action 3 days late: Send the run chart o… Haddad
 ◐ Copperleaf Oncology    DAL  Whitcomb has not confirmed S3, in 44 days Haddad
 ◐ Kestrel Point Hematol… POR  call of 17 Aug: held, moved, missed?      Haddad

 NEXT 14 DAYS                           DALLAS              PORTLAND
 Mon 28  POR       Follow-up data due   S3 in 44 days       S3 in 58 days
 Wed 30  15:00 CT  Call, Valley Clinic  2 teams, 6 core     2 teams, 6 core
                                        5 of 6 confirmed    6 of 6 confirmed
                                        5 of 6 contacts     3 of 6 contacts

 VALLEY CLINIC
 No longer eligible. Beatriz Falcão's ASCO membership ended 30 Jun 2017: renew
 it, or name another leader.
 Rule: Leader is a member of ASCO.
 Limit: an accepted team stays eligible until its last session; losing it is…
────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   l log contact   a add action   u undo   : command   ? keys
end
keys 2
screen
 qtp  Season 2017 › Teams  teams of Haddad: 4       Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team                      Site   Coach         Reason
▸ ● Valley Clinic             DAL17  Rania Haddad  Falcão's membership ended 52…
  ● Prairie Hematology        POR17  Rania Haddad  First PDSA plan 40 days late
  ◐ Copperleaf Oncology       DAL17  Rania Haddad  Whitcomb has not confirmed S…
  ◐ Kestrel Point Hematology  POR17  Rania Haddad  call of 17 Aug: held, moved,…














────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  / filter  a add team  l log contact  o output  ? keys
end
keys 5
screen
 qtp  Coaching  teams of Haddad: 1 to confirm       Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 CONTACTS, target 3 a month       Coach     Last Apr May Jun Jul Aug  Scores
▸ ○ Valley Clinic            DAL  Haddad    12 d  3   5   3   4   3   2.0 3.5 ◐
  ○ Kestrel Point Hematology POR  Haddad    11 d  1   4   4   4   1   2.5 2.5
  ○ Prairie Hematology       POR  Haddad     9 d  1   4   4   4   2   3.0 3.0
  ○ Copperleaf Oncology      DAL  Haddad     7 d  2   5   3   5   2   3.0 3.0

 PLANNED AND OVER  was it held (h), moved (p) or missed (x)?
    Thu 17 Aug 10:00 PT  13:00 ET      Call, Kestrel Point Hematology  Haddad

 NEXT 14 DAYS
    Wed 30 Aug 15:00 CT  16:00 ET      Call, Valley Clinic             Haddad

 COACHES  this month         Teams    Silent  Contacts   Minutes    In all
    Rania Haddad                 4         0         8       220      1530





────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  l log contact  / search notes  u undo  : command  ? keys
end
keys M
contains All teams are in view.
contains Lakeside Oncology
lacks teams of Haddad
keys M 2
contains teams of Haddad
lacks Lakeside Oncology
keys 3
contains first in line: (not in view)
lacks Harborview
# Notes are searched in the coach's own teams; Tab widens only while all teams are in view.
keys 5 / consent
contains of the teams and calls of Rania Haddad
lacks Lakeside
lacks teams of Haddad
keys <Tab>
contains No note of Valley Clinic
keys <Tab>
contains of the teams and calls of Rania Haddad
lacks of all teams
