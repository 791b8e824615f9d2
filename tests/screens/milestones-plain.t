# Milestones on a terminal that has ASCII alone, and a season without teams.
size 80x24
now 2017-08-21
seed demo
plain
keys m s <Right> a <Right> s r late <Enter> <Right> w merged <Enter>
screen
 qtp  2017 > Milestones  16 teams, 220 late         Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
  TEAM                        M01  M02  M03  M04  M05  M06  M07  M08  M09  M10 >
  Riverbend Cancer Center    -152 -152 -173 -124 -124 -108  -93  -93  -54  -47
  Lakeside Oncology          -152 -152 -173 -124 -124 -108  -93  -93  -54  -47
  Harbor Oncology            -152 -152 -173 -124 -124 -108  -93  -93  -54  -47
  Copperleaf Oncology        -152 -152 -173 -124 -124 -108  -93  -93  -54  -47
  Lanternfield Cancer Clin~  -152 -152 -173 -124 -124 -108  -93  -93  -54  -47
  Windmill Row Hematology    -152 -152 -173 -124 -124 -108  -93  -93  -54  -47
  Saltgrass Oncology         -152 -152 -173 -124 -124 -108  -93  -93  -54  -47
  Cascade Oncology           -137 -137 -173 -109 -109  -93  -78  -78  -75  -68
  Summit Cancer Care         -137 -137 -173 -109 -109  -93  -78  -78  -75  -68
  Prairie Hematology         -137 -137 -173 -109 -109  -93  -78  -78  -75  -68
  Athena Institute           -137 -137 -173 -109 -109  -93  -78  -78  -75  -68
  Alderglen University Can~  -137 -137 -173 -109 -109  -93  -78  -78  -75  -68
  Centro Oncologico Brisam~  -137 -137 -173 -109 -109  -93  -78  -78  -75  -68
  Fernhollow Cancer Center   -137 -137 -173 -109 -109  -93  -78  -78  -75  -68
  Kestrel Point Hematology   -137 -137 -173 -109 -109  -93  -78  -78  -75  -68
  Valley Clinic               sub    y  ret   >/ -124 -108  -93  -93  -54  -47
 M04 Project charter: waived 21 Aug 2017 by tester: merged
 y accepted  sub submitted  ret returned  / waived
 -9 days late  . due within 14 days  - not due
 Waived DAL17-02 M04 Project charter.
 s submitted   a accepted   r returned   w waived   - open again   ? keys
end
