# / on a page without a filter finds words; what is typed where nothing is typed runs no commands.
size 80x24
now 2017-08-21
seed demo
keys / SUMMIT <Enter>
contains n next, N the one before
cursor 14 0
keys n
cursor 14 0
keys / nowhere <Enter>
contains "nowhere" is not on this page.
cursor 7 0
keys / dal <Enter> n n N
contains NEEDS YOU
keys <Home> / u <Esc>
lacks undo:
keys gm <Home> <Down> <Down> <Down> <Down> F / hours <Enter>
contains n next, N the one before
# A key that opens a text elsewhere takes what is typed for it.
keys R undo
contains R does nothing here.
lacks undo:
keys <Esc> gs ?
contains Keys that are valid here
# On the last screenful of a text too; Enter alone goes on.
keys <Esc> 1 w / limit: <Enter>
cursor 5 0
keys / <Enter>
cursor 12 0
keys <End> / seen: <Enter>
cursor 13 0
# The letters of an entry grid are the grid's.
keys <Esc> 3 <Enter> c / ana <Enter>
lacks n next
contains / and Enter: the next
