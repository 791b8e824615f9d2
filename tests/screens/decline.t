# Declining a team asks why, on the screen too.
size 80x24
now 2017-02-20
seed demo-early
keys 3 <Home> D <Ctrl-S>
contains It is needed here. Write it, then Ctrl-S.
keys No <Space> data <Space> yet <Enter>
contains That was the last field. Ctrl-S saves.
keys <Ctrl-S>
contains Declined
keys u
contains undo:
# Ctrl-W is the letter of what was decided; not where there is none, nor where others are marked.
keys <Home> D No <Space> data <Ctrl-S> <Home> <Ctrl-W>
contains There is no letter: POR17-06 has no one whom it goes to.
keys <Esc> <Ctrl-W>
contains Which letter
keys <Esc> u <Esc> / lakeside <Enter> D No <Space> data <Ctrl-S> <Ctrl-W>
contains Your application
keys <Esc> <Esc> <Home> <Space> <Ctrl-W>
contains Which letter
keys <Esc> - <Ctrl-W>
contains Your application
