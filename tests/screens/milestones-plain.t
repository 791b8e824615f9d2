# Milestones on a terminal that has ASCII alone, and a season without teams.
size 80x24
now 2017-08-21
seed demo
plain
keys m s <Right> a <Right> r late <Enter> <Right> w merged <Enter>
screen
end
