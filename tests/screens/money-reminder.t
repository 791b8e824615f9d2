# The reminder of a fee, one key from Today, and that it was sent; a bank list that cannot be read.
size 80x24
now 2017-08-21
seed demo
contains $4,200.00 unpaid, S1
keys $
contains Nothing is open of DAL17-02.
keys <Down> <Down> <Down> $
screen
end
keys y
contains Kept that the reminder was sent today to
keys u
contains undo:
keys 8 b nowhere.csv <Enter>
contains nowhere.csv
