# Credits on a terminal that has ASCII alone.
size 80x24
now 2017-08-21
seed demo
plain
keys 7
screen
 qtp  Credits  54 people, 41 lacking something      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
--------------------------------------------------------------------------------
  Dallas S1               0 of 18 who earned credit claim it, 0 certificates
  Portland S1             16 of 16 who earned credit claim it, 16 certificates
  Portland S2             0 of 20 who earned credit claim it, 0 certificates
  Dallas S2               24 half-days open, 0 of 18 claim, 0 certificates

  PERSON             TYPE    EARNED  CLAIMED PAPERS  LACKS
> Joanna Pike        ANCC     12.50        -      -  claim S2
  Karin Solberg      ANCC     13.50        -      -  claim S1
  Magnus Ekstrom     AMA      26.00        -      -  claim S1 S2
  Beatriz Falcao     AMA      26.00        -      -  claim S1 S2
  Owen Trask         ANCC     24.75        -      -  claim S1 S2
  Elena Brandt       AMA      13.50        -      -  roll S2; claim S1
  Priya Nair         part.        -        -      -  roll S2
  Tom Ybarra         ANCC     13.50        -      -  roll S2; claim S1
  Carter Ooms        part.        -        -      -  roll S2
  Rasheed Whitlock   AMA      13.50        -      -  roll S2; claim S1
 Joanna Pike. DAL17-S2: 745 of 745 min, 12.42 h, to the quarter 12.50.


--------------------------------------------------------------------------------
 Enter open  c claim  C claim all  i certificates  I all certificates  ? keys
end
