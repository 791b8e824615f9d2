# Milestones of a season in which no team is accepted yet: nothing to press.
size 80x24
now 2017-01-10
seed season
keys m s
contains There is no milestone here
screen
end
