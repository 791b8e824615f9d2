# The roll of a session: one key a cell, then the next person; a column, a row, minutes, an excuse, a guest, a claim, and back.
size 80x24
now 2017-08-21
seed demo
keys 4 <Down> <Enter>
contains DAL17-S2
keys t
screen
 qtp  Roll DAL17-S2  29 people, 24 of 96 open       Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
                                             Wed 19 Jul    Thu 20 Jul
 TEAM                 PERSON                 am     pm     am     pm      hours
 Riverbend Cancer … ★ Magnus Ekström, MD    ▸✓      ✓      ✓      ✓     12.42 h
                      Devon Achterberg       ✓      ✓      ✓      ✓     12.42 h
                      Joanna Pike, RN        ✓      ✓      ✓      ✓     12.42 h
 Valley Clinic      ★ Beatriz Falcão, MD     ✓      ✓      ✓      ✓     12.42 h
                      Mireille Abadie        ✓      ✗      ✓      ✓      8.50 h
                      Owen Trask, NP         ✓      ✓      ✓      ◐ 75' 11.17 h
 Lakeside Oncology  ★ Elena Brandt, MD       ·      ·      ·      ·      0.00 h
                      Priya Nair, PharmD     ·      ·      ·      ·      0.00 h
                      Tom Ybarra, RN         ·      ·      ·      ·      0.00 h
 Harbor Oncology    ★ Rasheed Whitlock, MD   ·      ·      ·      ·      0.00 h
                      Carter Ooms            ·      ·      ·      ·      0.00 h
                      Siobhán Keane, RN      ·      ·      ·      ·      0.00 h
 Copperleaf Oncolo… ★ Anneke Terpstra, MD    ✓      ✓      ✓      ✓     12.42 h
                      Dolores Whitcomb       ✓      ✓      x      x      6.67 h
                      Jamal Ferris, RN       ✓      ✓      ✓      ✓     12.42 h
 Magnus Ekström, Wed 19 Jul am: present
 745 of 745 min, 12.42 h, to the quarter 12.50
 ✓ present  ✗ absent  ◐ part, minutes  x excused  · not recorded
────────────────────────────────────────────────────────────────────────────────
 y present   n absent   t part   x excused   Y column   R row   u undo   ? keys
end
keys / brandt <Enter> y n
contains Priya Nair, Wed 19 Jul am: absent.
keys <Up> -
contains No mark there any more.
contains Priya Nair, Wed 19 Jul am: not recorded
keys n
keys t 60 <Enter>
contains part of it, 60
keys t 400 <Enter>
contains has 195 minutes
keys x ill <Enter>
contains after a / who approved it
# What was refused, or left, is there again, selected.
keys x
contains approved it: ill
keys <End> ness <Esc>
contains What was typed is there when you are asked again.
keys x
contains approved it: illness
# Emptied, it is gone.
keys <Ctrl-U> <Esc> x
lacks illness
keys <Esc>
keys x ill / Okafor <Enter>
contains excused
# A row goes again as it was marked; a column leaves parts and excuses, and what was marked with others stays.
keys <Down> R y
contains 4 half-days: present.
keys R -
contains No mark there any more.
keys <Up> Y y
contains half-days: present; 1 was marked otherwise before.
contains ◐ 60'
keys -
contains does not go by itself
keys Y -
contains does not go by itself
keys <Esc> / ekstr <Enter> R y
contains 4 half-days: present.
keys w
contains 745 of 745 min, 12.42 h, to the quarter 12.50
contains Designated for 12.50 AMA PRA Category 1 Credits.
keys <Esc> c
contains Magnus Ekström claims 12.50 AMA PRA Category 1 Credits.
keys a Vera <Space> Guest <Enter>
contains Vera Guest is on the roll, present, and a new person.
screen
 qtp  Roll DAL17-S2  30 people, 18 of 96 open       Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
                                             Wed 19 Jul    Thu 20 Jul
 TEAM                 PERSON                 am     pm     am     pm      hours
 Lanternfield Canc… ★ Søren Dahlgaard, MD    ✓      ✓      ✓      ✓     12.42 h
                      Bettina Crowe, RN      ✓      ✓      ✓      ✓     12.42 h
 Windmill Row Hema… ★ Farrukh Mirzaev, MD    ◐ 75'  ✓      ✓      ✓     10.92 h
                      Carmen Ybáñez, RN      ✓      ✓      ✓      ✓     12.42 h
                      Hollis Boone           ✓      ✓      ✓      ✓     12.42 h
                      Tess Lindqvist, RN     ✓      ✓      ✓      ✓     12.42 h
 Saltgrass Oncology ★ Yusuf Demirel, MD      ✓      ✓      ✓      ✓     12.42 h
                      Claire Montague, MD    ✓      ✓      ✗      ✗      6.67 h
                      Ruth Abernathy, RN     ✓      ✓      ✓      ✓     12.42 h
 Faculty              Daniel Okafor, MD      ✓      ✓      ✓      ✓      8.17 h
                      Greta Nyqvist, PhD            ✓      ✓             2.58 h
                      Inés Ruiz, MD, MPH     ✓      ✓             ✓      6.33 h
                      Rania Haddad, DNP, RN  ✓      ✓             ✓      4.92 h
                      Wei Lin, MD            ✓      ✓      ✓             6.58 h
 Guest                Vera Guest            ▸✓                           2.75 h
 Vera Guest, Wed 19 Jul am: present
 165 of 745 min, 2.75 h; participation
 ✓ present  ✗ absent  ◐ part, minutes  x excused  · not recorded
 Vera Guest is on the roll, present, and a new person.
 y present   n absent   t part   x excused   Y column   R row   u undo   ? keys
end
keys u
contains undo
keys -
keys <Esc>
contains DAL17-S2
# A row of somebody who is not expected is marked as a whole; what was corrected after its day is told.
keys t / okafor <Enter> R y
contains 4 half-days: present.
keys n
contains Daniel Okafor, Wed 19 Jul
keys <Up> w
contains Before 20
contains present.
keys <Esc> <Esc>
keys 4 <Enter> t C
contains Claim all that is earned of DAL17-S1 and not claimed yet: 18 claims of
keys y
contains Recorded 18 claims of 18 people of DAL17-S1.
keys C
contains No one has earned credit that is not claimed yet.
# The paper of the day, from the session.
keys <Esc> <Esc> 4 : badges <Enter>
contains Name badges of DAL17-S
contains o output
keys <Esc> : issued <Space> cert <Enter>
contains No certificate of DAL17-S
keys <Esc> : sign-in <Enter>
contains Sign-in sheet of DAL17-S
keys <Esc> t t virtual <Enter>
contains "virtual" is no part of a half-day. Write minutes like 60
# So from the roll itself, wherever its cursor is; there is no gap in the way to a roll from elsewhere.
keys <Esc> <Esc> <Esc> <Esc> <Esc> 4 t : sign-in <Enter>
contains Sign-in sheet of DAL17-S
keys <Esc> : badges <Enter>
contains Name badges of DAL17-S
keys <Esc> <Esc> 5 <Enter> <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Down> <Enter>
contains qtp  Roll DAL17-S2
