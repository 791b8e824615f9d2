# Money on a small terminal.
size 40x10
now 2017-08-21
seed demo
keys 8 c 1400 <Tab> 2017-07-30 <Ctrl-S> <Down> <Up>
screen
 qtp  Money  17 accounts…  21 Aug (demo)
    TEAM                    OPEN  OLDEST
▸ ● Riverbend Can…     $1,400.00    22 d
    Valley Clinic              ·
    Lakeside Onco…             ·
    Harbor Oncolo…             ·
    Copperleaf On…             ·
    Lanternfield …             ·
    Windmill Row …             ·
 p payment   i invoice   u undo   ? keys
end
keys <Enter>
screen
 qtp  Account DAL17-01 R…  21 Aug (demo)
  charged $1,400.00, open $1,400.00,
  the oldest 22 days old

  DAY     WHAT              AMOUNT
▸ 30 Jul  charge         $1,400.00



 p payment   i invoice   u undo   ? keys
end
