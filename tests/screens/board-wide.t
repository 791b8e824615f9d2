# Board, wide: more columns.
size 120x40
now 2017-08-21
seed demo
keys 6
screen
 qtp  Season 2017 › Projects  16                                                            Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 deliverables 97 % (pilot 100 %), days 96 % (92 %), surveys 100 % (80 %)         │ Valley Clinic
    Team                Site  Coach  Score   Contact Next due Data Aim % Signal  │ DAL17-02  ● at risk
▸ ● Valley Clinic       DAL17 Haddad     2 ◐      12    +29 d                    │ Falcão's membership ended 52 days a…
  ● Lakeside Oncology   DAL17 Okafor     3 ↓      26     −2 d    7    87 better  │ ━━━━━━● S1 ━━━━━━● S2 ◆┄┄○ S3 ┄┄┄┄┄┄
  ● Riverbend Cancer C… DAL17 Ruiz       3 ↑       5   −124 d    7    84 better  │       5-6 Apr    19 Jul  4 Oct
  ● Saltgrass Oncology  DAL17 Ruiz     2.5 ↑       4    −33 d   70       too few │
  ● Prairie Hematology  POR17 Haddad     3 =       9    −40 d                    │ CORE 3 of 2-4            S1  S2  S3
  ◐ Fernhollow Cancer … POR17 Ruiz     2.5 ↑      16    +38 d                    │ ★ Beatriz Falcão, MD     ✓✓  ✓✓  ✓
  ◐ Copperleaf Oncology DAL17 Haddad     3 ↑       7    +29 d                    │   Mireille Abadie        ✓✓  ✗✓  ✓
  ◐ Summit Cancer Care  POR17 Ruiz       2 =      13    +38 d                    │   Owen Trask, NP         ✓✓  ✓✓  ✓
  ◐ Kestrel Point Hema… POR17 Haddad   2.5 ↑      11    +38 d                    │ Sponsor  Leland Voss, Medi… letter ✓
  ◐ Athena Institute    POR17 Lin      2.5 ↑       6    +38 d                    │ Coach    Rania Haddad  ○ 12 days ago
  ○ Alderglen Universi… POR17 Okafor   3.5 ↑       6    +38 d                    │ Score    coach 2.0  team 3.5  direct…
  ○ Cascade Oncology    POR17 Lin      3.5 ↑       3    +38 d   20    81 too few │
  ○ Centro Oncológico … POR17 Okafor   2.5 ↑       7    +38 d                    │ MILESTONES 13 of 19
  ○ Harbor Oncology     DAL17 Okafor     3 ↑       4    +29 d                    │ ✓ Baseline data on a… accepted 3 Jul
  ○ Lanternfield Cance… DAL17 Lin        2 ↑       4    +29 d    7       no sign │ ✓ Priority matrix    accepted 26 Jul
  ○ Windmill Row Hemat… DAL17 Lin        3 ↑       7    +29 d    7    82 better  │ ✓ First PDSA plan     accepted 1 Aug
                                                                                 │ ◐ Follow-up data    submitted 18 Aug
                                                                                 │ · Final presentation      due 20 Sep
                                                                                 │
                                                                                 │ ACTIONS 2 open
                                                                                 │ ● Send the run chart of r…  3 d late
                                                                                 │   Ask for two counselor h…   in 11 d
                                                                                 │
                                                                                 │ AIM no measure
                                                                                 │
                                                                                 │ SCORES   Apr  May  Jun  Jul
                                                                                 │ Coach    0.5  1.0  2.0  2.0
                                                                                 │ Team     1.0  1.5  2.5  3.5
                                                                                 │ Director  ·    ·    ·   2.5
                                                                                 │ Gap     -0.5 -0.5 -0.5 -1.5◐
                                                                                 │
                                                                                 │ CONTACTS 18 held
                                                                                 │ ↓ more below: contacts, cycles, for…
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   / filter   a add team   l log contact   o output   c who can come   u undo   : command   ? keys
end
