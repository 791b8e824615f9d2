# Structure: the milestones of a season and the locations of a practice, on their pages.
size 80x24
now 2017-08-21
seed demo
# A season's page: its fields, its cohorts, then what it asks of its teams and when.
keys : seasons <Enter> <Enter> <Tab> <Tab>
screen
 qtp  2017 › 2017                                   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 ALL FIELDS
 Deadline              1 Mar 2017
 Deadline time         17:00
 Deadline zone         America/New_York
 Decisions on          8 Mar 2017
 Payers                ·
 Notes                 Fee, refunds and deadline belong to the demo; set your
                       own.

 COHORTS  2
   Code      City                                 Time zone             Capacity
   DAL17     Dallas, TX                           America/Chicago              8
   POR17     Portland, OR                         America/Los_Angeles          8

 MILESTONES  19
   Code       Title              Due        Monthly until  Owed by      Required
▸  2017-M01   Pre-survey         s1-14d                    core member  yes
   2017-M02   Problem statement  s1-14d                    team         yes
   2017-M03   Roster and spons…  deadline                  team         yes
 ↓ more below: survey items, criteria, reviewers
────────────────────────────────────────────────────────────────────────────────
 Enter open   a add milestone   e edit   o output   u undo   : command   ? keys
end
# A due day is written as it hangs on a session, and echoed in words.
keys a Poster <Tab> S3 <Space> - <Space> 1w <Tab> s1 <Ctrl-S>
screen
 qtp  2017 › 2017 › New milestone                   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 New milestone

  Season          * 2017                         2017
  Code              __________________________________________________________
  Title           * Poster
  Due             * S3 - 1w                      7 days before session 3
▸ Monthly until     s1__________________________ the first day of session 1
                    Monthly until s1 depends on something before s3-7d. Name
                    the same session or a later one.
  Owed by         * team
  Required        * (▪) yes  ( ) no
  Shown by          ____________________________
  Notes             __________________________________________________________






 Like s3: due again each month until then; nothing: due once.
 Not saved yet: see the field under the cursor.
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-U> <Ctrl-S>
screen
 qtp  2017 › 2017                                   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 MILESTONES  20
   Code       Title              Due        Monthly until  Owed by      Required
   2017-M06   Process map        s1+30d                    team         yes
   2017-M07   Cause-and-effect…  s1+45d                    team         yes
   2017-M08   Measures and dat…  s1+45d                    team         yes
   2017-M09   Diagnostic data …  s2-21d                    team         yes
   2017-M10   Baseline data on…  s2-14d                    team         yes
   2017-M11   Session 2 report   s2-14d                    team         yes
   2017-M12   Priority matrix    s2+7d                     team         yes
   2017-M13   First PDSA plan    s2+14d                    team         yes
   2017-M14   Follow-up data     s2         s3             team         yes
   2017-M15   Final presentati…  s3-14d                    team         yes
   2017-M16   Sustainability p…  s3                        team         yes
   2017-M17   Post-survey        s3+14d                    core member  yes
   2017-M18   Abstract or manu…  s3+90d                    team         no
   2017-M19   Six-month survey   s3+180d                   team         yes
▸  2017-M20   Poster             s3-7d                     team         yes

 SURVEY ITEMS  6
 ↓ more below: survey items, criteria, reviewers
 The milestone is added.  u takes it back.
 Enter open   a add milestone   e edit   o output   u undo   : command   ? keys
end
# One key takes it back.
keys u
contains undo: add milestone 2017-M20 Poster
# A practice has its locations first, then its people and teams.
keys <Esc> <Esc> gp / riverb <Enter> <Enter> <Tab>
screen
 qtp  2017 › Riverbend Cancer Center                Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 ALL FIELDS
 Name         Riverbend Cancer Center
 Address      210 Ferry Street
              Larkmoor, OK
 City         Larkmoor
 Region       OK
 Postal code  ·
 Country      USA
 Setting      community
 Physicians   14
 Specialty    Medical oncology
 Notes        ·
 Currency     ·

 LOCATIONS  2
   Name                         City                  Region      Country
▸  Eastgate infusion center     Upper Larkmoor        OK          USA
   Ferry Street                 Larkmoor              OK          USA

 ↓ more below: people, teams, cases
────────────────────────────────────────────────────────────────────────────────
 Enter open   a add location   e edit   o output   u undo   : command   ? keys
end
keys a Night <Space> clinic <Ctrl-S>
contains The location is added
keys d
screen
 qtp  2017 › Riverbend Cancer Center                Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 ALL FIELDS
              Larkmoor, OK
 City         Larkmoor
 Region       OK
 Postal code  ·
 Country      USA
 Setting      community
 Physicians   14
 Specialty    Medical oncology
 Notes        ·
 Currency     ·

 LOCATIONS  3
   Name                         City                  Region      Country
   Eastgate infusion center     Upper Larkmoor        OK          USA
   Ferry Street                 Larkmoor              OK          USA
▸  Night clinic                                                   USA

 PEOPLE  6
 ↓ more below: people, teams, cases
 Put the location Night clinic into the bin?  y does it, any other key does not.
 y yes   Esc back
end
keys y
screen
 qtp  2017 › Riverbend Cancer Center                Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 ALL FIELDS
              Larkmoor, OK
 City         Larkmoor
 Region       OK
 Postal code  ·
 Country      USA
 Setting      community
 Physicians   14
 Specialty    Medical oncology
 Notes        ·
 Currency     ·

 LOCATIONS  2
   Name                         City                  Region      Country
   Eastgate infusion center     Upper Larkmoor        OK          USA
▸  Ferry Street                 Larkmoor              OK          USA

 PEOPLE  6
   Name                     Credentials  E-mail                    Profession
 ↓ more below: teams, cases
 The location is in the bin.  u takes it back.
 Enter open   a add location   e edit   o output   u undo   : command   ? keys
end
keys u
contains Night clinic
