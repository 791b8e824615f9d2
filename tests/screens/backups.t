# Backups: none yet, one is made, what was done since, and the way back and forth.
size 80x24
now 2017-08-21
seed demo
keys gk
contains There is no backup of this file yet. a makes one.
screen
 qtp  Season 2017 › Backups  0                      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  There is no backup of this file yet. a makes one.


















────────────────────────────────────────────────────────────────────────────────
 a make one   ? keys
end
keys <Enter>
contains There is no backup yet.
keys r
contains There is no backup yet.
keys a
contains Backup 1 is made and checked.
contains as the file is now
contains a make one
keys o <Ctrl-U> clipboard <Enter>
contains bytes to the clipboard
keys r
contains It holds what the file holds.
keys 0 / brandt <Enter> e <Tab> <Tab> <Tab> <Ctrl-U> 555-0101 <Ctrl-S>
contains The person is saved.
keys gk
contains 1 action since
keys <Enter>
contains 1 action in the file came after it: 1 by
contains set person elena.brandt@lakeside.example
keys <Esc> r
contains Going back to backup 1 takes 1 action out of the file
keys r
contains Nothing was done.
contains 1 action since
keys r y
contains 1 action is taken out. What was in it is backup 2
contains as the file is now
contains 1 action more than the file
keys 0 / brandt <Enter>
lacks 555-0101
keys gk k k
contains 1 action more than the file
keys r
contains Going back to backup 2 brings 1 action into the file again.
keys y
contains 1 action is back. What was in it is backup 3
keys 0 / brandt <Enter> <Enter>
contains 555-0101
keys gk ?
contains make one
