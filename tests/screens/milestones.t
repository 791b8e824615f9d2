# Milestones of all teams: one key a cell, a reason where one is due, a whole column, and back.
size 80x24
now 2017-08-21
seed demo
keys 2 / lakeside <Enter> m
selected   Lakeside Oncology            ▸✓    ✓    ✓    ✓    ✓
screen
 qtp  2017 › Milestones  16 teams, 5 late           Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  TEAM                        M01  M02  M03  M04  M05  M06  M07  M08  M09  M10 ›
  Riverbend Cancer Center       ✓    ✓    ✓    ✓  ret    ✓    ✓  sub    ✓    ✓
  Prairie Hematology            ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Saltgrass Oncology            ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Lakeside Oncology            ▸✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Valley Clinic                 ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    /    ✓
  Harbor Oncology               ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Copperleaf Oncology           ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Lanternfield Cancer Clin…     ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Windmill Row Hematology       ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Cascade Oncology              ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Summit Cancer Care            ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Athena Institute              ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Alderglen University Can…     ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Centro Oncológico Brisam…     ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Fernhollow Cancer Center      ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Kestrel Point Hematology      ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
 M01 Pre-survey: 3 of 3 done; accepted 21 Mar 2017 by Office
 ✓ accepted  sub submitted  ret returned  / waived
 −9 days late  ○ due within 14 days  · not due  no: not handed in
────────────────────────────────────────────────────────────────────────────────
 s submitted  a accepted  r returned  w waived  Y column  R row  u undo  ? keys
end
keys - s
contains Submitted 3 of 3 milestones
keys <Right> - a
contains which was not submitted
keys <Right> - s r incomplete <Enter>
contains Returned DAL17-03 M03
keys <Right> - w <Enter>
contains needs a reason
keys w merged <Enter>
contains Waived DAL17-03 M04
screen
 qtp  2017 › Milestones  16 teams, 5 late           Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  TEAM                        M01  M02  M03  M04  M05  M06  M07  M08  M09  M10 ›
  Riverbend Cancer Center       ✓    ✓    ✓    ✓  ret    ✓    ✓  sub    ✓    ✓
  Prairie Hematology            ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Saltgrass Oncology            ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Lakeside Oncology           sub    ✓  ret   ▸/    ✓    ✓    ✓    ✓    ✓    ✓
  Valley Clinic                 ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    /    ✓
  Harbor Oncology               ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Copperleaf Oncology           ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Lanternfield Cancer Clin…     ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Windmill Row Hematology       ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Cascade Oncology              ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Summit Cancer Care            ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Athena Institute              ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Alderglen University Can…     ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Centro Oncológico Brisam…     ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Fernhollow Cancer Center      ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
  Kestrel Point Hematology      ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓    ✓
 M04 Project charter: waived 21 Aug 2017 by tester: merged
 ✓ accepted  sub submitted  ret returned  / waived
 −9 days late  ○ due within 14 days  · not due  no: not handed in
 Waived DAL17-03 M04 Project charter.
 s submitted  a accepted  r returned  w waived  Y column  R row  u undo  ? keys
end
keys u
contains undo
keys - D 8/30 <Enter> <Enter>
contains needs a reason
keys D 8/30 <Enter> away <Enter>
contains Moved the due day of DAL17-03 M04 Project charter to 30 Aug 2017.
contains due 30 Aug 2017; moved: away
keys Y a
contains milestones.
keys / milestone:M09 <Space> state:waived <Enter>
contains Valley Clinic
contains M09
lacks M08
lacks Lakeside
keys <Esc> / state:nowhere <Enter>
contains The states are: not_due, due, late
keys <Esc>
keys / site:nowhere <Enter>
contains site
keys <Esc> / cohort:POR17 <Enter> <End>
keys <Esc> <Enter>
contains CORE
keys m <Home> / milestone:"aim <Space> statement"|M06 <Enter>
contains M05  M06
lacks M07
keys <Esc> / !state:accepted <Space> !state:not_due <Space> milestone=M14 <Enter>
contains Valley Clinic
lacks Harbor
lacks M13
keys <Esc> <Home> <Space> <Space>
contains 2 marked
contains s submitted 2
keys Y
contains whole column
keys a
contains None of these
