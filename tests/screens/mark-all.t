# All that a list shows is marked at once, and with a filter no more than that.
size 80x24
now 2017-02-20
seed demo-early
keys 3 / stage:incomplete <Enter> %
screen
end
keys <Esc> -
screen
end
keys %
screen
end
