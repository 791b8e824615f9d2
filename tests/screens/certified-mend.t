# Ratings: a requirement is added from the cell it is about; one undo takes it back.
size 80x24
now 2017-08-21
seed demo
keys 9 r <Down> <Down> m
screen
 qtp  Ratings Lakeside Oncology › New requirement   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 New requirement

  Case            * Lakeside Oncology            Lakeside Oncology
  Kind            * requirement
▸ What            * __________________________________________________________
  Standard          Access to the own record     Access to the own record
  Location          ____________________________
  Owner             __________________________________________________________
  Plan              __________________________________________________________



  Due               ____________________________
  Evidence          __________________________________________________________



  File or link      __________________________________________________________

 What is to be done.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys Second <Space> nurse <Ctrl-S>
contains The requirement is added.
contains 3 requirements open
keys u
contains undo: add requirement Second nurse
contains 2 requirements open
