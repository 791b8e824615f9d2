# Board, wide: more columns.
size 120x40
now 2017-08-21
seed demo
keys 6
screen
 qtp  Season 2017 › Projects  16                                                            Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 deliverables 97 % (pilot 100 %), days 97 % (92 %), surveys 100 % (80 %)         │ Valley Clinic
    Team                Site   Coach          Score  Trend  Contact  Next due    │ DAL17-02  ● at risk
▸ ● Valley Clinic       DAL17  Rania Haddad       2  apart       12  19 Sep 2017 │ Falcão's membership ended 52 days a…
  ● Lakeside Oncology   DAL17  Daniel Okafor      3  down        26  19 Sep 2017 │ ━━━━━━● S1 ━━━━━━● S2 ◆┄┄○ S3 ┄┄┄┄┄┄
  ● Riverbend Cancer …  DAL17  Inés Ruiz          3  up           5  19 Sep 2017 │       5-6 Apr    19 Jul  4 Oct
  ● Saltgrass Oncology  DAL17  Inés Ruiz        2.5  up           4  19 Sep 2017 │
  ● Prairie Hematology  POR17  Rania Haddad       3  same         9  28 Sep 2017 │ CORE 3 of 2-4            S1  S2  S3
  ◐ Fernhollow Cancer…  POR17  Inés Ruiz        2.5  up          16  28 Sep 2017 │ ★ Beatriz Falcão, MD     ✓   ✓   ✓
  ◐ Copperleaf Oncolo…  DAL17  Rania Haddad       3  up           7  19 Sep 2017 │   Mireille Abadie        ✓   ✓   ✓
  ◐ Summit Cancer Care  POR17  Inés Ruiz          2  same        13  28 Sep 2017 │   Owen Trask, NP         ✓   ✓   ✓
  ◐ Kestrel Point Hem…  POR17  Rania Haddad     2.5  up          11  28 Sep 2017 │ Sponsor  Leland Voss, Medi… letter ✓
  ◐ Athena Institute    POR17  Wei Lin          2.5  up           6  28 Sep 2017 │ Coach    Rania Haddad  ○ 12 days ago
  ○ Alderglen Univers…  POR17  Daniel Okafor    3.5  up           6  28 Sep 2017 │ Next due Follow-up data       19 Sep
  ○ Cascade Oncology    POR17  Wei Lin          3.5  up           3  28 Sep 2017 │          Final presentation   20 Sep
  ○ Centro Oncológico…  POR17  Daniel Okafor    2.5  up           7  28 Sep 2017 │
  ○ Harbor Oncology     DAL17  Daniel Okafor      3  up           4  19 Sep 2017 │ ACTIONS 2 open
  ○ Lanternfield Canc…  DAL17  Wei Lin            2  up           4  19 Sep 2017 │ ● Send the run chart of r…  3 d late
  ○ Windmill Row Hema…  DAL17  Wei Lin            3  up           7  19 Sep 2017 │   Ask for two counselor h…   in 11 d
                                                                                 │
                                                                                 │ SCORES   Apr  May  Jun  Jul
                                                                                 │ Coach    0.5  1.0  2.0  2.0
                                                                                 │ Team     1.0  1.5  2.5  3.5
                                                                                 │ Director  ·    ·    ·   2.5
                                                                                 │ Gap     -0.5 -0.5 -0.5 -1.5◐
                                                                                 │
                                                                                 │ AIM no measure yet
                                                                                 │
                                                                                 │ CONTACTS 18 held
                                                                                 │   30 Aug  call planned     Haddad
                                                                                 │   9 Aug   call, 45 min     Haddad
                                                                                 │   4 Aug   e-mail, 10 min   Haddad
                                                                                 │   2 Aug   call, 30 min     Haddad
                                                                                 │   all of them
                                                                                 │
                                                                                 │ ↓ more below: milestones, cycles, f…
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   / filter   a add team   u undo   : command   ? keys
end
