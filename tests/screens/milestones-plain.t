# Milestones on a terminal that has ASCII alone, and a season without teams.
size 80x24
now 2017-08-21
seed demo
plain
keys m - s <Right> - a <Right> - s r late <Enter> <Right> - w merged <Enter>
screen
 qtp  2017 > Milestones  16 teams, 5 late           Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
  TEAM                        M01  M02  M03  M04  M05  M06  M07  M08  M09  M10 >
  Riverbend Cancer Center       y    y    y    y  ret    y    y  sub    y    y
  Prairie Hematology            y    y    y    y    y    y    y    y    y    y
  Saltgrass Oncology            y    y    y    y    y    y    y    y    y    y
  Lakeside Oncology             y    y    y    y    y    y    y    y    y    y
  Valley Clinic               sub    y  ret   >/    y    y    y    y    /    y
  Harbor Oncology               y    y    y    y    y    y    y    y    y    y
  Copperleaf Oncology           y    y    y    y    y    y    y    y    y    y
  Lanternfield Cancer Clin~     y    y    y    y    y    y    y    y    y    y
  Windmill Row Hematology       y    y    y    y    y    y    y    y    y    y
  Cascade Oncology              y    y    y    y    y    y    y    y    y    y
  Summit Cancer Care            y    y    y    y    y    y    y    y    y    y
  Athena Institute              y    y    y    y    y    y    y    y    y    y
  Alderglen University Can~     y    y    y    y    y    y    y    y    y    y
  Centro Oncologico Brisam~     y    y    y    y    y    y    y    y    y    y
  Fernhollow Cancer Center      y    y    y    y    y    y    y    y    y    y
  Kestrel Point Hematology      y    y    y    y    y    y    y    y    y    y
 M04 Project charter: waived 21 Aug 2017 by tester: merged
 y accepted  sub submitted  ret returned  / waived
 -9 days late  . due within 14 days  - not due  no: not handed in
 Waived DAL17-02 M04 Project charter.
 s submitted  a accepted  r returned  w waived  Y column  R row  u undo  ? keys
end
