# Reports of credit: who is ready for PARS and who lacks what, activities, hours of nurses; of the season, and of a session.
size 80x24
now 2017-08-21
seed demo
keys gx
screen
 qtp  Season 2017 › Reports of credit               Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 LEARNERS FOR PARS  1 ready, 31 lacking something, 6 accepted
▸ ◐ Magnus Ekström        DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Beatriz Falcão        DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Elena Brandt          DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Rasheed Whitlock      DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Anneke Terpstra       DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Søren Dahlgaard       DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Farrukh Mirzaev       DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Yusuf Demirel         DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Claire Montague       DAL17-S1    0.00  lacks PARS number of the session, b…
  ◐ Magnus Ekström        DAL17-S2    0.00  lacks PARS number of the session, b…
  ◐ Beatriz Falcão        DAL17-S2    0.00  lacks PARS number of the session, b…
  ◐ Anneke Terpstra       DAL17-S2    0.00  lacks PARS number of the session, b…
  ◐ Søren Dahlgaard       DAL17-S2    0.00  lacks PARS number of the session, b…
  ◐ Farrukh Mirzaev       DAL17-S2    0.00  lacks PARS number of the session, b…
  ◐ Yusuf Demirel         DAL17-S2    0.00  lacks PARS number of the session, b…

 Magnus Ekström, DAL17-S1, 0.00: lacks PARS number of the session, birth month
 and day, licensing state, consent, claim.
────────────────────────────────────────────────────────────────────────────────
 Enter open   o output   x sent   i answer   u undo   ? keys
end
keys x y
contains 1 learner is sent to PARS.
keys <Tab>
contains 9 physicians, 15 other learners
keys o
contains activities.pdf
keys <Esc> <Tab>
contains QTP17-000002
keys <Tab> i nothing.csv <Enter>
contains nothing.csv
keys <Esc> 7 O
contains LEARNERS FOR PARS
keys 4 <Right> <Enter> O
screen
 qtp  POR17-S1 › Reports of credit POR17-S1         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 LEARNERS FOR PARS  1 ready, 1 lacking something, 6 accepted
▸ ○ Tobias Grünwald       POR17-S1   13.50  sent, not answered
  ◐ Eleni Markou          POR17-S1   13.50  lacks licence number or NPI

 ACTIVITIES FOR PARS  1 ready, 0 lacking something
  ○ Quality Training Pro… POR17-S1   13.50  8 physicians, 15 other learners

 CONTACT HOURS OF NURSES  8 claims, 0 without a certificate
  ○ Luis Peña             POR17-S1   12.50  QTP17-000002
  ○ Alma Renwick          POR17-S1   13.50  QTP17-000004
  ○ Cody Laframboise      POR17-S1   13.50  QTP17-000017
  ○ Brooke Tennant        POR17-S1   13.50  QTP17-000008
  ○ Norah Quist           POR17-S1   12.25  QTP17-000010
  ○ Tiago Nogueira        POR17-S1   13.50  QTP17-000012
  ○ Lorna McCrae          POR17-S1   13.50  QTP17-000014
  ○ Noelle Farrow         POR17-S1   13.50  QTP17-000016


 Tobias Grünwald, POR17-S1, 13.50: sent, not answered.

────────────────────────────────────────────────────────────────────────────────
 Enter open   o output   x sent   i answer   u undo   ? keys
end
