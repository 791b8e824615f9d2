# Money on a terminal that has ASCII alone; an account without entries.
size 80x24
now 2017-08-21
seed demo
plain
keys 8 <Enter>
contains Nothing is in this account yet.
keys c 1400 <Tab> 2017-07-30 <Tab> <Tab> Fee <Ctrl-S>
screen
 qtp  Account DAL17-01 Riverbend Cancer Center  1~  Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
  charged $1,400.00, open $1,400.00, the oldest 22 days old


  DAY          WHAT              AMOUNT      BALANCE  ABOUT
> 30 Jul 2017  charge         $1,400.00    $1,400.00  Fee














 Charged DAL17-01 Riverbend Cancer Center: $1,400.00; now open $1,400.00.  u
 takes it back.
 p payment   i invoice   c charge   r refund   t transfer   - reverse   ? keys
end
keys <Esc>
screen
 qtp  Season 2017 > Money  17 accounts, 1 late      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl~ 4 Sess~ 5 Coac~ 6 Proj~ 8 Money 9 Cert~ 0 Peop~ g more
--------------------------------------------------------------------------------
  charged $1,400.00   covered $0.00   open $1,400.00

    TEAM                               CHARGED      COVERED         OPEN  OLDEST
> ! DAL17-01 Riverbend Cancer C~     $1,400.00            -    $1,400.00    22 d
    DAL17-02 Valley Clinic                   -            -            -
    DAL17-03 Lakeside Oncology               -            -            -
    DAL17-04 Harbor Oncology                 -            -            -
    DAL17-05 Copperleaf Oncology             -            -            -
    DAL17-06 Lanternfield Cance~             -            -            -
    DAL17-07 Windmill Row Hemat~             -            -            -
    DAL17-08 Saltgrass Oncology              -            -            -
    DAL17-09 Harborview Oncology             -            -            -
    POR17-01 Cascade Oncology                -            -            -
    POR17-02 Summit Cancer Care              -            -            -
    POR17-03 Prairie Hematology              -            -            -
    POR17-04 Athena Institute                -            -            -
    POR17-05 Alderglen Universi~             -            -            -
 DAL17-01 Riverbend Cancer Center: charged $1,400.00, open $1,400.00, the
 oldest 22 days old
--------------------------------------------------------------------------------
 p payment   i invoice   c charge   r refund   t transfer   / filter   ? keys
end
