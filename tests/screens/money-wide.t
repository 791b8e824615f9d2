# Money, wide, and an account.
size 120x40
now 2017-08-21
seed demo
keys 8 c 1400 <Tab> 2017-07-30 <Ctrl-S> p 400 <Tab> 2017-08-01 <Tab> wire <Ctrl-S>
screen
 qtp  Season 2017 › Money  17 accounts, 1 late                                              Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  charged $1,400.00   covered $400.00   open $1,000.00

    TEAM                                                     PAYER             CHARGED      COVERED         OPEN  OLDEST
▸ ● DAL17-01 Riverbend Cancer Center                         practice        $1,400.00      $400.00    $1,000.00    22 d
    DAL17-02 Valley Clinic                                   practice                ·            ·            ·
    DAL17-03 Lakeside Oncology                               practice                ·            ·            ·
    DAL17-04 Harbor Oncology                                 practice                ·            ·            ·
    DAL17-05 Copperleaf Oncology                             participant             ·            ·            ·
    DAL17-06 Lanternfield Cancer Clinic                      practice                ·            ·            ·
    DAL17-07 Windmill Row Hematology                         practice                ·            ·            ·
    DAL17-08 Saltgrass Oncology                              practice                ·            ·            ·
    DAL17-09 Harborview Oncology                             practice                ·            ·            ·
    POR17-01 Cascade Oncology                                practice                ·            ·            ·
    POR17-02 Summit Cancer Care                              practice                ·            ·            ·
    POR17-03 Prairie Hematology                              practice                ·            ·            ·
    POR17-04 Athena Institute                                practice                ·            ·            ·
    POR17-05 Alderglen University Cancer Program             practice                ·            ·            ·
    POR17-06 Centro Oncológico Brisamar                      practice                ·            ·            ·
    POR17-07 Fernhollow Cancer Center                        grant                   ·            ·            ·
    POR17-09 Kestrel Point Hematology                        practice                ·            ·            ·













 DAL17-01 Riverbend Cancer Center: charged $1,400.00, paid $400.00, open $1,000.00, the oldest 22 days old

 Payment of DAL17-01 Riverbend Cancer Center: $400.00; now open $1,000.00.  u takes it back.
 p payment   i invoice   c charge   r refund   t transfer   / filter   u undo   ? keys
end
keys <Enter>
screen
 qtp  2017 › Money › Account DAL17-01 Riverbend Cancer Center  2 entries                    Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  charged $1,400.00, paid $400.00, open $1,000.00, the oldest 22 days old


  DAY          WHAT              AMOUNT      BALANCE  ABOUT
▸ 30 Jul 2017  charge         $1,400.00    $1,400.00
  1 Aug 2017   payment         -$400.00    $1,000.00  wire






























────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 p payment   i invoice   c charge   r refund   t transfer   - reverse   u undo   ? keys
end
