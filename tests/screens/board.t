# Board: all teams of the season, worst first, and what the deliverables come to.
size 80x24
now 2017-08-21
seed demo
keys 6
screen
 qtp  Season 2017 › Projects  16                    Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 deliverables 97 % (pilot 100 %), days 97 % (92 %), surveys 100 % (80 %)
    Team           Site   Coach         Score  Trend  Contact  Next due     Data
▸ ● Valley Clinic  DAL17  Rania Haddad      2  apart       12  19 Sep 2017
  ● Lakeside Onc…  DAL17  Daniel Okaf…      3  down        26  19 Sep 2017     7
  ● Riverbend Ca…  DAL17  Inés Ruiz         3  up           5  19 Sep 2017     7
  ● Saltgrass On…  DAL17  Inés Ruiz       2.5  up           4  19 Sep 2017    70
  ● Prairie Hema…  POR17  Rania Haddad      3  same         9  28 Sep 2017
  ◐ Fernhollow C…  POR17  Inés Ruiz       2.5  up          16  28 Sep 2017
  ◐ Copperleaf O…  DAL17  Rania Haddad      3  up           7  19 Sep 2017
  ◐ Summit Cance…  POR17  Inés Ruiz         2  same        13  28 Sep 2017
  ◐ Kestrel Poin…  POR17  Rania Haddad    2.5  up          11  28 Sep 2017
  ◐ Athena Insti…  POR17  Wei Lin         2.5  up           6  28 Sep 2017
  ○ Alderglen Un…  POR17  Daniel Okaf…    3.5  up           6  28 Sep 2017
  ○ Cascade Onco…  POR17  Wei Lin         3.5  up           3  28 Sep 2017    20
  ○ Centro Oncol…  POR17  Daniel Okaf…    2.5  up           7  28 Sep 2017
  ○ Harbor Oncol…  DAL17  Daniel Okaf…      3  up           4  19 Sep 2017
  ○ Lanternfield…  DAL17  Wei Lin           2  up           4  19 Sep 2017     7
  ○ Windmill Row…  DAL17  Wei Lin           3  up           7  19 Sep 2017     7

────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   / filter   a add team   u undo   : command   ? keys
end
