# Milestones of a season in which no team is accepted yet: nothing to press.
size 80x24
now 2017-08-21
seed season
keys m s
contains There is no milestone here
screen
 qtp  2017 › Milestones  0 teams, 0 late                         Mon 21 Aug 2017
────────────────────────────────────────────────────────────────────────────────
  No team is accepted yet, so no one owes a milestone.



















 There is no milestone here.
 u undo   ? keys
end
