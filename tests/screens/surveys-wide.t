# A survey on a wide terminal: its page and its grid.
size 120x40
now 2017-08-21
seed demo
keys gu <End> <Enter>
screen
end
keys B
screen
end
