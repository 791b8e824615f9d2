# Money in a season without teams.
size 80x24
now 2017-08-21
seed season
keys 8
screen
 qtp  Season 2017 › Money  0 accounts, 0 late                    Mon 21 Aug 2017
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  No team of the season has an account yet.


















────────────────────────────────────────────────────────────────────────────────
 b bank list   / filter   u undo   ? keys
end
keys p
contains There is no account under the cursor.
