# The funnel of a measure over the teams of its season; what is no k of n has none.
size 80x24
now 2017-08-21
seed demo
keys gm / hours <Space> from <Enter> V
contains compares proportions or rates
keys / calls <Enter> V
contains Funnel plot
contains 1 team · 486 of 814
contains No verdict: it needs 3 teams and has 1.
keys <Esc>
contains Measures
