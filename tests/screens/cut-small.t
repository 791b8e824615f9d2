# The row under the cursor is below what stays of a list that is cut at the top.
size 30x6
now 2017-08-21
seed demo
keys 4 <Enter> <End> <Up> <Up>
contains ▸  agenda with
contains ITEMS OF
keys <Up>
contains ▸  outcomes
keys <Up>
contains ▸  practice gap
