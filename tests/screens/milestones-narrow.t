# Milestones, narrow: names are cut, the legend goes.
size 50x10
now 2017-08-21
seed demo
keys m - s <Right> - a <Right> - s <Right> Y - Y s
screen
 qtp  Milestones  16 teams, 5 late   21 Aug (demo)
  TEAM              M01  M02  M03  M04  M05  M06 ›
  Riverbend Canc…     ✓    ✓    ✓  sub  ret    ✓
  Prairie Hemato…     ✓    ✓    ✓  sub    ✓    ✓
  Saltgrass Onco…     ✓    ✓    ✓  sub    ✓    ✓
  Lakeside Oncol…     ✓    ✓    ✓  sub    ✓    ✓
  Valley Clinic     sub    ✓  sub ▸sub    ✓    ✓
  Harbor Oncology     ✓    ✓    ✓  sub    ✓    ✓
  Copperleaf Onc…     ✓    ✓    ✓  sub    ✓    ✓
 Submitted 16 of 16 milestones.
end
