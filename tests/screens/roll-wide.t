# The roll on a wide terminal.
size 120x40
now 2017-08-21
seed demo
keys 4 <Down> <Enter> t y n t 10:15-11:30 <Enter> x ill / Okafor <Enter> <Up>
screen
 qtp  2017 › Dallas › DAL17-S2 › Roll DAL17-S2  29 people, 92 of 96 open                    Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                                                     Wed 19 Jul    Thu 20 Jul
 TEAM                         PERSON                 am     pm     am     pm      hours
 Riverbend Cancer Center    ★ Magnus Ekström, MD     ✓      ·      ·      ·      2.75 h
                              Devon Achterberg       ✗      ·      ·      ·      0.00 h
                              Joanna Pike, RN        ◐ 75'  ·      ·      ·      1.25 h
 Valley Clinic              ★ Beatriz Falcão, MD    ▸x      ·      ·      ·      0.00 h
                              Mireille Abadie        ·      ·      ·      ·      0.00 h
                              Owen Trask, NP         ·      ·      ·      ·      0.00 h
 Lakeside Oncology          ★ Elena Brandt, MD       ·      ·      ·      ·      0.00 h
                              Priya Nair, PharmD     ·      ·      ·      ·      0.00 h
                              Tom Ybarra, RN         ·      ·      ·      ·      0.00 h
 Harbor Oncology            ★ Rasheed Whitlock, MD   ·      ·      ·      ·      0.00 h
                              Carter Ooms            ·      ·      ·      ·      0.00 h
                              Siobhán Keane, RN      ·      ·      ·      ·      0.00 h
 Copperleaf Oncology        ★ Anneke Terpstra, MD    ·      ·      ·      ·      0.00 h
                              Dolores Whitcomb       ·      ·      ·      ·      0.00 h
                              Jamal Ferris, RN       ·      ·      ·      ·      0.00 h
 Lanternfield Cancer Clinic ★ Søren Dahlgaard, MD    ·      ·      ·      ·      0.00 h
                              Bettina Crowe, RN      ·      ·      ·      ·      0.00 h
 Windmill Row Hematology    ★ Farrukh Mirzaev, MD    ·      ·      ·      ·      0.00 h
                              Carmen Ybáñez, RN      ·      ·      ·      ·      0.00 h
                              Hollis Boone           ·      ·      ·      ·      0.00 h
                              Tess Lindqvist, RN     ·      ·      ·      ·      0.00 h
 Saltgrass Oncology         ★ Yusuf Demirel, MD      ·      ·      ·      ·      0.00 h
                              Claire Montague, MD    ·      ·      ·      ·      0.00 h
                              Ruth Abernathy, RN     ·      ·      ·      ·      0.00 h
 Faculty                      Daniel Okafor, MD                                  0.00 h
                              Greta Nyqvist, PhD                                 0.00 h
                              Inés Ruiz, MD, MPH                                 0.00 h
                              Rania Haddad, DNP, RN                              0.00 h
                              Wei Lin, MD                                        0.00 h


 Beatriz Falcão, Wed 19 Jul am: excused: ill, approved by Okafor
 0 of 745 min, 0.00 h, to the quarter 0.00
 ✓ present  ✗ absent  ◐ part, minutes  x excused  · not recorded
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 y present   n absent   t part   x excused   Y column   R row   u undo   ? keys
end
