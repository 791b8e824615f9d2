# Money: accounts worst first, an account with its running balance, a charge, a payment, a refund, a transfer, a reversal, and back.
size 80x24
now 2017-08-21
seed demo
keys 8
contains covered $23,800.00
keys <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> c
screen
 qtp  Money › Charge DAL17-03 Lakeside Oncology     Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Charge DAL17-03 Lakeside Oncology

▸ Amount          * __________________________________________________________
  Day               ____________________________
  Payer             practice
  Note              __________________________________________________________













 3 x $1,400.00 = $4,200.00; Right takes it.  Above 0, like 4,200.00.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys 0 <Ctrl-S>
contains The amount must be above 0
keys <Ctrl-X> 6300 <Tab> 2017-02-01 <Ctrl-S>
contains now open $6,300.00
screen
 qtp  Season 2017 › Money  18 accounts, 3 late      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  charged $35,700.00   covered $23,800.00   open $11,900.00
  charged EUR 3,900.00   covered EUR 3,900.00   open EUR 0.00

    TEAM                               CHARGED      COVERED         OPEN  OLDEST
▸ ● DAL17-03 Lakeside Oncology       $6,300.00            ·    $6,300.00   201 d
  ● DAL17-08 Saltgrass Oncology      $4,200.00            ·    $4,200.00   157 d
  ● DAL17-01 Riverbend Cancer C…     $4,200.00    $2,800.00    $1,400.00   157 d
  ○ DAL17-07 Windmill Row Hemat…     $5,600.00    $5,600.00            ·
  ○ POR17-04 Athena Institute        $2,800.00    $2,800.00            ·
  ○ POR17-05 Alderglen Universi…     $4,200.00    $4,200.00            ·
  ○ POR17-06 Centro Oncológico …  EUR 3,900.00 EUR 3,900.00            ·
  ○ POR17-07 Fernhollow Cancer …     $4,200.00    $4,200.00            ·
  ○ POR17-08 Juniper Street Onc…     $4,200.00    $4,200.00            ·
    DAL17-02 Valley Clinic                   ·            ·            ·
    DAL17-04 Harbor Oncology                 ·            ·            ·
    DAL17-05 Copperleaf Oncology             ·            ·            ·
 DAL17-03 Lakeside Oncology: charged $6,300.00, open $6,300.00, the oldest 201
 days old
 Charged DAL17-03 Lakeside Oncology: $6,300.00; now open $6,300.00.  u takes it
 back.
 p payment  i invoice  c charge  r refund  t transfer  b bank list  ? keys
end
keys p <Right>
screen
 qtp  Payment of DAL17-03 Lakeside Oncology         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Payment of DAL17-03 Lakeside Oncology

▸ Amount          * 6,300.00__________________________________________________
  Day               ____________________________
  Method            __________________________________________________________
  Reference         __________________________________________________________
  Note              __________________________________________________________












 $6,300.00 is open.  Above 0, like 4,200.00.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-X> <Esc> <Enter>
contains Account DAL17-03 Lakeside Oncology
keys p 6000 <Tab> 2017-03-01 <Tab> check <Tab> 1042 <Ctrl-S>
contains now open $300.00
keys r 7000 <Ctrl-S>
contains $6,000.00 it has paid. Refund no more
keys <Ctrl-X> 500 <Ctrl-S>
contains now open $800.00
keys t DAL17-03 <Tab> 5 <Ctrl-S>
contains cannot transfer to
keys <Esc> <Ctrl-X>
keys t
screen
 qtp  Transfer from DAL17-03 Lakeside Oncology      Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Transfer from DAL17-03 Lakeside Oncology

▸ To              * DAL17-03________________________ DAL17-03 Lakeside Oncology
  Amount          * 5
  Day               ____________________________
  Note              __________________________________________________________













 The team, person or practice whose account it goes to.
 This is the draft you left here. Ctrl-X clears it.
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-X> nowhere <Tab> 5 <Ctrl-S>
screen
 qtp  Transfer from DAL17-03 Lakeside Oncology      Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Transfer from DAL17-03 Lakeside Oncology

▸ To              * nowhere_________________________
                    There is no team, person or practice "nowhere".
  Amount          * 5
  Day               ____________________________
  Note              __________________________________________________________












 The team, person or practice whose account it goes to.
 Not saved yet: see the field under the cursor.
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-X> DAL17-01 <Tab> 100 <Ctrl-S>
contains Transferred $100.00 from DAL17-03
screen
 qtp  Money › Account DAL17-03 Lakeside Oncology  4 entries        21 Aug (demo)
────────────────────────────────────────────────────────────────────────────────
  charged $6,300.00, refunded $500.00, transferred out $100.00, paid $6,000.00,
  open $900.00, the oldest 201 days old

  DAY          WHAT              AMOUNT      BALANCE  ABOUT
▸ 1 Feb 2017   charge         $6,300.00    $6,300.00
  1 Mar 2017   payment       -$6,000.00      $300.00  check, 1042
  21 Aug 2017  refund           $500.00      $800.00
  21 Aug 2017  transfer         $100.00      $900.00











 Transferred $100.00 from DAL17-03 Lakeside Oncology to DAL17-01 Riverbend
 Cancer Center.  u takes it back.
 p payment  i invoice  c charge  r refund  t transfer  - reverse  u undo  ? keys
end
keys <Home> - wrong <Space> fee <Enter>
contains Reversed the entry
screen
 qtp  Money › Account DAL17-03 Lakeside Oncology  5 entries        21 Aug (demo)
────────────────────────────────────────────────────────────────────────────────
  refunded $500.00, transferred out $100.00, paid $6,000.00, credit $5,400.00


  DAY          WHAT              AMOUNT      BALANCE  ABOUT
▸ 1 Feb 2017   charge         $6,300.00    $6,300.00  reversed
  1 Mar 2017   payment       -$6,000.00      $300.00  check, 1042
  21 Aug 2017  refund           $500.00      $800.00
  21 Aug 2017  transfer         $100.00      $900.00
  21 Aug 2017  reversal      -$6,300.00   -$5,400.00  of the charge, wrong fee











 Reversed the entry, $6,300.00; now credit $5,400.00.  u takes it back.
 p payment  i invoice  c charge  r refund  t transfer  - reverse  u undo  ? keys
end
keys - again <Enter>
contains reversed already
keys <Enter>
contains Kind        charge
keys <Esc> <Esc>
screen
 qtp  Season 2017 › Money  18 accounts, 2 late      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  charged $29,400.00   covered $29,300.00   open $100.00
  charged EUR 3,900.00   covered EUR 3,900.00   open EUR 0.00

    TEAM                               CHARGED      COVERED         OPEN  OLDEST
  ● DAL17-08 Saltgrass Oncology      $4,200.00            ·    $4,200.00   157 d
  ● DAL17-01 Riverbend Cancer C…     $4,200.00    $2,900.00    $1,300.00   157 d
  ○ DAL17-07 Windmill Row Hemat…     $5,600.00    $5,600.00            ·
  ○ POR17-04 Athena Institute        $2,800.00    $2,800.00            ·
  ○ POR17-05 Alderglen Universi…     $4,200.00    $4,200.00            ·
  ○ POR17-06 Centro Oncológico …  EUR 3,900.00 EUR 3,900.00            ·
  ○ POR17-07 Fernhollow Cancer …     $4,200.00    $4,200.00            ·
  ○ POR17-08 Juniper Street Onc…     $4,200.00    $4,200.00            ·
▸ ○ DAL17-03 Lakeside Oncology               ·    $5,400.00   -$5,400.00
    DAL17-02 Valley Clinic                   ·            ·            ·
    DAL17-04 Harbor Oncology                 ·            ·            ·
    DAL17-05 Copperleaf Oncology             ·            ·            ·
    DAL17-06 Lanternfield Cance…             ·            ·            ·
 DAL17-03 Lakeside Oncology: refunded $500.00, transferred out $100.00, paid
 $6,000.00, credit $5,400.00
────────────────────────────────────────────────────────────────────────────────
 p payment  i invoice  c charge  r refund  t transfer  b bank list  ? keys
end
keys / coach:okafor <Enter>
contains 4 accounts, 0 late, /coach:okafor
keys / <Space> stage=declined <Enter>
contains No team fits the filter. Esc shows all accounts.
keys <Esc>
contains 18 accounts
keys 8 <Home> <Down>
contains 18 accounts
keys c 900 <Tab> <Tab> <Tab> late <Ctrl-S>
contains Charged DAL17-01
keys 1
contains $2,200.00 unpaid, S1
keys 8 <Home> <Down> i
contains Issue an invoice of $5,100.00 to DAL17-01
keys y
contains INV17-000001 is issued.  o writes it to a file.
keys <Esc> i
contains INV17-000001 was issued before
screen
 qtp  2017 › Money › Paper INV17-000001             Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  Invoice INV17-000001
  ====================
  American Society of Clinical Oncology
  21 Aug 2017

  To: Riverbend Cancer Center

  210 Ferry Street
  Larkmoor, OK
  USA

  Account: DAL17-01 Riverbend Cancer Center
  Due: 20 Sep 2017

  Date         What                                   Amount
  -----------  ---------------------------------  ----------
  17 Mar 2017  charge, 3 x $1,400.00 = $4,200.00   $4,200.00
  21 Aug 2017  charge, late                          $900.00
               Total                               $5,100.00
  4 more below
 INV17-000001 was issued before.  o writes it to a file.
 o output   Esc back   ? keys
end
keys o
contains INV17-000001.pdf
keys <Esc> ?
contains Writes the list, agenda
keys <Esc>
keys <Esc> 8 <Home> <Down> c 50 <Tab> <Tab> <Tab> A <Space> note <Space> that <Space> is <Space> far <Space> too <Space> long <Space> for <Space> one <Space> line <Space> of <Space> a <Space> small <Space> screen <Space> and <Space> wraps <Ctrl-S> 8 <Home> <Down> i y
screen
 qtp  2017 › Money › Paper INV17-000002             Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  Invoice INV17-000002
  ====================
  American Society of Clinical Oncology
  21 Aug 2017

  To: Riverbend Cancer Center

  210 Ferry Street
  Larkmoor, OK
  USA

  Account: DAL17-01 Riverbend Cancer Center
  Due: 20 Sep 2017

  Date         What                                                      Amount
  -----------  --------------------------------------------------------  ------
  21 Aug 2017  charge, A note that is far too long for one line of a     $50.00
               small screen and wraps
               Total                                                     $50.00
  3 more below
 INV17-000002 is issued.  o writes it to a file.
 o output   Esc back   ? keys
end
# A paper is never undone; where to take back what was done before it is said.
keys <Esc> u
contains paper is never undone
contains history (gh) u takes back others.
