# Measures of all teams: names, the columns of the board, filter, order, columns; teams without one.
size 80x24
now 2017-08-21
seed demo
keys gm
screen
 qtp  Measures  6, and 10 teams without             Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
   Team                  Measure            Recent      Last  Centre  Variation
▸  Lakeside Oncology     Hours from arriv…  ▃▃▁▂▂▃▃▃▄▂   9.1     9.4  too few
   Windmill Row Hemato…  Median hours fro…  ▅▄▃▂▂▁▂▁▂▁   2.9     3.6  too few
   Saltgrass Oncology    Pathology report…  ▆▁█         63.2    61.1  too few
   Cascade Oncology      Written consent …  ▁▁▄▆█▇█     76.5    73.3  too few
   Lanternfield Cancer…  Emergency visits…  ▃▄█▁█▆▅▆▇▄    28      32  common
   Riverbend Cancer Ce…  Calls answered w…  ▄▆▅▇▇▇▇▇██  75.6    48.6  better
   Valley Clinic                                                      no measure
   Harbor Oncology                                                    no measure
   Copperleaf Oncology                                                no measure
   Summit Cancer Care                                                 no measure
   Prairie Hematology                                                 no measure
   Athena Institute                                                   no measure
   Alderglen Universit…                                               no measure
   Centro Oncológico B…                                               no measure
   Fernhollow Cancer C…                                               no measure
   Kestrel Point Hemat…                                               no measure


────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys / coach:ruiz <Enter>
screen
 qtp  Season 2017 › Measures  2, and 2 teams without, /coach:ruiz  21 Aug (demo)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
   Team                  Measure            Recent      Last  Centre  Variation
▸  Saltgrass Oncology    Pathology report…  ▆▁█         63.2    61.1  too few
   Riverbend Cancer Ce…  Calls answered w…  ▄▆▅▇▇▇▇▇██  75.6    48.6  better
   Summit Cancer Care                                                 no measure
   Fernhollow Cancer C…                                               no measure














────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys <Esc> / last>50 <Enter>
screen
 qtp  Season 2017 › Measures  3, /last>50           Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
   Team                  Measure            Recent      Last  Centre  Variation
▸  Saltgrass Oncology    Pathology report…  ▆▁█         63.2    61.1  too few
   Cascade Oncology      Written consent …  ▁▁▄▆█▇█     76.5    73.3  too few
   Riverbend Cancer Ce…  Calls answered w…  ▄▆▅▇▇▇▇▇██  75.6    48.6  better















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
   Team                Measure            Recent      Last ↑  Centre  Variation
▸  Windmill Row Hema…  Median hours fro…  ▅▄▃▂▂▁▂▁▂▁     2.9     3.6  too few
   Lakeside Oncology   Hours from arriv…  ▃▃▁▂▂▃▃▃▄▂     9.1     9.4  too few
   Lanternfield Canc…  Emergency visits…  ▃▄█▁█▆▅▆▇▄      28      32  common
   Saltgrass Oncology  Pathology report…  ▆▁█           63.2    61.1  too few
   Riverbend Cancer …  Calls answered w…  ▄▆▅▇▇▇▇▇██    75.6    48.6  better
   Cascade Oncology    Written consent …  ▁▁▄▆█▇█       76.5    73.3  too few
   Valley Clinic                                                      no measure
   Harbor Oncology                                                    no measure
   Copperleaf Oncolo…                                                 no measure
   Summit Cancer Care                                                 no measure
   Prairie Hematology                                                 no measure
   Athena Institute                                                   no measure
   Alderglen Univers…                                                 no measure
   Centro Oncológico…                                                 no measure
   Fernhollow Cancer…                                                 no measure
   Kestrel Point Hem…                                                 no measure


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
   Team                  Measure        Recent      Last  Centre  Variation  │ DAL17-03-M1
▸  Lakeside Oncology     Hours from a…  ▃▃▁▂▂▃▃▃▄▂   9.1     9.4  too few    │Hours from a…  I chart · lower is better ↓
   Windmill Row Hemato…  Median hours…  ▅▄▃▂▂▁▂▁▂▁   2.9     3.6  too few    │24 weeks, 6 Mar – 14 Aug · mean of each p…
   Saltgrass Oncology    Pathology re…  ▆▁█         63.2    61.1  too few    │24/24  14 Aug 2017  9.1 h  centre 9.4, li…
   Cascade Oncology      Written cons…  ▁▁▄▆█▇█     76.5    73.3  too few    │breaks no rule
   Lanternfield Cancer…  Emergency vi…  ▃▄█▁█▆▅▆▇▄    28      32  common     │       │        ┊    ┊
   Riverbend Cancer Ce…  Calls answer…  ▄▆▅▇▇▇▇▇██  75.6    48.6  better     │       │╌╌╌╌╌╌╌╌┊    ┊
   Valley Clinic                                                  no measure │    14 ┤        ┊    ┊
   Harbor Oncology                                                no measure │       │     ┃  ┊    ┊
   Copperleaf Oncology                                            no measure │       │     ┃┃ ┊    ┊
   Summit Cancer Care                                             no measure │       │ ┃   ┃  ┊    ┊
   Prairie Hematology                                             no measure │       │───────┃┊┄┄┄┄┊┄┄┄┄┄ baseline 12.10
   Athena Institute                                               no measure │    12 ┤┃ ┃ ┃   ┊╌╌╌╌┊
   Alderglen Universit…                                           no measure │       │  ┃     ┊    ┊
   Centro Oncológico B…                                           no measure │       │   ┃    ┊    ┊╌╌╌╌╌ UCL 10.73
   Fernhollow Cancer C…                                           no measure │       │        ┊    ┊
   Kestrel Point Hemat…                                           no measure │    10 ┤        ┊ ┃┃┃┊  ┃┃
                                                                             │       │╌╌╌╌╌╌╌╌┃┃   ┊─┃┃── mean 9.40
                                                                             │       │┈┈┈┈┈┈┈┈┊┃───┊┃┈┈┈● target 9
                                                                             │       │        ┊┃   ┃
                                                                             │       │        ┊┃   ┃╌╌╌╌╌ LCL 8.07
                                                                             │     8 ┤        ┊    ┃
                                                                             │       │        ┊    ┊
                                                                             │       │        ┊╌╌╌╌┊
                                                                             │       │        ┊    ┊
                                                                             │       └┴────────┴─────────
                                                                             │        6 Mar    29 May
                                                                             │         phase…  ph…  pha…
                                                                             │                └A   └B
                                                                             │        A PDSA 1: orders the day before
                                                                             │        B PDSA 2: laboratory drawn at home
                                                                             │ I chart of Hours from arrival to start
                                                                             │ of chemotherapy, 24 weeks, lower is
                                                                             │ better. Phase 1 (weeks 1-10): mean of
                                                                             │ all 10 weeks 12.10 h, limits 9.62 h to  ↓
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   V funnel plot   F team's measures   ? keys
end
