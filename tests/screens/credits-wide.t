# Credits where there is room: codes and names of teams.
size 120x30
now 2017-08-21
seed demo
keys 7
screen
 qtp  Season 2017 › Credits  54 people, 41 lacking something                                Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  Dallas S1               0 of 18 who earned credit claim it, 0 certificates     │ Joanna Pike
  Portland S1             16 of 16 who earned credit claim it, 16 certificates   │ ALL FIELDS
  Portland S2             0 of 20 who earned credit claim it, 0 certificates     │ Name          Joanna Pike
  Dallas S2               24 half-days open, 0 of 18 claim, 0 certificates       │ Credentials   RN
                                                                                 │ E-mail        joanna.pike@riverbend.
  PERSON             TYPE    EARNED  CLAIMED PAPERS  LACKS                       │               example
▸ Joanna Pike        ANCC     12.50        ·      ·  claim S2                    │ Position      Infusion nurse
  Karin Solberg      ANCC     13.50        ·      ·  claim S1                    │ Practice      Riverbend Cancer
  Magnus Ekström     AMA      26.00        ·      ·  claim S1 S2                 │               Center
  Beatriz Falcão     AMA      26.00        ·      ·  claim S1 S2                 │ Profession    nurse
  Owen Trask         ANCC     24.75        ·      ·  claim S1 S2                 │ Given name    Joanna
  Elena Brandt       AMA      13.50        ·      ·  roll S2; claim S1           │ Family name   Pike
  Priya Nair         part.        ·        ·      ·  roll S2                     │
  Tom Ybarra         ANCC     13.50        ·      ·  roll S2; claim S1           │ TEAMS OVER THE YEARS
  Carter Ooms        part.        ·        ·      ·  roll S2                     │   2017  Riverbend C… core from 1 Jul
  Rasheed Whitlock   AMA      13.50        ·      ·  roll S2; claim S1           │
  Siobhán Keane      ANCC     13.50        ·      ·  roll S2; claim S1           │ CONTACTS TAKEN PART IN  2
  Anneke Terpstra    AMA      26.00        ·      ·  claim S1 S2                 │   Contact
  Jamal Ferris       ANCC     26.00        ·      ·  claim S1 S2                 │   call of 9 Aug, Riverbend Cancer Ce…
  Bettina Crowe      ANCC     26.00        ·      ·  claim S1 S2                 │   call of 16 Aug, Riverbend Cancer C…
  Søren Dahlgaard    AMA      26.00        ·      ·  claim S1 S2                 │
  Carmen Ybáñez      ANCC     26.00        ·      ·  claim S1 S2                 │ ACTIONS  1
 Joanna Pike. DAL17-S2: 745 of 745 min, 12.42 h, to the quarter 12.50.           │   Team        Action      Due
                                                                                 │   Riverbend…  Put weeke…  30 Aug 2017
                                                                                 │ ↓ more below: deliverables, attenda…
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   c claim   C claim all   i certificates   I all certificates   u undo   / filter   : command   ? keys
end
