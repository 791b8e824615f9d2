# What is seen is dealt with where it is seen: an unheld call on Today, an action on the page of its team and of its owner. Contacts have names.
size 80x24
now 2017-08-21
seed demo
keys / kestrel <Enter>
contains p moved  x missed  h held
keys p
contains Moved: call of 17 Aug, Kestrel
keys +2w <Ctrl-S>
contains moves to
keys u
contains undo: moved
keys / kestrel <Enter> x
contains Missed: call of 17 Aug, Kestrel
keys <Ctrl-S>
contains was missed
keys u / kestrel <Enter> h
contains LOG A CONTACT  Kestrel Point Hematology
keys <Esc> 2 / lakeside <Enter> <Enter> <Right> <Tab>
contains x done
keys x
contains Done: Draft PDSA 1: labs the day before.
keys u <Tab> <Tab> <Tab> <Enter>
contains call of 22 Aug, Lakeside Oncology
contains Barrier: time
# Marked rows: the keys that work on all of them.
keys <Esc> <Esc> 0 <Space> <Space>
contains E set a field of 2
contains d 2 to the bin
