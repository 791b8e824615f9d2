# An aim is changed on its page: its sentence and how far it is follow at once, and are the same everywhere; its history has
# every version.
size 80x24
now 2017-08-21
seed demo
keys 6 / lanternfield <Enter> <Enter>
contains Emergency visits within 30 days of the first cycle  to 15 %
keys <End> <Up> <Up> <Up> <Up> <Up> <Up> <Up> <Up> <Up> <Up> <Up> <Enter>
contains no progress: there is no baseline
contains from ... to 15 %
keys e <Tab> <Tab> 40 <Ctrl-S>
contains start of the aim 40.0, median of the last 3 points 38.1, target
contains from 40 % to 15 %
contains Progress %  8
keys <Esc> a Share <Esc>
contains kept as a draft
keys a
contains  Team            * Lanternfield
contains ▸ Metric            Share
keys <Ctrl-X> <Esc> <Enter> H
contains set aim
contains From: nothing > 40
keys <Esc> <Esc> <Home>
contains 40 % to 15 %
keys l
contains 40 % to 15 %: 8 %
keys <Esc> <Esc>
contains  8 no sign
keys gm
contains  8 no sign
