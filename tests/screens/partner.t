# A partner's season beside one's own, set up by forms: teams of two or three, a pharmacist who is a
# member leads, the middle session is virtual.
size 80x24
now 2017-08-21
seed season
keys gs a HP17 <Tab> Partner <Space> season <Tab> 2017-01-01 <Tab> 2017-12-31 <Tab> <Ctrl-U> HOPA
keys <Tab> pharm <Tab> <Ctrl-U> 2 <Tab> <Ctrl-U> 3 <Tab> <Ctrl-U> <Tab> <Ctrl-U> <Ctrl-S>
contains The season is added.
keys Y
contains Show which season
contains now
keys hp <Enter>
contains The views show season HP17.
contains Season HP17
keys <Enter> a CHI17 <Tab> Chicago <Tab> America/Chicago <Tab> 6 <Ctrl-S>
contains The cohort is added.
keys 4 a 9/13/2017 <Tab> 9/14/2017 <Ctrl-S>
contains The session is added.
keys a 10/11/2017 <Tab> <Tab> virt <Ctrl-S>
keys a 11/15/2017 <Tab> <Tab> hyb <Ctrl-S>
screen
 qtp  Season HP17 › Sessions                                     Mon 21 Aug 2017
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
           CHICAGO  CHI17

 Aug 2017 ─ today, Mon 21 Aug 2017 ────────────────────────────────────────────
 Sep       S1  13-14 Sep 2017                             in 23 days
               in person
 Oct       S2  11 Oct 2017                                in 51 days
               virtual
 Nov      ▸S3  15 Nov 2017                                in 86 days
               hybrid










 The session is added.  u takes it back.
 T move the session  Enter open  t roll  U activity  e edit  o output  ? keys
end
keys gp a Elm <Space> Street <Space> Oncology <Ctrl-S>
contains The practice is added.
keys 0 a Ada <Space> Quist <Tab> PharmD <Tab> <Tab> <Tab> <Tab> <Tab> pharm <Tab> <Tab> memb <Tab>
keys <Tab> 2010-01-01 <Tab> <Tab> good <Ctrl-S>
contains The person is added.
keys a Bo <Space> Lind <Ctrl-S> a Cy <Space> Marsh <Ctrl-S>
keys 3 a chi <Tab> <Tab> elm <Down> <Enter> <Tab> Consent <Tab> 8/1/2017 <Ctrl-S>
contains The team is added.
keys <Enter> a ada <Tab> lead <Ctrl-S> a bo <Ctrl-S> a cy <Tab> spon <Ctrl-S>
contains The member is added.
keys c y y <Right> <Up> y y <Right> <Up> y y <Esc> <Home>
screen
 qtp  HP17 › Chicago › Elm Street Oncology                       Mon 21 Aug 2017
────────────────────────────────────────────────────────────────────────────────
 ELIGIBILITY  CHI17-01 Elm Street Oncology                             eligible
▸✓ Core team of 2 to 3                          2 people
 ✓ Exactly one leader                           Ada Quist
 ✓ Leader is a pharmacist                       Ada Quist
 ✓ Leader is a member of HOPA                   Ada Quist
 ✓ Leader is in good standing                   Ada Quist
 ✓ All core members can attend all 3 sessions   all confirmed
 ✓ Sponsor named                                Cy Marsh
 ✓ Letter of support                            received 1 Aug 2017
 ✓ Quality problem stated                       "Consent"
 ✓ Core members in one team of the season only  one team each
 ✓ Larger team                                  not asked

 ALL FIELDS
 Site             CHI17
 Code             CHI17-01
 Practice         Elm Street Oncology
 Team             Elm Street Oncology
 Stage            draft
 ↓ more below: members, waivers, projects, aims, tool items, scores opened ear…
────────────────────────────────────────────────────────────────────────────────
 S submit  A accept  L waitlist  Enter open  w why  a add member  e edit  ? keys
end
keys A
contains Accepted CHI17-01 Elm Street Oncology.
