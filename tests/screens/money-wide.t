# Money, wide, and an account.
size 120x40
now 2017-08-21
seed demo
keys 8 c 1400 <Tab> 2017-07-30 <Ctrl-S> p 400 <Tab> 2017-08-01 <Tab> wire <Ctrl-S>
screen
 qtp  Season 2017 › Money  18 accounts, 2 late                                              Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  charged $30,800.00   covered $24,200.00   open $6,600.00                       │ Account DAL17-08 Saltgrass Oncology
  charged EUR 3,900.00   covered EUR 3,900.00   open EUR 0.00                    │  charged $5,600.00, paid $400.00,
                                                                                 │  open $5,200.00, the oldest 157 day…
    TEAM                               CHARGED      COVERED         OPEN  OLDEST │
▸ ● DAL17-08 Saltgrass Oncology      $5,600.00      $400.00    $5,200.00   157 d │  DAY     WHAT              AMOUNT
  ● DAL17-01 Riverbend Cancer C…     $4,200.00    $2,800.00    $1,400.00   157 d │  17 Mar  charge         $4,200.00
  ○ DAL17-07 Windmill Row Hemat…     $5,600.00    $5,600.00            ·         │  30 Jul  charge         $1,400.00
  ○ POR17-04 Athena Institute        $2,800.00    $2,800.00            ·         │  1 Aug   payment         -$400.00
  ○ POR17-05 Alderglen Universi…     $4,200.00    $4,200.00            ·         │
  ○ POR17-06 Centro Oncológico …  EUR 3,900.00 EUR 3,900.00            ·         │
  ○ POR17-07 Fernhollow Cancer …     $4,200.00    $4,200.00            ·         │
  ○ POR17-08 Juniper Street Onc…     $4,200.00    $4,200.00            ·         │
    DAL17-02 Valley Clinic                   ·            ·            ·         │
    DAL17-03 Lakeside Oncology               ·            ·            ·         │
    DAL17-04 Harbor Oncology                 ·            ·            ·         │
    DAL17-05 Copperleaf Oncology             ·            ·            ·         │
    DAL17-06 Lanternfield Cance…             ·            ·            ·         │
    DAL17-09 Harborview Oncology             ·            ·            ·         │
    POR17-01 Cascade Oncology                ·            ·            ·         │
    POR17-02 Summit Cancer Care              ·            ·            ·         │
    POR17-03 Prairie Hematology              ·            ·            ·         │
    POR17-09 Kestrel Point Hema…             ·            ·            ·         │
                                                                                 │
                                                                                 │
                                                                                 │
                                                                                 │
                                                                                 │
                                                                                 │
                                                                                 │
                                                                                 │
                                                                                 │
                                                                                 │
                                                                                 │
 DAL17-08 Saltgrass Oncology: charged $5,600.00, paid $400.00, open $5,200.00,   │
 the oldest 157 days old                                                         │
 Payment of DAL17-08 Saltgrass Oncology: $400.00; now open $5,200.00.  u takes it back.
 p payment   i invoice   c charge   r refund   t transfer   b bank list   / filter   u undo   ? keys
end
keys <Enter>
screen
 qtp  2017 › Money › Account DAL17-08 Saltgrass Oncology  3 entries                         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  charged $5,600.00, paid $400.00, open $5,200.00, the oldest 157 days old


  DAY          WHAT              AMOUNT      BALANCE  ABOUT
▸ 17 Mar 2017  charge         $4,200.00    $4,200.00  3 x $1,400.00 = $4,200.00
  30 Jul 2017  charge         $1,400.00    $5,600.00
  1 Aug 2017   payment         -$400.00    $5,200.00  wire





























────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 p payment   i invoice   c charge   r refund   t transfer   - reverse   u undo   ? keys
end
