# Measures of all teams: names, the columns of the board, filter, order, columns; teams without one.
size 80x24
now 2017-08-21
seed demo
keys gm
screen
 qtp  Measures  6, and 10 teams without             Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team       Measure  Site  Coach  Score   Contact Next due Aim % Signal  Data
▸ ○ Windmill … Median … DAL17 Lin        3 ↑       7    +29 d    82 too few    7
  ● Saltgrass… Patholo… DAL17 Ruiz     2.5 ↑       4    −33 d       too few   70
  ○ Cascade O… Written… POR17 Lin      3.5 ↑       3    +38 d    81 too few   20
  ○ Lanternfi… Emergen… DAL17 Lin        2 ↑       4    +29 d       no sign    7
  ● Riverbend… Calls a… DAL17 Ruiz       3 ↑       5   −124 d    84 better     7
  ● Lakeside … Hours f… DAL17 Okafor     3 ↓      26     −2 d    87 better     7
  ● Valley Cl…          DAL17 Haddad     2 ◐      12    +29 d
  ○ Harbor On…          DAL17 Okafor     3 ↑       4    +29 d
  ◐ Copperlea…          DAL17 Haddad     3 ↑       7    +29 d
  ◐ Summit Ca…          POR17 Ruiz       2 =      13    +38 d
  ● Prairie H…          POR17 Haddad     3 =       9    −40 d
  ◐ Athena In…          POR17 Lin      2.5 ↑       6    +38 d
  ○ Alderglen…          POR17 Okafor   3.5 ↑       6    +38 d
  ○ Centro On…          POR17 Okafor   2.5 ↑       7    +38 d
  ◐ Fernhollo…          POR17 Ruiz     2.5 ↑      16    +38 d
  ◐ Kestrel P…          POR17 Haddad   2.5 ↑      11    +38 d


────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys / coach:ruiz <Enter>
screen
 qtp  Season 2017 › Measures  2, and 2 teams without, /coach:ruiz  21 Aug (demo)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team       Measure  Site  Coach  Score   Contact Next due Aim % Signal  Data
▸ ● Saltgrass… Patholo… DAL17 Ruiz     2.5 ↑       4    −33 d       too few   70
  ● Riverbend… Calls a… DAL17 Ruiz       3 ↑       5   −124 d    84 better     7
  ◐ Summit Ca…          POR17 Ruiz       2 =      13    +38 d
  ◐ Fernhollo…          POR17 Ruiz     2.5 ↑      16    +38 d














────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys <Esc> / last>50 <Enter>
screen
 qtp  Season 2017 › Measures  3, /last>50           Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team       Measure  Site  Coach  Score   Contact Next due Aim % Signal  Data
▸ ● Saltgrass… Patholo… DAL17 Ruiz     2.5 ↑       4    −33 d       too few   70
  ○ Cascade O… Written… POR17 Lin      3.5 ↑       3    +38 d    81 too few   20
  ● Riverbend… Calls a… DAL17 Ruiz       3 ↑       5   −124 d    84 better     7















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
    Team       Measure  Site  Coach  Score   Contact Next due Aim % Signal  Data
▸ ○ Windmill … Median … DAL17 Lin        3 ↑       7    +29 d    82 too few    7
  ● Lakeside … Hours f… DAL17 Okafor     3 ↓      26     −2 d    87 better     7
  ○ Lanternfi… Emergen… DAL17 Lin        2 ↑       4    +29 d       no sign    7
  ● Saltgrass… Patholo… DAL17 Ruiz     2.5 ↑       4    −33 d       too few   70
  ● Riverbend… Calls a… DAL17 Ruiz       3 ↑       5   −124 d    84 better     7
  ○ Cascade O… Written… POR17 Lin      3.5 ↑       3    +38 d    81 too few   20
  ● Valley Cl…          DAL17 Haddad     2 ◐      12    +29 d
  ○ Harbor On…          DAL17 Okafor     3 ↑       4    +29 d
  ◐ Copperlea…          DAL17 Haddad     3 ↑       7    +29 d
  ◐ Summit Ca…          POR17 Ruiz       2 =      13    +38 d
  ● Prairie H…          POR17 Haddad     3 =       9    −40 d
  ◐ Athena In…          POR17 Lin      2.5 ↑       6    +38 d
  ○ Alderglen…          POR17 Okafor   3.5 ↑       6    +38 d
  ○ Centro On…          POR17 Okafor   2.5 ↑       7    +38 d
  ◐ Fernhollo…          POR17 Ruiz     2.5 ↑      16    +38 d
  ◐ Kestrel P…          POR17 Haddad   2.5 ↑      11    +38 d


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
    Team        Measure  Site  Coach  Score   Contact Next due Aim % Signal  │ DAL17-07-M1
▸ ○ Windmill R… Median … DAL17 Lin        3 ↑       7    +29 d    82 too few │Median hours…  I chart · lower is better ↓
  ● Saltgrass … Patholo… DAL17 Ruiz     2.5 ↑       4    −33 d       too few │18 fortnights, 19 Dec – 14 Aug · mean of …
  ○ Cascade On… Written… POR17 Lin      3.5 ↑       3    +38 d    81 too few │18/18  14 Aug 2017  2.9 h  centre 3.6, li…
  ○ Lanternfie… Emergen… DAL17 Lin        2 ↑       4    +29 d       no sign │breaks no rule
  ● Riverbend … Calls a… DAL17 Ruiz       3 ↑       5   −124 d    84 better  │       │          ┊
  ● Lakeside O… Hours f… DAL17 Okafor     3 ↓      26     −2 d    87 better  │       │╌╌╌╌╌╌╌╌╌╌┊
  ● Valley Cli…          DAL17 Haddad     2 ◐      12    +29 d               │       │          ┊
  ○ Harbor Onc…          DAL17 Okafor     3 ↑       4    +29 d               │       │ ●    ⡰●  ┊
  ◐ Copperleaf…          DAL17 Haddad     3 ↑       7    +29 d               │       │⢰⠙⡄⢠●●⠁⠘⣤●┊
  ◐ Summit Can…          POR17 Ruiz       2 =      13    +38 d               │     6 ┤● ⠘●    ● ┊
  ● Prairie He…          POR17 Haddad     3 =       9    −40 d               │       │          ┊
  ◐ Athena Ins…          POR17 Lin      2.5 ↑       6    +38 d               │       │╌╌╌╌╌╌╌╌╌╌┊●
  ○ Alderglen …          POR17 Okafor   3.5 ↑       6    +38 d               │       │          ┊⠸⡀
  ○ Centro Onc…          POR17 Okafor   2.5 ↑       7    +38 d               │       │          ┊╌●⡀╌╌╌╌╌╌╌╌╌╌ UCL 4.52
  ◐ Fernhollow…          POR17 Ruiz     2.5 ↑      16    +38 d               │     4 ┤          ┊  ⠑●
  ◐ Kestrel Po…          POR17 Haddad   2.5 ↑      11    +38 d               │       │          ┊───⠈○──────── mean 3.60
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
