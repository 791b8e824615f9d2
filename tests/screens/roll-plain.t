# The roll on a terminal that has ASCII alone.
size 80x24
now 2017-08-21
seed demo
plain
keys 4 <Down> <Enter> t / brandt <Enter> y n t 10:15-11:30 <Enter> x ill / Okafor <Enter> <Up>
screen
 qtp  Roll DAL17-S2  29 people, 20 of 96 open       Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
                                             Wed 19 Jul    Thu 20 Jul
 TEAM                 PERSON                 am     pm     am     pm      hours
 Riverbend Cancer ~ * Magnus Ekstrom, MD     y      y      y      y     12.42 h
                      Devon Achterberg       y      y      y      y     12.42 h
                      Joanna Pike, RN        y      y      y      y     12.42 h
 Valley Clinic      * Beatriz Falcao, MD     y      y      y      y     12.42 h
                      Mireille Abadie        y      n      y      y      8.50 h
                      Owen Trask, NP         y      y      y      ~ 75' 11.17 h
 Lakeside Oncology  * Elena Brandt, MD       y      -      -      -      2.75 h
                      Priya Nair, PharmD     n      -      -      -      0.00 h
                      Tom Ybarra, RN         ~ 75'  -      -      -      1.25 h
 Harbor Oncology    * Rasheed Whitlock, MD  >x      -      -      -      0.00 h
                      Carter Ooms            -      -      -      -      0.00 h
                      Siobhan Keane, RN      -      -      -      -      0.00 h
 Copperleaf Oncolo~ * Anneke Terpstra, MD    y      y      y      y     12.42 h
                      Dolores Whitcomb       y      y      x      x      6.67 h
                      Jamal Ferris, RN       y      y      y      y     12.42 h
 Rasheed Whitlock, Wed 19 Jul am: excused: ill, approved by Okafor
 0 of 745 min, 0.00 h, to the quarter 0.00
 y present  n absent  ~ part, minutes  x excused  - not recorded
--------------------------------------------------------------------------------
 y present   n absent   t part   x excused   Y column   R row   u undo   ? keys
end
