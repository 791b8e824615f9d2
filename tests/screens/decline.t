# Declining a team asks why, on the screen too.
size 80x24
now 2017-02-20
seed demo-early
keys 3 <Home> D <Ctrl-S>
contains It is needed here. Write it, then Ctrl-S.
keys No <Space> data <Space> yet <Ctrl-S>
contains Declined
keys u
contains undo:
