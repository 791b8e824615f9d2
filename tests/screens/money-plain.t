# Money on a terminal that has ASCII alone; an account without entries.
size 80x24
now 2017-08-21
seed demo
plain
keys 8 <End> <Enter>
contains Nothing is in this account yet.
keys c 1400 <Tab> 2017-07-30 <Tab> <Tab> Fee <Ctrl-S>
screen
 qtp  Money > Account POR17-09 Kestrel Point Hematology  1 entry   21 Aug (demo)
--------------------------------------------------------------------------------
  charged $1,400.00, open $1,400.00, the oldest 22 days old


  DAY          WHAT              AMOUNT      BALANCE  ABOUT
> 30 Jul 2017  charge         $1,400.00    $1,400.00  Fee














 Charged POR17-09 Kestrel Point Hematology: $1,400.00; now open $1,400.00.  u
 takes it back.
 p payment  i invoice  c charge  r refund  t transfer  - reverse  u undo  ? keys
end
keys <Esc>
screen
 qtp  Season 2017 > Money  18 accounts, 3 late      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
--------------------------------------------------------------------------------
  charged $30,800.00   covered $23,800.00   open $7,000.00
  charged EUR 3,900.00   covered EUR 3,900.00   open EUR 0.00

    TEAM                               CHARGED      COVERED         OPEN  OLDEST
> ! POR17-09 Kestrel Point Hema~     $1,400.00            -    $1,400.00    22 d
  . DAL17-07 Windmill Row Hemat~     $5,600.00    $5,600.00            -
  . POR17-04 Athena Institute        $2,800.00    $2,800.00            -
  . POR17-05 Alderglen Universi~     $4,200.00    $4,200.00            -
  . POR17-06 Centro Oncologico ~  EUR 3,900.00 EUR 3,900.00            -
  . POR17-07 Fernhollow Cancer ~     $4,200.00    $4,200.00            -
  . POR17-08 Juniper Street Onc~     $4,200.00    $4,200.00            -
    DAL17-02 Valley Clinic                   -            -            -
    DAL17-03 Lakeside Oncology               -            -            -
    DAL17-04 Harbor Oncology                 -            -            -
    DAL17-05 Copperleaf Oncology             -            -            -
    DAL17-06 Lanternfield Cance~             -            -            -
    DAL17-09 Harborview Oncology             -            -            -
 POR17-09 Kestrel Point Hematology: charged $1,400.00, open $1,400.00, the
 oldest 22 days old
--------------------------------------------------------------------------------
 p payment  i invoice  c charge  r refund  t transfer  b bank list  ? keys
end
