# An older action is taken back from History, or refused with who changed it since; the bin gives back.
size 80x24
now 2017-02-20
seed demo-early
keys 0 / brandt <Enter> e <Tab> <Tab> <Tab> <Ctrl-U> 555-0101 <Ctrl-S>
contains The person is saved.
keys <Esc> / ybarra <Enter> e <Tab> <Tab> <Tab> <Ctrl-U> 555-0202 <Ctrl-S>
keys <Esc> / brandt <Enter> e <Tab> <Tab> <Tab> <Ctrl-U> 555-0303 <Ctrl-S>
keys gh
contains set person tom.ybarra@lakeside.example
keys <Down> u
contains undo: set person tom.ybarra@lakeside.example Tom Ybarra: phone
keys <Down> u
contains cannot be undone
contains has changed
contains phone
keys 0 / ybarra <Enter> <Enter>
lacks 555-0202
keys <Esc> <Esc> / elm <Enter> <Esc> gp a Elm <Space> Street <Ctrl-S> d
contains Put the practice Elm Street into the bin?
keys n
contains Nothing was done.
keys d y
contains is in the bin.
keys gb
contains Bin  1
contains practice      Elm Street
cursor 3 0
contains Elm Street
keys r
contains Street is out of the bin.
keys gp / elm <Enter>
contains Elm Street
