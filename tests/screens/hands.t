# A list is filtered, its columns chosen, saved as a view, and found again.
size 80x24
now 2017-08-21
seed demo
keys 2 | <Down> <Down> <Down> <Space>
contains Columns of teams: 4 of
keys <Home> <Down> J
contains   3  Team
keys <Esc>
lacks Okafor
keys / dal <Enter> K Dallas <Enter>
contains Saved as the view Dallas.
keys 1 v
contains Open which view
contains /stage=accepted dal
keys <Enter>
contains Dallas  8
lacks POR17
keys <Esc>
contains NEEDS YOU
keys gp <Space> <Space> <Space> E setting <Enter>
contains Set Setting of 3 marked practices
keys <Space> <Ctrl-S>
contains 3 practices have it now.
lacks 3 marked
keys <Space> <Space> / nothing <Enter>
contains 2 marked, 2 hidden
keys <Esc> u
contains undo:
keys : theme <Enter>
contains bright on black
# A headline that asks of a call has its keys on the page of the team, wherever the cursor is.
keys <Esc> <Esc> <Esc> <Esc> 2 / kestrel <Enter> <Enter>
contains needs attention: call of 17 Aug: held, moved, missed?
contains p moved  x missed  h held
keys x no <Space> one <Space> came <Ctrl-S>
contains The call with Kestrel Point Hematology on Thu 17 Aug 2017 was missed.
lacks held, moved, missed?
keys x
contains Put the cursor on a planned call
