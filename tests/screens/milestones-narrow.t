# Milestones, narrow: names are cut, the legend goes.
size 50x10
now 2017-08-21
seed demo
keys m s <Right> a <Right> s <Right> Y s
screen
end
