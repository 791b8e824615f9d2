# Board: all teams of the season, worst first, and what the deliverables come to.
size 80x24
now 2017-08-21
seed demo
keys 6
screen
 qtp  Season 2017 › Projects  16                    Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 deliverables 97 % (pilot 100 %), days 96 % (92 %), surveys 100 % (80 %)
    Team                Site  Coach  Score   Contact Next due Data Aim % Signal
▸ ● Valley Clinic       DAL17 Haddad     2 ◐      12    +29 d
  ● Lakeside Oncology   DAL17 Okafor     3 ↓      26     −2 d    7    87 better
  ● Riverbend Cancer C… DAL17 Ruiz       3 ↑       5   −124 d    7    84 better
  ● Saltgrass Oncology  DAL17 Ruiz     2.5 ↑       4    −33 d   70       too few
  ● Prairie Hematology  POR17 Haddad     3 =       9    −40 d
  ◐ Fernhollow Cancer … POR17 Ruiz     2.5 ↑      16    +38 d
  ◐ Copperleaf Oncology DAL17 Haddad     3 ↑       7    +29 d
  ◐ Summit Cancer Care  POR17 Ruiz       2 =      13    +38 d
  ◐ Kestrel Point Hema… POR17 Haddad   2.5 ↑      11    +38 d
  ◐ Athena Institute    POR17 Lin      2.5 ↑       6    +38 d
  ○ Alderglen Universi… POR17 Okafor   3.5 ↑       6    +38 d
  ○ Cascade Oncology    POR17 Lin      3.5 ↑       3    +38 d   20    81 too few
  ○ Centro Oncológico … POR17 Okafor   2.5 ↑       7    +38 d
  ○ Harbor Oncology     DAL17 Okafor     3 ↑       4    +29 d
  ○ Lanternfield Cance… DAL17 Lin        2 ↑       4    +29 d    7       no sign
  ○ Windmill Row Hemat… DAL17 Lin        3 ↑       7    +29 d    7    82 better

────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  / filter  a add team  l log contact  o output  ? keys
end
# What all come to stays above those that a filter leaves, and says so.
keys / portland <Enter>
contains  all: deliverables 97 % (pilot 100 %)
keys <Esc>
lacks all: deliverables
