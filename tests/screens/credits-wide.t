# Credits where there is room: codes and names of teams.
size 120x30
now 2017-08-21
seed demo
keys 7
screen
 qtp  Season 2017 › Credits  54 people, 44 lacking something                                Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  Dallas S1               0 of 18 who earned credit claim it, 0 certificates     │ Devon Achterberg
  Portland S1             16 of 16 who earned credit claim it, 16 certificates   │ ALL FIELDS
  Portland S2             0 of 16 who earned credit claim it, 0 certificates     │ Name          Devon Achterberg
  Dallas S2               no roll yet                                            │ E-mail        devon.achterberg@river
                                                                                 │               bend.example
  PERSON             TYPE    EARNED  CLAIMED PAPERS  LACKS                       │ Position      Practice manager
▸ Devon Achterberg   part.        ·        ·      ·  roll S2                     │ Practice      Riverbend Cancer
  Joanna Pike        ANCC         ·        ·      ·  roll S2                     │               Center
  Karin Solberg      ANCC     13.50        ·      ·  claim S1                    │ Profession    administrator
  Magnus Ekström     AMA      13.50        ·      ·  roll S2; claim S1           │ Given name    Devon
  Beatriz Falcão     AMA      13.50        ·      ·  roll S2; claim S1           │ Family name   Achterberg
  Mireille Abadie    part.        ·        ·      ·  roll S2                     │
  Owen Trask         ANCC     13.50        ·      ·  roll S2; claim S1           │ TEAMS OVER THE YEARS
  Elena Brandt       AMA      13.50        ·      ·  roll S2; claim S1           │   2017  Riverbend Cancer C… core
  Priya Nair         part.        ·        ·      ·  roll S2                     │
  Tom Ybarra         ANCC     13.50        ·      ·  roll S2; claim S1           │ DELIVERABLES  1
  Carter Ooms        part.        ·        ·      ·  roll S2                     │   Team         Milestone    State
  Rasheed Whitlock   AMA      13.50        ·      ·  roll S2; claim S1           │   Riverbend …  Pre-survey   accepted
  Siobhán Keane      ANCC     13.50        ·      ·  roll S2; claim S1           │
  Anneke Terpstra    AMA      13.50        ·      ·  roll S2; claim S1           │ ATTENDANCES  4
  Dolores Whitcomb   part.        ·        ·      ·  roll S2                     │   Session     Day          Half
  Jamal Ferris       ANCC     13.50        ·      ·  roll S2; claim S1           │   DAL17-S1    5 Apr 2017   morning
 Devon Achterberg. DAL17-S1: 815 of 815 min, 13.58 h; participation. DAL17-S2:   │   DAL17-S1    5 Apr 2017   afternoon
 0 of 745 min, 0.00 h; participation.                                            │   DAL17-S1    6 Apr 2017   morning
                                                                                 │ ↓ more below: survey answers, cases
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   c claim   C claim all   i certificates   u undo   / filter   : command   ? keys
end
