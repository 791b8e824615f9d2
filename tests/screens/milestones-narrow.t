# Milestones, narrow: names are cut, the legend goes.
size 50x10
now 2017-08-21
seed demo
keys m s <Right> a <Right> s <Right> Y s
screen
 qtp  Milestones  16 teams, 205 la…  21 Aug (demo)
  TEAM              M01  M02  M03  M04  M05  M06 ›
  Prairie Hemato…  −137 −137 −173  sub −109  −93
  Athena Institu…  −137 −137 −173  sub −109  −93
  Alderglen Univ…  −137 −137 −173  sub −109  −93
  Centro Oncológ…  −137 −137 −173  sub −109  −93
  Fernhollow Can…  −137 −137 −173  sub −109  −93
  Kestrel Point …  −137 −137 −173  sub −109  −93
  Valley Clinic     sub    ✓  sub ▸sub −124 −108
 Submitted 16 of 16 milestones.
end
