# Milestones, wide: all of them are in sight.
size 120x40
now 2017-08-21
seed demo
keys m s <Right> a <Right> s <Right> Y s
screen
 qtp  2017 › Milestones  16 teams, 205 late                                                 Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  TEAM                                  M01  M02  M03  M04  M05  M06  M07  M08  M09  M10  M11  M12  M13  M14  M15  M16 ›
  Riverbend Cancer Center              −152 −152 −173  sub −124 −108  −93  −93  −54  −47  −47  −26  −19  −33    ·    ·
  Lakeside Oncology                    −152 −152 −173  sub −124 −108  −93  −93  −54  −47  −47  −26  −19  −33    ·    ·
  Harbor Oncology                      −152 −152 −173  sub −124 −108  −93  −93  −54  −47  −47  −26  −19  −33    ·    ·
  Copperleaf Oncology                  −152 −152 −173  sub −124 −108  −93  −93  −54  −47  −47  −26  −19  −33    ·    ·
  Lanternfield Cancer Clinic           −152 −152 −173  sub −124 −108  −93  −93  −54  −47  −47  −26  −19  −33    ·    ·
  Windmill Row Hematology              −152 −152 −173  sub −124 −108  −93  −93  −54  −47  −47  −26  −19  −33    ·    ·
  Saltgrass Oncology                   −152 −152 −173  sub −124 −108  −93  −93  −54  −47  −47  −26  −19  −33    ·    ·
  Cascade Oncology                     −137 −137 −173  sub −109  −93  −78  −78  −75  −68  −68  −47  −40  −54    ·    ·
  Summit Cancer Care                   −137 −137 −173  sub −109  −93  −78  −78  −75  −68  −68  −47  −40  −54    ·    ·
  Prairie Hematology                   −137 −137 −173  sub −109  −93  −78  −78  −75  −68  −68  −47  −40  −54    ·    ·
  Athena Institute                     −137 −137 −173  sub −109  −93  −78  −78  −75  −68  −68  −47  −40  −54    ·    ·
  Alderglen University Cancer Program  −137 −137 −173  sub −109  −93  −78  −78  −75  −68  −68  −47  −40  −54    ·    ·
  Centro Oncológico Brisamar           −137 −137 −173  sub −109  −93  −78  −78  −75  −68  −68  −47  −40  −54    ·    ·
  Fernhollow Cancer Center             −137 −137 −173  sub −109  −93  −78  −78  −75  −68  −68  −47  −40  −54    ·    ·
  Kestrel Point Hematology             −137 −137 −173  sub −109  −93  −78  −78  −75  −68  −68  −47  −40  −54    ·    ·
  Valley Clinic                         sub    ✓  sub ▸sub −124 −108  −93  −93  −54  −47  −47  −26  −19  −33    ·    ·
















 M04 Project charter: submitted 21 Aug 2017
 ✓ accepted  sub submitted  ret returned  / waived
 −9 days late  ○ due within 14 days  · not due
 Submitted 16 of 16 milestones.
 s submitted   a accepted   r returned   w waived   - open again   u undo   ? keys
end
