# Measures of all teams: names, the columns of the board, filter, order, columns; teams without one.
size 80x24
now 2017-08-21
seed demo
keys gm
screen
 qtp  Measures  6, and 10 teams without             Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team          Measure       Last Score   Contact Next due Data Aim % Signal
▸ ○ Windmill Row… Median hours…  2.9     3 ↑       7    +29 d    7    82 too few
  ● Saltgrass On… Pathology re… 63.2   2.5 ↑       4    −33 d   70       too few
  ○ Cascade Onco… Written cons… 76.5   3.5 ↑       3    +38 d   20    81 too few
  ○ Lanternfield… Emergency vi…   28     2 ↑       4    +29 d    7       no sign
  ● Riverbend Ca… Calls answer… 75.6     3 ↑       5   −124 d    7    84 better
  ● Lakeside Onc… Hours from a…  9.1     3 ↓      26     −2 d    7    87 better
  ● Valley Clinic                        2 ◐      12    +29 d
  ○ Harbor Oncol…                        3 ↑       4    +29 d
  ◐ Copperleaf O…                        3 ↑       7    +29 d
  ◐ Summit Cance…                        2 =      13    +38 d
  ● Prairie Hema…                        3 =       9    −40 d
  ◐ Athena Insti…                      2.5 ↑       6    +38 d
  ○ Alderglen Un…                      3.5 ↑       6    +38 d
  ○ Centro Oncol…                      2.5 ↑       7    +38 d
  ◐ Fernhollow C…                      2.5 ↑      16    +38 d
  ◐ Kestrel Poin…                      2.5 ↑      11    +38 d


────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys / coach:ruiz <Enter>
screen
 qtp  Season 2017 › Measures  2, and 2 teams without, /coach:ruiz  21 Aug (demo)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team          Measure       Last Score   Contact Next due Data Aim % Signal
▸ ● Saltgrass On… Pathology re… 63.2   2.5 ↑       4    −33 d   70       too few
  ● Riverbend Ca… Calls answer… 75.6     3 ↑       5   −124 d    7    84 better
  ◐ Summit Cance…                        2 =      13    +38 d
  ◐ Fernhollow C…                      2.5 ↑      16    +38 d














────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys <Esc> / last>50 <Enter>
screen
 qtp  Season 2017 › Measures  3, /last>50           Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team          Measure       Last Score   Contact Next due Data Aim % Signal
▸ ● Saltgrass On… Pathology re… 63.2   2.5 ↑       4    −33 d   70       too few
  ○ Cascade Onco… Written cons… 76.5   3.5 ↑       3    +38 d   20    81 too few
  ● Riverbend Ca… Calls answer… 75.6     3 ↑       5   −124 d    7    84 better















────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys <Esc> / measure: <Enter> <Enter>
contains Valley Clinic
keys <Esc> <Esc> / nowhere:x <Enter>
contains There is no field "nowhere"
keys s last <Enter>
screen
 qtp  Measures  6, and 10 teams without             Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team         Measure        Last Score   Contact Next due Data Aim % Signal
▸ ○ Windmill Ro… Median hours…   2.9     3 ↑       7    +29 d    7    82 too few
  ● Lakeside On… Hours from a…   9.1     3 ↓      26     −2 d    7    87 better
  ○ Lanternfiel… Emergency vi…    28     2 ↑       4    +29 d    7       no sign
  ● Saltgrass O… Pathology re…  63.2   2.5 ↑       4    −33 d   70       too few
  ● Riverbend C… Calls answer…  75.6     3 ↑       5   −124 d    7    84 better
  ○ Cascade Onc… Written cons…  76.5   3.5 ↑       3    +38 d   20    81 too few
  ● Valley Clin…                         2 ◐      12    +29 d
  ○ Harbor Onco…                         3 ↑       4    +29 d
  ◐ Copperleaf …                         3 ↑       7    +29 d
  ◐ Summit Canc…                         2 =      13    +38 d
  ● Prairie Hem…                         3 =       9    −40 d
  ◐ Athena Inst…                       2.5 ↑       6    +38 d
  ○ Alderglen U…                       3.5 ↑       6    +38 d
  ○ Centro Onco…                       2.5 ↑       7    +38 d
  ◐ Fernhollow …                       2.5 ↑      16    +38 d
  ◐ Kestrel Poi…                       2.5 ↑      11    +38 d


 Sorted by Last.
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys | variation <Enter>
lacks Variation
resize 120x40
keys <Esc> gm
screen
 qtp  Season 2017 › Measures  6, and 10 teams without                                       Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    Team         Measure    Last Score   Contact Next due Data Aim % Signal  │ DAL17-07-M1
▸ ○ Windmill Ro… Median ho…  2.9     3 ↑       7    +29 d    7    82 too few │Median hours…  I chart · lower is better ↓
  ● Saltgrass O… Pathology… 63.2   2.5 ↑       4    −33 d   70       too few │18 fortnights, 19 Dec – 14 Aug · mean of …
  ○ Cascade Onc… Written c… 76.5   3.5 ↑       3    +38 d   20    81 too few │18/18  14 Aug 2017  2.9 h  centre 3.6, li…
  ○ Lanternfiel… Emergency…   28     2 ↑       4    +29 d    7       no sign │breaks no rule
  ● Riverbend C… Calls ans… 75.6     3 ↑       5   −124 d    7    84 better  │       │          ┊
  ● Lakeside On… Hours fro…  9.1     3 ↓      26     −2 d    7    87 better  │       │╌╌╌╌╌╌╌╌╌╌┊
  ● Valley Clin…                     2 ◐      12    +29 d                    │       │          ┊
  ○ Harbor Onco…                     3 ↑       4    +29 d                    │       │ ●    ⡰●  ┊
  ◐ Copperleaf …                     3 ↑       7    +29 d                    │       │⢰⠙⡄⢠●●⠁⠘⣤●┊
  ◐ Summit Canc…                     2 =      13    +38 d                    │     6 ┤● ⠘●    ● ┊
  ● Prairie Hem…                     3 =       9    −40 d                    │       │          ┊
  ◐ Athena Inst…                   2.5 ↑       6    +38 d                    │       │╌╌╌╌╌╌╌╌╌╌┊●
  ○ Alderglen U…                   3.5 ↑       6    +38 d                    │       │          ┊⠸⡀
  ○ Centro Onco…                   2.5 ↑       7    +38 d                    │       │          ┊╌●⡀╌╌╌╌╌╌╌╌╌╌ UCL 4.52
  ◐ Fernhollow …                   2.5 ↑      16    +38 d                    │     4 ┤          ┊  ⠑●
  ◐ Kestrel Poi…                   2.5 ↑      11    +38 d                    │       │          ┊───⠈○──────── mean 3.60
                                                                             │       │          ┊     ●⠤●●⢀⡠●
                                                                             │       │┈┈┈┈┈┈┈┈┈┈┊╌╌╌╌╌╌╌╌╌●╌⠈● target 3
                                                                             │       │          ┊              LCL 2.68
                                                                             │     2 ┤          ┊
                                                                             │       │          ┊
                                                                             │       │          ┊
                                                                             │       │          ┊
                                                                             │       │          ┊
                                                                             │     0 ┤          ┊
                                                                             │       └┴───────┴───────┴───────
                                                                             │        19 Dec  13 Mar  5 Jun
                                                                             │         phase 1    phase 2
                                                                             │                   └A
                                                                             │        A PDSA 1: blood ordered the eveni…
                                                                             │ I chart of Median hours from order to
                                                                             │ transfusion, 18 fortnights, lower is
                                                                             │ better. Phase 1 (fortnights 1-8): mean
                                                                             │ of all 8 fortnights 6.28 h, limits      ↓
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   V funnel plot   F team's measures   ? keys
end
