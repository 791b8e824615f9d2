# Money in a season without teams.
size 80x24
now 2017-08-21
seed season
keys 8
screen
 qtp  Season 2017 › Money  0 accounts, 0 late                    Mon 21 Aug 2017
‹ 3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money ›
────────────────────────────────────────────────────────────────────────────────
  No team of the season has an account yet.


















────────────────────────────────────────────────────────────────────────────────
 b bank list   / filter   u undo   ? keys
end
keys p
contains There is no account under the cursor.
