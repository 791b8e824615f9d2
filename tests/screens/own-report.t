# Of reports about a coach, the coach at this screen is the first to be chosen.
size 80x24
now 2017-08-21
seed demo
as okafor
keys gr <Down> <Down> <Enter>
contains ▸               Daniel Okafor
keys <Enter>
contains Month of the coach: Daniel Okafor
contains teams of Okafor
keys <Esc> <Esc> <Esc> gr <Enter>
contains DAL17                   Dallas, TX
