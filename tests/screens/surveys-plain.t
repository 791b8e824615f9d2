# A survey on a terminal that has ASCII alone: its page and its grid.
size 80x24
now 2017-08-21
seed demo
plain
keys gu <End> <Enter>
screen
end
keys B
screen
end
