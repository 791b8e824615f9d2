# Milestones, wide: all of them are in sight.
size 120x40
now 2017-08-21
seed demo
keys m s <Right> a <Right> s <Right> Y s
screen
end
