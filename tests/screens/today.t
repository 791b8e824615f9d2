# Today says what needs attention and why.
size 80x24
now 2017-08-21
seed demo
screen
 qtp  Season 2017                                   Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 NEEDS YOU  17                            6 of 16 teams on track, 1 application

▸● Valley Clinic          DAL  Falcão's membership ended 52 days ago +1  Haddad
 ● Lakeside Oncology      DAL  no coach contact for 26 days  +1 more     Okafor
 ● Riverbend Cancer Cent… DAL  $1,400.00 unpaid, S1 138 days ago +5      Ruiz
 ● Saltgrass Oncology     DAL  $4,200.00 unpaid, S1 138 days ago +1      Ruiz
 ● Prairie Hematology     POR  First PDSA plan 40 days late  +1 more     Haddad
 ● Lakeside Oncology      DAL  action 9 days late: Draft PDSA 1: labs t… Okafor
 ● Valley Clinic          DAL  action 3 days late: Send the run chart o… Haddad
 ◐ Fernhollow Cancer Cen… POR  no coach contact for 16 days              Ruiz
 ◐ Copperleaf Oncology    DAL  Whitcomb has not confirmed S3, in 44 days Haddad
 ◐ Summit Cancer Care     POR  Novotny has not confirmed S3, in 58 days  Ruiz
   7 more below
 NEXT 14 DAYS                           DALLAS              PORTLAND
 Tue 22  10:00 CT  Call, Lakeside Onco… S3 in 44 days       S3 in 58 days
 Wed 23  13:30 PT  Call, Cascade Oncol… 8 teams, 24 core    8 teams, 24 core
 Mon 28  POR       Follow-up data due   22 of 24 confirmed  23 of 24 confirmed
 Mon 28  11:00 CT  Call, Windmill Row … 19 of 24 contacts   15 of 24 contacts
 and 4 more
────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   l log contact   a add action   u undo   : command   ? keys
end
cursor 5 0
keys w
contains Rule:
keys <Esc> <Enter>
contains at risk: Falcão
keys <Esc>
contains NEEDS YOU
resize 40x10
contains NEEDS YOU
resize 20x5
contains Too small
resize 80x24
contains NEEDS YOU

# An action of a team that is late is ticked off where it is seen.
keys <Home> <Down> <Down> <Down> <Down> <Down>
contains x done
keys x
contains Done: Draft PDSA 1
lacks action 9 days late
# Two marked people are merged with the key that the footer names.
keys 0 <Space> <Down> <Space>
contains = merge the two
