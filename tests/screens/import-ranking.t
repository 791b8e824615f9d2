# Scores of reviewers come in from a table on the screen: read row by row, written by one key.
size 80x24
seed demo
keys : import <Space> a <Space> table <Enter> ranking <Enter> <Esc>
contains Its first row names the columns
paste Team,A1,A2,A3\nDAL17-09,4,3,5\n
contains No column tells the reviewer.
paste Team,Reviewer,A1,A2,A3\nDAL17-09,Greta Nyqvist,5,5,5\nDAL17-09,No One,4,3,5\n
screen
 qtp  2017 › Import ranking                         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 what was pasted: 0 new, 1 changed, 0 same, 1 skipped

 row 2, changed: DAL17-09, Greta Nyqvist: 3 changed scores
 row 3, skipped: DAL17-09, No One: is no one reviewer of the season; write an
 e-mail, or add the reviewer















────────────────────────────────────────────────────────────────────────────────
 Ctrl-S do it   f file   Esc back
end
keys <Ctrl-S>
contains Wrote 1 row of the table.
keys u
