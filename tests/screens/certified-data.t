# Certified: the data of a period is received, refused a second time, accepted and taken back, by keys on the page of its case.
size 80x24
now 2017-08-21
seed demo
keys 9 <Down> <Down> <Enter> <Tab> <Tab> <Tab> <Tab> <Tab> <Down> <Down>
keys J receive <Tab> 92 <Ctrl-S>
screen
 qtp  2017 › Certified › Summit Cancer Care         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────


 REQUIREMENTS  1
   What              Standard           Owner           Due          Closed
   A second signat…  Preparation        Alma Renwick    10 Jan 2017  9 Jan 2017

 QUALITY MEASURES  2
   Measure        Interval     Window  First period  Progress        Next due
   Pathway adhe…  quarterly        31  1 Apr 2017    2 of 12 recei…  31 Jan 2018
   Patient sati…  quarterly        31  1 Apr 2017    1 of 12 recei…  31 Oct 2017

 SUBMISSIONS  24
   Measure     Period from  Due          State         Value   Late  Verdict
   Pathway a…  1 Apr 2017   31 Jul 2017  accepted         88
   Patient s…  1 Apr 2017   31 Jul 2017  accepted         91
▸  Pathway a…  1 Jul 2017   31 Oct 2017  received         92
   Patient s…  1 Jul 2017   31 Oct 2017  expected
   Pathway a…  1 Oct 2017   31 Jan 2018  expected
 ↓ more below: reviews
 Received Pathway adherence of Summit Cancer Care from 1 Jul 2017: 92. Its
 period ends on 30 Sep 2017 only.  u takes it back.
 C next step  Enter open  a add submission  e edit  r ratings  o output  ? keys
end
keys <Up> <Down> J receive <Ctrl-S>
screen
 qtp  Receive or accept: Pathway adherence          Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Receive or accept: Pathway adherence

▸ What happens    * receive_____________________ the data of the period came in
                    Pathway adherence of Summit Cancer Care from 1 Jul 2017 is
                    received already.
  Value             __________________________________________________________
  On                ____________________________
  Note              __________________________________________________________










 Received, accepted, or given back with a note.  Space steps through the
 choices.
 Not saved yet: see the field under the cursor.
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-X> accept <Ctrl-S>
contains Accepted Pathway adherence of Summit Cancer Care from 1 Jul 2017: 92. Its
keys <Up> <Down> u
screen
 qtp  2017 › Certified › Summit Cancer Care         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────


 REQUIREMENTS  1
   What              Standard           Owner           Due          Closed
   A second signat…  Preparation        Alma Renwick    10 Jan 2017  9 Jan 2017

 QUALITY MEASURES  2
   Measure        Interval     Window  First period  Progress        Next due
   Pathway adhe…  quarterly        31  1 Apr 2017    2 of 12 recei…  31 Jan 2018
   Patient sati…  quarterly        31  1 Apr 2017    1 of 12 recei…  31 Oct 2017

 SUBMISSIONS  24
   Measure     Period from  Due          State         Value   Late  Verdict
   Pathway a…  1 Apr 2017   31 Jul 2017  accepted         88
   Patient s…  1 Apr 2017   31 Jul 2017  accepted         91
▸  Pathway a…  1 Jul 2017   31 Oct 2017  received         92
   Patient s…  1 Jul 2017   31 Oct 2017  expected
   Pathway a…  1 Oct 2017   31 Jan 2018  expected
   Patient s…  1 Oct 2017   31 Jan 2018  expected
 ↓ more below: reviews
 undo: accept Pathway adherence of Summit Cancer Care from 1 Jul 2017
 C next step  Enter open  a add submission  e edit  r ratings  o output  ? keys
end
