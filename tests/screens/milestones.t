# Milestones of all teams: one key a cell, a reason where one is due, a whole column, and back.
size 80x24
now 2017-08-21
seed demo
keys 2 / lakeside <Enter> m
selected   Lakeside Oncology         ▸−152 −152 −173 −124 −124
screen
 qtp  2017 › Milestones  16 teams, 224 late         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  TEAM                        M01  M02  M03  M04  M05  M06  M07  M08  M09  M10 ›
  Riverbend Cancer Center    −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Valley Clinic              −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Lakeside Oncology         ▸−152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Harbor Oncology            −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Copperleaf Oncology        −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Lanternfield Cancer Clin…  −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Windmill Row Hematology    −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Saltgrass Oncology         −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Cascade Oncology           −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Summit Cancer Care         −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Prairie Hematology         −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Athena Institute           −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Alderglen University Can…  −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Centro Oncológico Brisam…  −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Fernhollow Cancer Center   −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Kestrel Point Hematology   −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
 M01 Pre-survey: 0 of 3 done; due 22 Mar 2017, 152 days late
 ✓ accepted  sub submitted  ret returned  / waived
 −9 days late  ○ due within 14 days  · not due
────────────────────────────────────────────────────────────────────────────────
 s submitted   a accepted   r returned   w waived   - open again   ? keys
end
keys s
contains Submitted 3 of 3 milestones
keys <Right> a
contains which was not submitted
keys <Right> s r incomplete <Enter>
contains Returned DAL17-03 M03
keys <Right> w <Enter>
contains needs a reason
keys w merged <Enter>
contains Waived DAL17-03 M04
screen
 qtp  2017 › Milestones  16 teams, 220 late         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  TEAM                        M01  M02  M03  M04  M05  M06  M07  M08  M09  M10 ›
  Riverbend Cancer Center    −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Valley Clinic              −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Harbor Oncology            −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Copperleaf Oncology        −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Lanternfield Cancer Clin…  −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Windmill Row Hematology    −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Saltgrass Oncology         −152 −152 −173 −124 −124 −108  −93  −93  −54  −47
  Cascade Oncology           −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Summit Cancer Care         −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Prairie Hematology         −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Athena Institute           −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Alderglen University Can…  −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Centro Oncológico Brisam…  −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Fernhollow Cancer Center   −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Kestrel Point Hematology   −137 −137 −173 −109 −109  −93  −78  −78  −75  −68
  Lakeside Oncology           sub    ✓  ret   ▸/ −124 −108  −93  −93  −54  −47
 M04 Project charter: waived 21 Aug 2017 by tester: merged
 ✓ accepted  sub submitted  ret returned  / waived
 −9 days late  ○ due within 14 days  · not due
 Waived DAL17-03 M04 Project charter.
 s submitted   a accepted   r returned   w waived   - open again   ? keys
end
keys u
contains undo
keys - 
keys Y a
contains milestones.
keys / site:nowhere <Enter>
contains site
keys / cohort:POR17 <Enter> <End>
keys <Esc> <Enter>
contains CORE
