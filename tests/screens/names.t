# Names: lists of people are in the order of family names, and show them first where that is chosen.
size 80x24
now 2017-08-21
seed demo
keys 0
contains Mireille Abadie
keys : family <Space> name <Space> first <Enter>
contains Lists show people family name first, now and next time.
contains Abadie, Mire
contains Antunes, Júlia
keys / 高橋美咲 <Enter>
contains 高橋 美咲
keys <Esc> / lin, <Space> wei <Enter>
contains Lin, Wei
keys <Esc> 2
contains Okafor, Da
keys 0 : family <Space> name <Space> first <Enter>
contains Lists show people as they write their names, now and next time.
contains Mireille Abadie
# What names a record is whole before the last columns are.
keys <Esc> <Esc> <Esc> <Esc> 0
contains Amara Diallo-Reese  MD
contains Devon Achterberg
# The footer has no key for a row where there is none.
keys / zzzz <Enter>
lacks Enter open
contains / filter   a add person
keys gb
lacks r restore
