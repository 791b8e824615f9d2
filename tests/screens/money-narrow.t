# Money on a small terminal.
size 40x10
now 2017-08-21
seed demo
keys 8 c 1400 <Tab> 2017-07-30 <Ctrl-S> <Down> <Up>
screen
 qtp  Money  18 accounts…  21 Aug (demo)
    TEAM                    OPEN  OLDEST
▸ ● Saltgrass Onc…     $5,600.00   157 d
  ● Riverbend Can…     $1,400.00   157 d
  ○ Windmill Row …             ·
  ○ Athena Instit…             ·
  ○ Alderglen Uni…             ·
  ○ Centro Oncoló…             ·
  ○ Fernhollow Ca…             ·
 p payment  i invoice  c charge  ? keys
end
keys <Enter>
screen
 qtp  Account DAL17-08 S…  21 Aug (demo)
  charged $5,600.00, open $5,600.00,
  the oldest 157 days old

  DAY     WHAT              AMOUNT
▸ 17 Mar  charge         $4,200.00
  30 Jul  charge         $1,400.00


 p payment  i invoice  c charge  ? keys
end
