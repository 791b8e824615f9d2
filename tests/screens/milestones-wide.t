# Milestones, wide: all of them are in sight.
size 120x40
now 2017-08-21
seed demo
keys m - s <Right> - a <Right> - s <Right> Y - Y s
screen
 qtp  2017 › Milestones  16 teams, 5 late                                                   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  TEAM                    M01  M02  M03  M04  M05  M06  M07  M08  M09  M10  M11  M12  M13  M14  M15  M16  M17  M18  M19
  Riverbend Cancer Cen…     ✓    ✓    ✓  sub  ret    ✓    ✓  sub    ✓    ✓  −47    ✓  −19    ✓    ·    ·    ·    ·    ·
  Prairie Hematology        ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓  −40    ○    ·    ·    ·    ·    ·
  Saltgrass Oncology        ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓  −33    ·    ·    ·    ·    ·
  Lakeside Oncology         ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓   −2    ·    ·    ·    ·    ·
  Valley Clinic           sub    ✓  sub ▸sub    ✓    ✓    ✓    ✓    /    ✓    ✓    ✓    ✓  sub    ·    ·    ·    ·    ·
  Harbor Oncology           ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Copperleaf Oncology       ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Lanternfield Cancer …     ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Windmill Row Hematol…     ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Cascade Oncology          ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Summit Cancer Care        ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Athena Institute          ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Alderglen University…     ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Centro Oncológico Br…     ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Fernhollow Cancer Ce…     ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
  Kestrel Point Hemato…     ✓    ✓    ✓  sub    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ·    ·    ·    ·    ·
















 M04 Project charter: submitted 21 Aug 2017
 ✓ accepted  sub submitted  ret returned  / waived
 −9 days late  ○ due within 14 days  · not due  no: not handed in
 Submitted 16 of 16 milestones.
 s submitted  a accepted  r returned  w waived  Y column  R row  Space mark  - open again  D due day  u undo  ? keys
end
