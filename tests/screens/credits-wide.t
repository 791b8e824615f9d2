# Credits where there is room: codes and names of teams.
size 120x30
now 2017-08-21
seed demo
keys 7
screen
 qtp  Season 2017 › Credits  54 people, 41 lacking something                                Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
  Dallas S1               0 of 18 who earned credit claim it, 0 certificates
  Portland S1             16 of 16 who earned credit claim it, 0 certificates
  Portland S2             0 of 16 who earned credit claim it, 0 certificates
  Dallas S2               no roll yet

  PERSON                        TEAM                              TYPE    EARNED  CLAIMED PAPERS  LACKS
▸ Devon Achterberg              DAL17-01  Riverbend Cancer Center part.        ·        ·      ·  roll S2
  Joanna Pike                   DAL17-01  Riverbend Cancer Center ANCC         ·        ·      ·  roll S2
  Karin Solberg                 DAL17-01  Riverbend Cancer Center ANCC     13.50        ·      ·  claim S1
  Magnus Ekström                DAL17-01  Riverbend Cancer Center AMA      13.50        ·      ·  roll S2; claim S1
  Beatriz Falcão                DAL17-02  Valley Clinic           AMA      13.50        ·      ·  roll S2; claim S1
  Mireille Abadie               DAL17-02  Valley Clinic           part.        ·        ·      ·  roll S2
  Owen Trask                    DAL17-02  Valley Clinic           ANCC     13.50        ·      ·  roll S2; claim S1
  Elena Brandt                  DAL17-03  Lakeside Oncology       AMA      13.50        ·      ·  roll S2; claim S1
  Priya Nair                    DAL17-03  Lakeside Oncology       part.        ·        ·      ·  roll S2
  Tom Ybarra                    DAL17-03  Lakeside Oncology       ANCC     13.50        ·      ·  roll S2; claim S1
  Carter Ooms                   DAL17-04  Harbor Oncology         part.        ·        ·      ·  roll S2
  Rasheed Whitlock              DAL17-04  Harbor Oncology         AMA      13.50        ·      ·  roll S2; claim S1
  Siobhán Keane                 DAL17-04  Harbor Oncology         ANCC     13.50        ·      ·  roll S2; claim S1
  Anneke Terpstra               DAL17-05  Copperleaf Oncology     AMA      13.50        ·      ·  roll S2; claim S1
  Dolores Whitcomb              DAL17-05  Copperleaf Oncology     part.        ·        ·      ·  roll S2
  Jamal Ferris                  DAL17-05  Copperleaf Oncology     ANCC     13.50        ·      ·  roll S2; claim S1
 Devon Achterberg. DAL17-S1: 815 of 815 min, 13.58 h; participation. DAL17-S2: 0 of 745 min, 0.00 h; participation.


────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   c claim   i certificates   / filter   u undo   : command   ? keys
end
