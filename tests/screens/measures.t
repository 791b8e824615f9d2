# Measures of all teams: names, the columns of the board, filter, order, columns; teams without one.
size 80x24
now 2017-08-21
seed demo
keys gm
screen
 qtp  Measures  6, and 10 teams without             Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team                Measure          Site  Coach  Aim % Signal  Data Score
▸ ● Saltgrass Oncology  Pathology repor… DAL17 Ruiz         too few   70   2.5 ↑
  ○ Cascade Oncology    Written consent… POR17 Lin       81 too few   20   3.5 ↑
  ○ Lanternfield Cance… Emergency visit… DAL17 Lin          no sign    7     2 ↑
  ● Riverbend Cancer C… Calls answered … DAL17 Ruiz      84 better     7     3 ↑
  ● Lakeside Oncology   Hours from arri… DAL17 Okafor    87 better     7     3 ↓
  ○ Windmill Row Hemat… Median hours fr… DAL17 Lin       82 better     7     3 ↑
  ● Valley Clinic                        DAL17 Haddad                        2 ◐
  ○ Harbor Oncology                      DAL17 Okafor                        3 ↑
  ◐ Copperleaf Oncology                  DAL17 Haddad                        3 ↑
  ◐ Summit Cancer Care                   POR17 Ruiz                          2 =
  ● Prairie Hematology                   POR17 Haddad                        3 =
  ◐ Athena Institute                     POR17 Lin                         2.5 ↑
  ○ Alderglen Universi…                  POR17 Okafor                      3.5 ↑
  ○ Centro Oncológico …                  POR17 Okafor                      2.5 ↑
  ◐ Fernhollow Cancer …                  POR17 Ruiz                        2.5 ↑
  ◐ Kestrel Point Hema…                  POR17 Haddad                      2.5 ↑


────────────────────────────────────────────────────────────────────────────────
 Enter open  / filter  s sort  | columns  c in all teams  V funnel plot  ? keys
end
keys / coach:ruiz <Enter>
screen
 qtp  Season 2017 › Measures  2, and 2 teams without, /coach:ruiz  21 Aug (demo)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team                Measure          Site  Coach  Aim % Signal  Data Score
▸ ● Saltgrass Oncology  Pathology repor… DAL17 Ruiz         too few   70   2.5 ↑
  ● Riverbend Cancer C… Calls answered … DAL17 Ruiz      84 better     7     3 ↑
  ◐ Summit Cancer Care                   POR17 Ruiz                          2 =
  ◐ Fernhollow Cancer …                  POR17 Ruiz                        2.5 ↑














────────────────────────────────────────────────────────────────────────────────
 Enter open  / filter  s sort  | columns  c in all teams  V funnel plot  ? keys
end
keys <Esc> / last>50 <Enter>
screen
 qtp  Season 2017 › Measures  3, /last>50           Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team                Measure          Site  Coach  Aim % Signal  Data Score
▸ ● Saltgrass Oncology  Pathology repor… DAL17 Ruiz         too few   70   2.5 ↑
  ○ Cascade Oncology    Written consent… POR17 Lin       81 too few   20   3.5 ↑
  ● Riverbend Cancer C… Calls answered … DAL17 Ruiz      84 better     7     3 ↑















────────────────────────────────────────────────────────────────────────────────
 Enter open  / filter  s sort  | columns  c in all teams  V funnel plot  ? keys
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
    Team                Measure          Site  Coach  Aim % Signal  Data Score
▸ ○ Windmill Row Hemat… Median hours fr… DAL17 Lin       82 better     7     3 ↑
  ● Lakeside Oncology   Hours from arri… DAL17 Okafor    87 better     7     3 ↓
  ○ Lanternfield Cance… Emergency visit… DAL17 Lin          no sign    7     2 ↑
  ● Saltgrass Oncology  Pathology repor… DAL17 Ruiz         too few   70   2.5 ↑
  ● Riverbend Cancer C… Calls answered … DAL17 Ruiz      84 better     7     3 ↑
  ○ Cascade Oncology    Written consent… POR17 Lin       81 too few   20   3.5 ↑
  ● Valley Clinic                        DAL17 Haddad                        2 ◐
  ○ Harbor Oncology                      DAL17 Okafor                        3 ↑
  ◐ Copperleaf Oncology                  DAL17 Haddad                        3 ↑
  ◐ Summit Cancer Care                   POR17 Ruiz                          2 =
  ● Prairie Hematology                   POR17 Haddad                        3 =
  ◐ Athena Institute                     POR17 Lin                         2.5 ↑
  ○ Alderglen Universi…                  POR17 Okafor                      3.5 ↑
  ○ Centro Oncológico …                  POR17 Okafor                      2.5 ↑
  ◐ Fernhollow Cancer …                  POR17 Ruiz                        2.5 ↑
  ◐ Kestrel Point Hema…                  POR17 Haddad                      2.5 ↑


 Sorted by Last.
 Enter open  / filter  s sort  | columns  c in all teams  V funnel plot  ? keys
end
keys | variation <Enter>
lacks Variation
resize 120x40
keys <Esc> gm
screen
 qtp  Season 2017 › Measures  6, and 10 teams without                                       Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    Team                    Measure          Site  Coach  Aim % Signal  Data │ DAL17-08-M1
▸ ● Saltgrass Oncology      Pathology repor… DAL17 Ruiz         too few   70 │Pathology reports with the stage
  ○ Cascade Oncology        Written consent… POR17 Lin       81 too few   20 │run chart · higher is better ↑
  ○ Lanternfield Cancer Cl… Emergency visit… DAL17 Lin          no sign    7 │3 weeks, 29 May – 12 Jun · median of all …
  ● Riverbend Cancer Center Calls answered … DAL17 Ruiz      84 better     7 │3/3  12 Jun 2017  63.2 % (12/19)  centre …
  ● Lakeside Oncology       Hours from arri… DAL17 Okafor    87 better     7 │breaks no rule
  ○ Windmill Row Hematology Median hours fr… DAL17 Lin       82 better     7 │       │
  ● Valley Clinic                            DAL17 Haddad                    │       │┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ target 95
  ○ Harbor Oncology                          DAL17 Okafor                    │       │
  ◐ Copperleaf Oncology                      DAL17 Haddad                    │   90% ┤
  ◐ Summit Cancer Care                       POR17 Ruiz                      │       │
  ● Prairie Hematology                       POR17 Haddad                    │       │
  ◐ Athena Institute                         POR17 Lin                       │       │
  ○ Alderglen University C…                  POR17 Okafor                    │       │
  ○ Centro Oncológico Bris…                  POR17 Okafor                    │   80% ┤
  ◐ Fernhollow Cancer Cent…                  POR17 Ruiz                      │       │
  ◐ Kestrel Point Hematolo…                  POR17 Haddad                    │       │
                                                                             │       │
                                                                             │       │
                                                                             │   70% ┤
                                                                             │       │
                                                                             │       │
                                                                             │       │               ⡠●
                                                                             │   60% ┤○⢄──────────⢀⠔⠉─────── median 61.1
                                                                             │       │  ⠉⠒⢄⡀    ⣀⠔⠁
                                                                             │       │     ⠈⠒⠤●⠊
                                                                             │       │
                                                                             │       └┴───────┴───────┴─────
                                                                             │        29 May  5 Jun   12 Jun
                                                                             │ Run chart of Pathology reports with
                                                                             │ the stage, 3 weeks, higher is better.
                                                                             │ Median of all 3 weeks 61.1 %. Rules:
                                                                             │ Anhøj; 2 useful points. No verdict
                                                                             │ yet: it needs 10 useful points and has
                                                                             │ 2.                                      ↓
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   s sort   | columns   c in all teams   V funnel plot   F team's measures   ? keys
end
