# Milestones of all teams: one key a cell, a reason where one is due, a whole column, and back.
size 80x24
now 2017-08-21
seed demo
keys 2 / lakeside <Enter> m
screen
end
keys s
contains Submitted DAL17-03 M01
keys <Right> a
contains which was not submitted
keys <Right> r incomplete <Enter>
contains Returned DAL17-03 M03
keys <Right> w <Enter>
contains needs a reason
keys w merged <Enter>
contains Waived DAL17-03 M04
screen
end
keys u
contains undo
keys - 
keys Y a
contains milestones.
size 120x40
screen
end
keys / site:nowhere <Enter>
contains site
keys / cohort:POR17 <Enter> <End>
size 60x12
screen
end
keys <Esc> <Enter>
contains CORE
