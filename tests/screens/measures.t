# Measures of all teams: names, the columns of the board, filter, order, columns; teams without one.
size 80x24
now 2017-08-21
seed demo
keys gm
screen
 qtp  Measures  6, and 10 teams without             Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl… 4 Sess… 5 Coac… 6 Proj… 8 Money 9 Cert… 0 Peop… g more
────────────────────────────────────────────────────────────────────────────────
   Team           Measure         Recent        Last  Centre  Variation   Site
▸  Lakeside Onc…  Hours from ar…  ▃▃▁▂▂▃▃▃▄▂     9.1     9.4  too few     DAL17
   Windmill Row…  Median hours …  ▅▄▃▂▂▁▂▁▂▁     2.9     3.6  too few     DAL17
   Saltgrass On…  Pathology rep…  ▆▁█           63.2    61.1  too few     DAL17
   Cascade Onco…  Written conse…  ▁▁▄▆█▇█       76.5    73.3  too few     POR17
   Lanternfield…  Emergency vis…  ▃▄█▁█▆▅▆▇▄      28      32  common      DAL17
   Riverbend Ca…  Calls answere…  ▄▆▅▇▇▇▇▇██    75.6    48.6  better      DAL17
   Valley Clinic                                              no measure  DAL17
   Harbor Oncol…                                              no measure  DAL17
   Copperleaf O…                                              no measure  DAL17
   Summit Cance…                                              no measure  POR17
   Prairie Hema…                                              no measure  POR17
   Athena Insti…                                              no measure  POR17
   Alderglen Un…                                              no measure  POR17
   Centro Oncol…                                              no measure  POR17
   Fernhollow C…                                              no measure  POR17
   Kestrel Poin…                                              no measure  POR17


────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys / coach:ruiz <Enter>
screen
 qtp  Measures  2, and 2 teams without  /coach:ru…  Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl… 4 Sess… 5 Coac… 6 Proj… 8 Money 9 Cert… 0 Peop… g more
────────────────────────────────────────────────────────────────────────────────
   Team           Measure         Recent        Last  Centre  Variation   Site
▸  Saltgrass On…  Pathology rep…  ▆▁█           63.2    61.1  too few     DAL17
   Riverbend Ca…  Calls answere…  ▄▆▅▇▇▇▇▇██    75.6    48.6  better      DAL17
   Summit Cance…                                              no measure  POR17
   Fernhollow C…                                              no measure  POR17














────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys <Esc> / last>50 <Enter>
screen
 qtp  Season 2017 › Measures  3  /last>50           Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl… 4 Sess… 5 Coac… 6 Proj… 8 Money 9 Cert… 0 Peop… g more
────────────────────────────────────────────────────────────────────────────────
   Team           Measure         Recent        Last  Centre  Variation   Site
▸  Saltgrass On…  Pathology rep…  ▆▁█           63.2    61.1  too few     DAL17
   Cascade Onco…  Written conse…  ▁▁▄▆█▇█       76.5    73.3  too few     POR17
   Riverbend Ca…  Calls answere…  ▄▆▅▇▇▇▇▇██    75.6    48.6  better      DAL17















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
 1 Today 2 Teams 3 Appl… 4 Sess… 5 Coac… 6 Proj… 8 Money 9 Cert… 0 Peop… g more
────────────────────────────────────────────────────────────────────────────────
   Team           Measure         Recent      Last ↑  Centre  Variation   Site
▸  Windmill Row…  Median hours …  ▅▄▃▂▂▁▂▁▂▁     2.9     3.6  too few     DAL17
   Lakeside Onc…  Hours from ar…  ▃▃▁▂▂▃▃▃▄▂     9.1     9.4  too few     DAL17
   Lanternfield…  Emergency vis…  ▃▄█▁█▆▅▆▇▄      28      32  common      DAL17
   Saltgrass On…  Pathology rep…  ▆▁█           63.2    61.1  too few     DAL17
   Riverbend Ca…  Calls answere…  ▄▆▅▇▇▇▇▇██    75.6    48.6  better      DAL17
   Cascade Onco…  Written conse…  ▁▁▄▆█▇█       76.5    73.3  too few     POR17
   Valley Clinic                                              no measure  DAL17
   Harbor Oncol…                                              no measure  DAL17
   Copperleaf O…                                              no measure  DAL17
   Summit Cance…                                              no measure  POR17
   Prairie Hema…                                              no measure  POR17
   Athena Insti…                                              no measure  POR17
   Alderglen Un…                                              no measure  POR17
   Centro Oncol…                                              no measure  POR17
   Fernhollow C…                                              no measure  POR17
   Kestrel Poin…                                              no measure  POR17


 Sorted by Last.
 Enter open   / filter   s sort   | columns   c in all teams   ? keys
end
keys | coach <Enter>
lacks Coach
resize 120x40
keys <Esc> gm
screen
 qtp  Season 2017 › Measures  6, and 10 teams without                                       Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   Team        Measure     Recent        Last  Centre  Variation   Site    Coach       Target      Score  Trend  Contact
▸  Lakeside …  Hours fro…  ▃▃▁▂▂▃▃▃▄▂     9.1     9.4  too few     DAL17   Daniel Ok…  hit & miss      3  down        26
   Windmill …  Median ho…  ▅▄▃▂▂▁▂▁▂▁     2.9     3.6  too few     DAL17   Wei Lin     hit & miss      3  up           7
   Saltgrass…  Pathology…  ▆▁█           63.2    61.1  too few     DAL17   Inés Ruiz   aims at 95    2.5  up           4
   Cascade O…  Written c…  ▁▁▄▆█▇█       76.5    73.3  too few     POR17   Wei Lin     aims at 90    3.5  up           3
   Lanternfi…  Emergency…  ▃▄█▁█▆▅▆▇▄      28      32  common      DAL17   Wei Lin     hit & miss      2  up           4
   Riverbend…  Calls ans…  ▄▆▅▇▇▇▇▇██    75.6    48.6  better      DAL17   Inés Ruiz   fails 80        3  up           5
   Valley Cl…                                          no measure  DAL17   Rania Had…                  2  apart       12
   Harbor On…                                          no measure  DAL17   Daniel Ok…                  3  up           4
   Copperlea…                                          no measure  DAL17   Rania Had…                  3  up           7
   Summit Ca…                                          no measure  POR17   Inés Ruiz                   2  same        13
   Prairie H…                                          no measure  POR17   Rania Had…                  3  same         9
   Athena In…                                          no measure  POR17   Wei Lin                   2.5  up           6
   Alderglen…                                          no measure  POR17   Daniel Ok…                3.5  up           6
   Centro On…                                          no measure  POR17   Daniel Ok…                2.5  up           7
   Fernhollo…                                          no measure  POR17   Inés Ruiz                 2.5  up          16
   Kestrel P…                                          no measure  POR17   Rania Had…                2.5  up          11


















────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   V funnel plot   F team's measures   ? keys
end
