# A survey: its page has the means, B the grid; a key a cell, and digits open no views there.
size 80x24
now 2017-08-21
seed demo
keys gu
screen
 qtp  Season 2017 › Surveys  3                      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
   When                     Survey                                   Due
▸  before the course        DAL17-before                             5 Apr 2017
   evaluation of a session  DAL17-S1-evaluation                      20 Apr 2017
   after the course         DAL17-after                              18 Oct 2017















────────────────────────────────────────────────────────────────────────────────
 Enter open  / filter  a add survey  B answers  o output  u undo  ? keys
end
keys <End> <Enter>
screen
 qtp  2017 › Dallas › DAL17-after                   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
▸ ANSWERS 0 of 24 have answered
  C1      no answers
  C2      no answers
  K1      no answers
  K2      no answers
  Not yet answered by Devon Achterberg, Joanna Pike, Magnus Ekström, Beatriz
  Falcão, Mireille Abadie, Owen Trask, Elena Brandt, Priya Nair, Tom Ybarra,
  Carter Ooms, Rasheed Whitlock, Siobhán Keane, Anneke Terpstra, Dolores
  Whitcomb, Jamal Ferris, Bettina Crowe, Søren Dahlgaard, Carmen Ybáñez, Farrukh
  Mirzaev, Hollis Boone, Tess Lindqvist, Claire Montague, Ruth Abernathy, Yusuf
  Demirel

 ALL FIELDS
 Cohort   DAL17
 When     after the course
 Session  ·
 Survey   DAL17-after
 Due      18 Oct 2017

 SURVEY ANSWERS  none; here a adds one
────────────────────────────────────────────────────────────────────────────────
 Enter open  a add survey answer  e edit  B answers  o output  u undo  ? keys
end
keys B
screen
 qtp  Survey DAL17-after  0 of 24 have answered     Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  PERSON                            C1    C2    K1    K2
  DAL17-01  Devon Achterberg       ▸.     .     .     .
  DAL17-01  Joanna Pike             .     .     .     .
  DAL17-01  Magnus Ekström          .     .     .     .
  DAL17-02  Beatriz Falcão          .     .     .     .
  DAL17-02  Mireille Abadie         .     .     .     .
  DAL17-02  Owen Trask              .     .     .     .
  DAL17-03  Elena Brandt            .     .     .     .
  DAL17-03  Priya Nair              .     .     .     .
  DAL17-03  Tom Ybarra              .     .     .     .
  DAL17-04  Carter Ooms             .     .     .     .
  DAL17-04  Rasheed Whitlock        .     .     .     .
  DAL17-04  Siobhán Keane           .     .     .     .
  DAL17-05  Anneke Terpstra         .     .     .     .
  DAL17-05  Dolores Whitcomb        .     .     .     .
  DAL17-05  Jamal Ferris            .     .     .     .
  DAL17-06  Bettina Crowe           .     .     .     .
  DAL17-06  Søren Dahlgaard         .     .     .     .
 C1: I have led a small test of change. Mean of 0: no answers.
 1 not at all ... 9, 0 is 10 fully; - takes the answer away.
────────────────────────────────────────────────────────────────────────────────
 1 not at all   0 fully   - no answer   a add sheet   u undo   ? keys
end
keys 7 0 - 3
screen
 qtp  Survey DAL17-after  1 of 24 have answered     Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  PERSON                            C1    C2    K1    K2
  DAL17-01  Devon Achterberg        7     10    .     3
  DAL17-01  Joanna Pike            ▸.     .     .     .
  DAL17-01  Magnus Ekström          .     .     .     .
  DAL17-02  Beatriz Falcão          .     .     .     .
  DAL17-02  Mireille Abadie         .     .     .     .
  DAL17-02  Owen Trask              .     .     .     .
  DAL17-03  Elena Brandt            .     .     .     .
  DAL17-03  Priya Nair              .     .     .     .
  DAL17-03  Tom Ybarra              .     .     .     .
  DAL17-04  Carter Ooms             .     .     .     .
  DAL17-04  Rasheed Whitlock        .     .     .     .
  DAL17-04  Siobhán Keane           .     .     .     .
  DAL17-05  Anneke Terpstra         .     .     .     .
  DAL17-05  Dolores Whitcomb        .     .     .     .
  DAL17-05  Jamal Ferris            .     .     .     .
  DAL17-06  Bettina Crowe           .     .     .     .
  DAL17-06  Søren Dahlgaard         .     .     .     .
 C1: I have led a small test of change. Mean of 1: 7.0.
 1 not at all ... 9, 0 is 10 fully; - takes the answer away.
 Devon Achterberg, K2: 3.
 1 not at all   0 fully   - no answer   a add sheet   u undo   ? keys
end
keys a 9 <Enter> 8
screen
 qtp  Survey DAL17-after  1 of 24 have answered, 1 sheet without…  21 Aug (demo)
────────────────────────────────────────────────────────────────────────────────
  PERSON                            C1    C2    K1    K2
  DAL17-03  Tom Ybarra              .     .     .     .
  DAL17-04  Carter Ooms             .     .     .     .
  DAL17-04  Rasheed Whitlock        .     .     .     .
  DAL17-04  Siobhán Keane           .     .     .     .
  DAL17-05  Anneke Terpstra         .     .     .     .
  DAL17-05  Dolores Whitcomb        .     .     .     .
  DAL17-05  Jamal Ferris            .     .     .     .
  DAL17-06  Bettina Crowe           .     .     .     .
  DAL17-06  Søren Dahlgaard         .     .     .     .
  DAL17-07  Carmen Ybáñez           .     .     .     .
  DAL17-07  Farrukh Mirzaev         .     .     .     .
  DAL17-07  Hollis Boone            .     .     .     .
  DAL17-07  Tess Lindqvist          .     .     .     .
  DAL17-08  Claire Montague         .     .     .     .
  DAL17-08  Ruth Abernathy          .     .     .     .
  DAL17-08  Yusuf Demirel           .     .     .     .
            without a name          9     8    ▸.     .
 K1: I can write an aim with a measure, a population and a date. Mean of 0: no…
 1 not at all ... 9, 0 is 10 fully; - takes the answer away.
 sheet by hand 1, C2.
 1 not at all   0 fully   - no answer   a add sheet   u undo   ? keys
end
keys u
keys <Esc> <Esc>
contains Surveys
# The tenth sheet is not the last by its name; the next key goes into it all the same.
keys gu <Down> B a 1 <Enter>
contains without a name          1    ▸.
contains 10 shee
keys 2
contains sheet by hand 10, E2.
