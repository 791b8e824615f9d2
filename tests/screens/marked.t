# What takes marked teams further comes first in the footer, with their number.
size 80x24
now 2017-02-20
seed demo-early
keys 3 <End> <Space>
contains  V review 1  A accept 1
keys <End> <Up> <Up> <Up> <Up> <Space>
contains A accept 2
keys A
contains Accept 2 marked teams
keys y
contains Accepted 2 teams.  u takes it back.
keys u
contains undo: accept 2 teams
keys <Home> <Space>
contains  S submit 1
lacks accept 1
keys - 2 <Space> <Space>
contains Ctrl-W letters of 2
