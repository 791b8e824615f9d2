# o writes what is in view, on every page that shows something.
size 80x24
now 2017-08-21
seed demo
keys gho
contains history.pdf
keys <Esc> <Esc> gbo
contains bin.pdf
keys <Esc> <Esc> 4 o
contains sessions.pdf
keys <Esc> <Enter> o
contains agenda-DAL17-S1.pdf
keys <Esc> <Esc> 0 / okafor <Enter> <Enter> o
contains person-daniel-okafor-faculty-example.pdf
keys <Esc> H
contains History of the person
keys o
contains page.pdf
keys <Esc> <Esc> <Esc> <Esc> <Esc> gp / lakeside <Enter> <Enter> o
contains practice-lakeside-oncology.pdf
keys <Esc> <Esc> <Esc> <Esc> <Esc> 8 <Enter> o
contains account.pdf
keys <Esc> <Esc> 9 r o
contains ratings.pdf
keys <Esc> <Esc> <Esc> gs <Enter> o
contains season-2017.pdf
keys <Esc> <Esc> <Esc> : duplicates <Enter> o
contains duplicates.pdf
keys <Esc> <Esc> gk o
contains backups.pdf
keys <Esc> <Esc> gw <Enter> <Enter> o
contains scores.pdf
