# The roll on a wide terminal.
size 120x40
now 2017-08-21
seed demo
keys 4 <Down> <Enter> t / brandt <Enter> y n t 10:15-11:30 <Enter> x ill / Okafor <Enter> <Up>
screen
 qtp  2017 › Dallas › DAL17-S2 › Roll DAL17-S2  29 people, 20 of 96 open                    Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                                                     Wed 19 Jul    Thu 20 Jul
 TEAM                         PERSON                 am     pm     am     pm      hours
 Riverbend Cancer Center    ★ Magnus Ekström, MD     ✓      ✓      ✓      ✓     12.42 h
                              Devon Achterberg       ✓      ✓      ✓      ✓     12.42 h
                              Joanna Pike, RN        ✓      ✓      ✓      ✓     12.42 h
 Valley Clinic              ★ Beatriz Falcão, MD     ✓      ✓      ✓      ✓     12.42 h
                              Mireille Abadie        ✓      ✗      ✓      ✓      8.50 h
                              Owen Trask, NP         ✓      ✓      ✓      ◐ 75' 11.17 h
 Lakeside Oncology          ★ Elena Brandt, MD       ✓      ·      ·      ·      2.75 h
                              Priya Nair, PharmD     ✗      ·      ·      ·      0.00 h
                              Tom Ybarra, RN         ◐ 75'  ·      ·      ·      1.25 h
 Harbor Oncology            ★ Rasheed Whitlock, MD  ▸x      ·      ·      ·      0.00 h
                              Carter Ooms            ·      ·      ·      ·      0.00 h
                              Siobhán Keane, RN      ·      ·      ·      ·      0.00 h
 Copperleaf Oncology        ★ Anneke Terpstra, MD    ✓      ✓      ✓      ✓     12.42 h
                              Dolores Whitcomb       ✓      ✓      x      x      6.67 h
                              Jamal Ferris, RN       ✓      ✓      ✓      ✓     12.42 h
 Lanternfield Cancer Clinic ★ Søren Dahlgaard, MD    ✓      ✓      ✓      ✓     12.42 h
                              Bettina Crowe, RN      ✓      ✓      ✓      ✓     12.42 h
 Windmill Row Hematology    ★ Farrukh Mirzaev, MD    ◐ 75'  ✓      ✓      ✓     10.92 h
                              Carmen Ybáñez, RN      ✓      ✓      ✓      ✓     12.42 h
                              Hollis Boone           ✓      ✓      ✓      ✓     12.42 h
                              Tess Lindqvist, RN     ✓      ✓      ✓      ✓     12.42 h
 Saltgrass Oncology         ★ Yusuf Demirel, MD      ✓      ✓      ✓      ✓     12.42 h
                              Claire Montague, MD    ✓      ✓      ✗      ✗      6.67 h
                              Ruth Abernathy, RN     ✓      ✓      ✓      ✓     12.42 h
 Faculty                      Daniel Okafor, MD      ✓      ✓      ✓      ✓      8.17 h
                              Greta Nyqvist, PhD            ✓      ✓             2.58 h
                              Inés Ruiz, MD, MPH     ✓      ✓             ✓      6.33 h
                              Rania Haddad, DNP, RN  ✓      ✓             ✓      4.92 h
                              Wei Lin, MD            ✓      ✓      ✓             6.58 h


 Rasheed Whitlock, Wed 19 Jul am: excused: ill, approved by Okafor
 0 of 745 min, 0.00 h, to the quarter 0.00
 ✓ present  ✗ absent  ◐ part, minutes  x excused  · not recorded
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 y present   n absent   t part   x excused   Y column   R row   u undo   ? keys
end
