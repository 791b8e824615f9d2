# The roll on a terminal that has ASCII alone.
size 80x24
now 2017-08-21
seed demo
plain
keys 4 <Down> <Enter> t y n t 10:15-11:30 <Enter> x ill / Okafor <Enter> <Up>
screen
 qtp  Roll DAL17-S2  29 people, 92 of 96 open       Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
                                             Wed 19 Jul    Thu 20 Jul
 TEAM                 PERSON                 am     pm     am     pm      hours
 Riverbend Cancer ~ * Magnus Ekstrom, MD     y      -      -      -      2.75 h
                      Devon Achterberg       n      -      -      -      0.00 h
                      Joanna Pike, RN        ~ 75'  -      -      -      1.25 h
 Valley Clinic      * Beatriz Falcao, MD    >x      -      -      -      0.00 h
                      Mireille Abadie        -      -      -      -      0.00 h
                      Owen Trask, NP         -      -      -      -      0.00 h
 Lakeside Oncology  * Elena Brandt, MD       -      -      -      -      0.00 h
                      Priya Nair, PharmD     -      -      -      -      0.00 h
                      Tom Ybarra, RN         -      -      -      -      0.00 h
 Harbor Oncology    * Rasheed Whitlock, MD   -      -      -      -      0.00 h
                      Carter Ooms            -      -      -      -      0.00 h
                      Siobhan Keane, RN      -      -      -      -      0.00 h
 Copperleaf Oncolo~ * Anneke Terpstra, MD    -      -      -      -      0.00 h
                      Dolores Whitcomb       -      -      -      -      0.00 h
                      Jamal Ferris, RN       -      -      -      -      0.00 h
 Beatriz Falcao, Wed 19 Jul am: excused: ill, approved by Okafor
 0 of 745 min, 0.00 h, to the quarter 0.00
 y present  n absent  ~ part, minutes  x excused  - not recorded
--------------------------------------------------------------------------------
 y present   n absent   t part   x excused   Y column   R row   u undo   ? keys
end
