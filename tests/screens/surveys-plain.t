# A survey on a terminal that has ASCII alone: its page and its grid.
size 80x24
now 2017-08-21
seed demo
plain
keys gu <End> <Enter>
screen
 qtp  2017 > Dallas > DAL17-after                   Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
> ANSWERS 0 of 24 have answered
  C1      no answers
  C2      no answers
  K1      no answers
  K2      no answers
  Not yet answered by Devon Achterberg, Joanna Pike, Magnus Ekstrom, Beatriz
  Falcao, Mireille Abadie, Owen Trask, Elena Brandt, Priya Nair, Tom Ybarra,
  Carter Ooms, Rasheed Whitlock, Siobhan Keane, Anneke Terpstra, Dolores
  Whitcomb, Jamal Ferris, Bettina Crowe, Soren Dahlgaard, Carmen Ybanez, Farrukh
  Mirzaev, Hollis Boone, Tess Lindqvist, Claire Montague, Ruth Abernathy, Yusuf
  Demirel

 ALL FIELDS
 Cohort   DAL17
 When     after the course
 Session  -
 Survey   DAL17-after
 Due      18 Oct 2017

 SURVEY ANSWERS  none; here a adds one
--------------------------------------------------------------------------------
 Enter open  a add survey answer  e edit  B answers  o output  u undo  ? keys
end
keys B
screen
 qtp  Survey DAL17-after  0 of 24 have answered     Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
  PERSON                            C1    C2    K1    K2
  DAL17-01  Devon Achterberg       >.     .     .     .
  DAL17-01  Joanna Pike             .     .     .     .
  DAL17-01  Magnus Ekstrom          .     .     .     .
  DAL17-02  Beatriz Falcao          .     .     .     .
  DAL17-02  Mireille Abadie         .     .     .     .
  DAL17-02  Owen Trask              .     .     .     .
  DAL17-03  Elena Brandt            .     .     .     .
  DAL17-03  Priya Nair              .     .     .     .
  DAL17-03  Tom Ybarra              .     .     .     .
  DAL17-04  Carter Ooms             .     .     .     .
  DAL17-04  Rasheed Whitlock        .     .     .     .
  DAL17-04  Siobhan Keane           .     .     .     .
  DAL17-05  Anneke Terpstra         .     .     .     .
  DAL17-05  Dolores Whitcomb        .     .     .     .
  DAL17-05  Jamal Ferris            .     .     .     .
  DAL17-06  Bettina Crowe           .     .     .     .
  DAL17-06  Soren Dahlgaard         .     .     .     .
 C1: I have led a small test of change. Mean of 0: no answers.
 1 not at all ... 9, 0 is 10 fully; - takes the answer away.
--------------------------------------------------------------------------------
 1 not at all   0 fully   - no answer   a add sheet   u undo   ? keys
end
