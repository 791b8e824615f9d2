# The page of a team: who it is, how it stands, what is agreed, how it measures; a key into each part.
size 80x24
now 2017-08-21
seed demo
keys 2 / lakeside <Enter> <Enter>
screen
 qtp  2017 › Dallas › Lakeside Oncology             Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 DAL17-03  ● at risk: no coach contact for 26 days
 Pre-work ━━━━━━━━━━● S1 ━━━━━━━━━━━━━━● S2 ━━━◆┄┄┄┄┄○ S3 ┄┄┄┄┄┄┄┄┄┄┄┄┄ Sustain
                    5-6 Apr            19 Jul today  4 Oct

 CORE 3 of 2-4, 2 more           S1  S2  S3     ACTIONS 1 open
▸★ Elena Brandt, MD      leader  ✓   ✓   ✓      ● Draft PDSA 1: labs…  9 d late
   Priya Nair, PharmD            ✓   ✓   ✓      SCORES   Apr  May  Jun  Jul
   Tom Ybarra, RN                ✓   ✓   ✓      Coach    1.0  2.0  3.5  3.0↓
 Sponsor  Judith Marsh, Chief Medi… letter ✓    Team     1.0  2.0  3.0  3.0
 Coach    Daniel Okafor        ● 26 days ago    Director  ·    ·    ·   3.0
 Next due Follow-up data              19 Sep    Gap       =    =  +0.5   =
          Final presentation          20 Sep    Jul coach 3.5 to 3.0: The seco…
                                                87 % of the aim suggests 4.0

 AIM  Hours from arrival to start of chemotherapy  12.1 h to 9 h           87 %
 14┤╌╌╌╌╌╌╌╌╌╌●╌⢀●╌╌                         upper 10.7, centre 9.4, lower 8.1
 12┤●●⠒●⠤●●⡠●⠊─●⠁─⠉●╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  No verdict in phase 3 yet: it needs
 10┤┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈●⠒●⢄⢀⠔●●⠒●⣀─●⡠●⠤●●⠒●⠉●●  10 useful points and has 6.
  8┤                ╌╌╌╌●╌╌╌╌╌╌●╌╌╌╌╌╌╌╌╌╌╌
 ↓ more below: contacts, milestones, cycles, forecast, eligibility, all fields…
────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   a add member   e edit   l log contact   u undo   ? keys
end
# Priya Nair cannot come to session 3: it is seen at once.
keys c <Down> <Right> <Right> n <Esc>
screen
 qtp  2017 › Dallas › Lakeside Oncology             Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 DAL17-03  ● at risk: Nair cannot attend S3, in 44 days
 Pre-work ━━━━━━━━━━● S1 ━━━━━━━━━━━━━━● S2 ━━━◆┄┄┄┄┄○ S3 ┄┄┄┄┄┄┄┄┄┄┄┄┄ Sustain
                    5-6 Apr            19 Jul today  4 Oct

 CORE 3 of 2-4, 2 more           S1  S2  S3     ACTIONS 1 open
▸★ Elena Brandt, MD      leader  ✓   ✓   ✓      ● Draft PDSA 1: labs…  9 d late
   Priya Nair, PharmD            ✓   ✓   ✗      SCORES   Apr  May  Jun  Jul
   Tom Ybarra, RN                ✓   ✓   ✓      Coach    1.0  2.0  3.5  3.0↓
 Sponsor  Judith Marsh, Chief Medi… letter ✓    Team     1.0  2.0  3.0  3.0
 Coach    Daniel Okafor        ● 26 days ago    Director  ·    ·    ·   3.0
 Next due Follow-up data              19 Sep    Gap       =    =  +0.5   =
          Final presentation          20 Sep    Jul coach 3.5 to 3.0: The seco…
                                                87 % of the aim suggests 4.0

 AIM  Hours from arrival to start of chemotherapy  12.1 h to 9 h           87 %
 14┤╌╌╌╌╌╌╌╌╌╌●╌⢀●╌╌                         upper 10.7, centre 9.4, lower 8.1
 12┤●●⠒●⠤●●⡠●⠊─●⠁─⠉●╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  No verdict in phase 3 yet: it needs
 10┤┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈●⠒●⢄⢀⠔●●⠒●⣀─●⡠●⠤●●⠒●⠉●●  10 useful points and has 6.
  8┤                ╌╌╌╌●╌╌╌╌╌╌●╌╌╌╌╌╌╌╌╌╌╌
 ↓ more below: contacts, milestones, cycles, forecast, eligibility, all fields…
────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   a add member   e edit   l log contact   u undo   ? keys
end
keys u
# What is agreed, then the scores, then the chart.
keys <Tab> <Enter>
contains Draft PDSA 1: labs the day before
keys <Esc> <Tab> <Tab> <Enter>
contains target 9
keys <Esc> <Tab>
screen
 qtp  2017 › Dallas › Lakeside Oncology             Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
   Priya Nair, PharmD            ✓   ✓   ✓      SCORES   Apr  May  Jun  Jul
   Tom Ybarra, RN                ✓   ✓   ✓      Coach    1.0  2.0  3.5  3.0↓
 Sponsor  Judith Marsh, Chief Medi… letter ✓    Team     1.0  2.0  3.0  3.0
 Coach    Daniel Okafor        ● 26 days ago    Director  ·    ·    ·   3.0
 Next due Follow-up data              19 Sep    Gap       =    =  +0.5   =
          Final presentation          20 Sep    Jul coach 3.5 to 3.0: The seco…
                                                87 % of the aim suggests 4.0

 AIM  Hours from arrival to start of chemotherapy  12.1 h to 9 h           87 %
 14┤╌╌╌╌╌╌╌╌╌╌●╌⢀●╌╌                         upper 10.7, centre 9.4, lower 8.1
 12┤●●⠒●⠤●●⡠●⠊─●⠁─⠉●╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌  No verdict in phase 3 yet: it needs
 10┤┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈●⠒●⢄⢀⠔●●⠒●⣀─●⡠●⠤●●⠒●⠉●●  10 useful points and has 6.
  8┤                ╌╌╌╌●╌╌╌╌╌╌●╌╌╌╌╌╌╌╌╌╌╌
                    ▲ PDSA 1: … ▲ PDSA 2: …

 CONTACTS 15 held
▸  22 Aug  call planned     Okafor
   26 Jul  call, 30 min     Okafor
   18 Jul  e-mail, 10 min   Okafor
 ↓ more below: milestones, cycles, forecast, eligibility, all fields, members,…
────────────────────────────────────────────────────────────────────────────────
 p moved   h held   Enter open   w why   a add contact   e edit   ? keys
end
# The planned call is logged from here.
keys l
contains LOG A CONTACT
keys <Esc>
contains CONTACTS 15 held
# Where there is room two wide lanes stand side by side.
resize 120x40
screen
 qtp  2017 › Dallas › Lakeside Oncology                                                     Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   Priya Nair, PharmD                                   ✓   ✓   ✓
   Tom Ybarra, RN                                       ✓   ✓   ✓      SCORES   Apr  May  Jun  Jul
 Sponsor  Judith Marsh, Chief Medical Officer              letter ✓    Coach    1.0  2.0  3.5  3.0↓
 Coach    Daniel Okafor                               ● 26 days ago    Team     1.0  2.0  3.0  3.0
 Next due Follow-up data                                     19 Sep    Director  ·    ·    ·   3.0
          Final presentation                                 20 Sep    Gap       =    =  +0.5   =
                                                                       Jul coach 3.5 to 3.0: The second change has not…
 AIM  Hours from arrival to start of chemothe…  12.1 h to 9 h  87 %    87 % of the aim suggests 4.0
   │╌╌╌╌╌╌╌╌╌╌╌╌╌╌                     upper 10.7, centre 9.4, lower
 14┤        ●⡀ ●⡀                      8.1                             CONTACTS 15 held
 12┤⢀●⢄────⢠⠃⠈●─●─╌╌╌╌╌╌╌╌╌╌           No verdict in phase 3 yet: it  ▸  22 Aug  call planned     Okafor
   │●  ●●●⠔●                ╌╌╌╌╌╌╌╌╌  needs 10 useful points and        26 Jul  call, 30 min     Okafor
 10┤╌╌╌╌╌╌╌╌╌╌╌╌╌╌●●  ●⢄●●     ⢀●●⡠●   has 6.                            18 Jul  e-mail, 10 min   Okafor
   │┈┈┈┈┈┈┈┈┈┈┈┈┈┈──⢣⢠⠃──⠘⡄─●●⠊●────●                                    12 Jul  webinar, 60 min  Ruiz     From baseli…
  8┤                 ●    ● ╌╌╌╌╌╌╌╌╌                                    all of them
   │              ╌╌╌╌╌╌╌╌╌╌
                  ▲ PDSA 1… ▲ PDSA 2…                                  MILESTONES 13 of 19
                                                                       ● Follow-up data               due 19 Aug 2017,…
 PDSA CYCLES 3                                                         · Final presentation           due 20 Sep 2017
   3  open for 5 days        The pharmacy mixes from 7:00              · Sustainability plan          due 4 Oct 2017; …
   2  adapted 14 Aug         Laboratory drawn at home                  · Post-survey                  0 of 3 done; due…
   1  adopted 26 Jun         Orders are written the day before         · Abstract or manuscript       due 2 Jan 2018

 FORECAST ◐ at risk
 ◐ M14 Follow-up data is 2 days late. What is required is handed in
   and accepted, or waived.
 · Attendance of S2 is not yet known. Record who was there.
   Brandt may not miss a day of S3, nor all other core members.

 ELIGIBILITY  DAL17-03 Lakeside Oncology                                                                       eligible
 ✓ Core team of 2 to 4                          3 people
 ✓ Exactly one leader                           Elena Brandt
 ✓ Leader is a physician                        Elena Brandt
 ✓ Leader is a member of ASCO                   Elena Brandt
 ✓ Leader is in good standing                   Elena Brandt
 ↓ more below: all fields, members, waivers, projects, aims, tool items, application scores, openings
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 p moved   h held   Enter open   w why   a add contact   e edit   l log contact   c who can come   u undo   ? keys
end
