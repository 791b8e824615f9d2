# A survey: its page has the means, B the grid; a key a cell, digits open no views there.
demo
now 2017-08-21
size 24 80
start
keys gu
contains DAL17-before
keys <Enter>
