# Rows that are left for warnings alone are taken with one key.
size 80x24
seed demo
keys : import <Space> a <Space> table <Enter> action <Enter> <Esc>
paste Team,Action,Due\nLakeside Oncology,Count the beds,2017-01-09\nLakeside Oncology,Count the chairs,2019-01-09\n
contains 2 rows: 1 new, 0 changed, 0 same, 0 skipped, 1 conflict
screen
 qtp  2017 › Import action                          Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 what was pasted, 2 rows: 1 new, 0 changed, 0 same, 0 skipped, 1 conflict
 Columns: Team = action Team, Action = action Action, Due = action Due
 1 row is left for warnings alone; w passes them.

▸ ! row 2     The action is due on 9 Jan 2017, which is over. Give it a later …
  + row 3     new action Count the chairs:  Team Lakeside Oncology, Action Cou…














────────────────────────────────────────────────────────────────────────────────
 Ctrl-S do it   Space take or leave   c columns   f file   Enter open
end
keys w
contains 2 rows: 2 new, 0 changed, 0 same, 0 skipped, 0 conflict
contains Warnings are passed; w leaves their rows again.
keys w
contains Rows with warnings are left.
keys w <Ctrl-S>
contains Imported: 2 rows new, 0 changed, 0 left in conflict; u takes it back.
keys u
contains undo: import action from paste
