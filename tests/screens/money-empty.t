# Money in a season without teams.
size 80x24
now 2017-08-21
seed season
keys 8
screen
 qtp  Season 2017 › Money  0 accounts, 0 late                    Mon 21 Aug 2017
 1 Today 2 Teams 3 Applic… 4 Sessio… 5 Coachi… 6 Projec… 8 Money 0 People g more
────────────────────────────────────────────────────────────────────────────────
  No team of the season has an account yet.


















────────────────────────────────────────────────────────────────────────────────
 / filter   u undo   ? keys
end
keys p
contains There is no account under the cursor.
