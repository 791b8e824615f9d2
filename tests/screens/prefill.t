# What a form and a line of text begin with.
size 80x24
now 2017-08-21
seed demo
# What is open is filled in as the payment; what is typed replaces it.
keys 8 p
contains Amount          * 4,200.00
contains $4,200.00 is open.
lacks Right takes it
keys 7
lacks 4,200.007
contains Amount          * 7
keys <Esc> <Esc>
# Unfinished text of a line is there again on its own page alone.
keys 2 o half <Esc> 0 o
lacks half
keys <Esc> 2 o
contains half
keys <Ctrl-U> <Esc>
# What is filled in where it is left empty has no star.
keys 2 a
contains Practice          _
lacks Team            *
keys <Esc> <Esc> 4 a
contains Last day          _
