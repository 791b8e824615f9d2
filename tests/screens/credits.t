# Credits: who lacks something first; a claim, a certificate with its question, a filter, and back.
size 80x24
now 2017-08-21
seed demo
keys 7
screen
 qtp  Credits  54 people, 41 lacking something      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  Dallas S1               0 of 18 who earned credit claim it, 0 certificates
  Portland S1             16 of 16 who earned credit claim it, 16 certificates
  Portland S2             0 of 20 who earned credit claim it, 0 certificates
  Dallas S2               24 half-days open, 0 of 18 claim, 0 certificates

  PERSON             TYPE    EARNED  CLAIMED PAPERS  LACKS
▸ Joanna Pike        ANCC     12.50        ·      ·  claim S2
  Karin Solberg      ANCC     13.50        ·      ·  claim S1
  Magnus Ekström     AMA      26.00        ·      ·  claim S1 S2
  Beatriz Falcão     AMA      26.00        ·      ·  claim S1 S2
  Owen Trask         ANCC     24.75        ·      ·  claim S1 S2
  Elena Brandt       AMA      13.50        ·      ·  roll S2; claim S1
  Priya Nair         part.        ·        ·      ·  roll S2
  Tom Ybarra         ANCC     13.50        ·      ·  roll S2; claim S1
  Carter Ooms        part.        ·        ·      ·  roll S2
  Rasheed Whitlock   AMA      13.50        ·      ·  roll S2; claim S1
 Joanna Pike. DAL17-S2: 745 of 745 min, 12.42 h, to the quarter 12.50.


────────────────────────────────────────────────────────────────────────────────
 Enter open  c claim  C claim all  i certificates  I all certificates  ? keys
end
keys j c
contains Karin Solberg claims all that is earned of 1 session.  u takes it back.
keys i
contains Issue 1 certificate of Karin Solberg? Its number is given for good.
keys y
contains Karin Solberg: QTP17-000018.
keys i
contains Karin Solberg: there is no certificate to issue.
keys / profession:physician <Enter>
screen
 qtp  Credits  20 people, 20 lacking something, /profession:phys…  21 Aug (demo)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  Dallas S1               0 of 9 who earned credit claim it, 0 certificates
  Portland S1             8 of 8 who earned credit claim it, 8 certificates
  Portland S2             0 of 11 who earned credit claim it, 0 certificates
  Dallas S2               24 half-days open, 0 of 10 claim, 0 certificates

  PERSON             TYPE    EARNED  CLAIMED PAPERS  LACKS
  Tobias Grünwald    AMA      25.25    13.50      1  claim S2
  Zoë Vandermeer     AMA      26.00    13.50      1  claim S2
  Eleni Markou       AMA      26.00    13.50      1  claim S2
  Chidi Eze-Marten   AMA      26.00    13.50      1  claim S2
  Helena Sarmento    AMA      26.00    13.50      1  claim S2
  Amara Diallo-Reese AMA      26.00    13.50      1  claim S2
  Simone Durrell     AMA      26.00    13.50      1  claim S2
  Daniel Okafor      AMA      14.00        ·      ·  roll DAL17-S1; claim POR17…
  Inés Ruiz          AMA      12.50        ·      ·  roll DAL17-S1; claim POR17…
▸ Wei Lin            AMA      13.00        ·      ·  roll DAL17-S1; claim POR17…
 Wei Lin. DAL17-S1: 0 of 815 min, 0.00 h, to the quarter 0.00; 270 min to teach
 without a mark on the roll. POR17-S1: 0 of 815 min, 0.00 h, to the quarter
 0.00. POR17-S2: 395 of 745 min, 6.58 h, to the quarter 6.50; 200 min taught,…
────────────────────────────────────────────────────────────────────────────────
 Enter open  c claim  C claim all  i certificates  I all certificates  ? keys
end
keys <Esc> u
contains issued
keys G
screen
 qtp  Credits  54 people, 40 lacking something      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  Dallas S1               1 of 18 who earned credit claims it, 1 certificate
  Portland S1             16 of 16 who earned credit claim it, 16 certificates
  Portland S2             0 of 20 who earned credit claim it, 0 certificates
  Dallas S2               24 half-days open, 0 of 18 claim, 0 certificates

  PERSON             TYPE    EARNED  CLAIMED PAPERS  LACKS
  Hollis Boone       part.        ·        ·      ·
  Ivy Castellan      part.        ·        ·      ·
  高橋 美咲          part.        ·        ·      ·
  Sheila Novotny     part.        ·        ·      ·
  Marta Zielińska    part.        ·        ·      ·
  Bram Houtman       part.        ·        ·      ·
  Júlia Antunes      part.        ·        ·      ·
  Ezra Tindall       part.        ·        ·      ·
  Gareth Pym         part.        ·        ·      ·
▸ Greta Nyqvist      part.        ·        ·      ·
 Greta Nyqvist. DAL17-S1: 0 of 815 min, 0.00 h; participation. POR17-S1: 0 of
 815 min, 0.00 h; participation. POR17-S2: 155 of 745 min, 2.58 h;
 participation. DAL17-S2: 155 of 745 min, 2.58 h; participation.
────────────────────────────────────────────────────────────────────────────────
 Enter open  c claim  C claim all  i certificates  I all certificates  ? keys
end
keys <Enter>
contains Greta Nyqvist
# All who are in view claim at once, after a question; one undo takes all of it back.
keys <Esc> / profession:physician <Enter>
keys <Up> C
contains Claim all that is earned of 3 sessions and not claimed yet:
keys n C y
contains Recorded
keys C
contains No one has earned credit that is not claimed yet.
keys <Esc> C
contains Claim all that is earned of 3 sessions and not claimed yet:
keys <Esc> u
contains claim credit of
# So are the certificates of all in view, of what they claim.
keys <Esc> <Esc> / profession:physician <Enter> I
contains There is no certificate to issue to anyone in view.
keys C y I
contains certificates of all in view? Their numbers are given for good.
keys y
contains Issued
contains On a session, : and certificates has all of its in one
keys I
contains There is no certificate to issue to anyone in view.
keys <Esc> I
contains There is no certificate to issue to anyone in view.
# All certificates of a session are one document.
keys <Esc> <Esc> 4 : issued <Space> cert <Enter>
contains Certificates DAL17-S
