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

 CORE 3 of 2-4, 2 more           S1  S2  S3     MILESTONES 13 of 19
▸★ Elena Brandt, MD      leader  ✓✓  ✓   ✓      ✓ Session 2 rep… accepted 5 Jul
   Priya Nair, PharmD            ✓✓  ✓   ✓      ✓ Priority mat… accepted 25 Jul
   Tom Ybarra, RN                ✓✓  ✓   ✓      ✓ First PDSA pl… accepted 2 Aug
 Sponsor  Judith Marsh, Chief Medi… letter ✓    ● Follow-up data    2 days late
 Coach    Daniel Okafor        ● 26 days ago    · Final presentation due 20 Sep
 Score    coach 3.0↓  team 3.0  director 3.0    ACTIONS 1 open
                                                ● Draft PDSA 1: labs…  9 d late

 AIM  Hours from arrival to start of chemotherapy  12.1 h to 9 h           87 %
 14┤╌╌╌╌╌╌╌╌╌●⡀╌●╌╌                       ╌ upper 10.7  ─ mean 9.4  ╌ lower 8.1
 12┤●●⠒●●⢄●●⠊⠁⠈●─⠉●┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  ┄ baseline 12.1  ┈ target 9.0
 10┤┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈●⠒●⡀⡰●●⠒●⡀─●⠤●●⠔●●⠊●●  A signal of special-cause variation in
  8┤               ╌╌╌●╌╌╌╌╌●╌╌╌╌╌╌╌╌╌╌╌  the wanted direction since the
                   ▲ PDSA 1   ▲ PDSA 2    baseline.
 ↓ more below: scores, contacts, cycles, forecast, eligibility, all fields, me…
────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  a add member  e edit  l log contact  c who can come  ? keys
end
# Priya Nair cannot come to session 3: it is seen at once.
keys c <Down> n <Esc>
screen
 qtp  2017 › Dallas › Lakeside Oncology             Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 DAL17-03  ● at risk: Nair cannot attend S3, in 44 days
 Pre-work ━━━━━━━━━━● S1 ━━━━━━━━━━━━━━● S2 ━━━◆┄┄┄┄┄○ S3 ┄┄┄┄┄┄┄┄┄┄┄┄┄ Sustain
                    5-6 Apr            19 Jul today  4 Oct

 CORE 3 of 2-4, 2 more           S1  S2  S3     MILESTONES 13 of 19
▸★ Elena Brandt, MD      leader  ✓✓  ✓   ✓      ✓ Session 2 rep… accepted 5 Jul
   Priya Nair, PharmD            ✓✓  ✓   ✗      ✓ Priority mat… accepted 25 Jul
   Tom Ybarra, RN                ✓✓  ✓   ✓      ✓ First PDSA pl… accepted 2 Aug
 Sponsor  Judith Marsh, Chief Medi… letter ✓    ● Follow-up data    2 days late
 Coach    Daniel Okafor        ● 26 days ago    · Final presentation due 20 Sep
 Score    coach 3.0↓  team 3.0  director 3.0    ACTIONS 1 open
                                                ● Draft PDSA 1: labs…  9 d late

 AIM  Hours from arrival to start of chemotherapy  12.1 h to 9 h           87 %
 14┤╌╌╌╌╌╌╌╌╌●⡀╌●╌╌                       ╌ upper 10.7  ─ mean 9.4  ╌ lower 8.1
 12┤●●⠒●●⢄●●⠊⠁⠈●─⠉●┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  ┄ baseline 12.1  ┈ target 9.0
 10┤┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈●⠒●⡀⡰●●⠒●⡀─●⠤●●⠔●●⠊●●  A signal of special-cause variation in
  8┤               ╌╌╌●╌╌╌╌╌●╌╌╌╌╌╌╌╌╌╌╌  the wanted direction since the
                   ▲ PDSA 1   ▲ PDSA 2    baseline.
 ↓ more below: scores, contacts, cycles, forecast, eligibility, all fields, me…
────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  a add member  e edit  l log contact  c who can come  ? keys
end
keys u
# The milestones, what is agreed, the chart, the scores.
keys <Tab> <Enter>
contains Session 2 report
keys <Esc> <Tab> <Enter>
contains Draft PDSA 1: labs the day before
keys <Esc> <Tab> <Enter>
contains baseline 12.10
keys <Esc> <Tab> <Tab>
screen
 qtp  2017 › Dallas › Lakeside Oncology             Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 AIM  Hours from arrival to start of chemotherapy  12.1 h to 9 h           87 %
 14┤╌╌╌╌╌╌╌╌╌●⡀╌●╌╌                       ╌ upper 10.7  ─ mean 9.4  ╌ lower 8.1
 12┤●●⠒●●⢄●●⠊⠁⠈●─⠉●┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  ┄ baseline 12.1  ┈ target 9.0
 10┤┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈●⠒●⡀⡰●●⠒●⡀─●⠤●●⠔●●⠊●●  A signal of special-cause variation in
  8┤               ╌╌╌●╌╌╌╌╌●╌╌╌╌╌╌╌╌╌╌╌  the wanted direction since the
                   ▲ PDSA 1   ▲ PDSA 2    baseline.

 SCORES   Apr  May  Jun  Jul
 Coach    1.0  2.0  3.5  3.0↓
 Team     1.0  2.0  3.0  3.0
 Director  ·    ·    ·   3.0
 Gap       =    =  +0.5   =
 Jul coach 3.5 to 3.0: The second change has not been tried yet, and July has …
 87 % of the aim suggests 4.0

 CONTACTS 15 held
▸  22 Aug  call planned     Okafor
   26 Jul  call, 30 min     Okafor
   18 Jul  e-mail, 10 min   Okafor
 ↓ more below: cycles, forecast, eligibility, all fields, members, waivers, pr…
────────────────────────────────────────────────────────────────────────────────
 p moved  h held  Enter open  w why  a add contact  e edit  Q QI tools  ? keys
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
 14┤       ●⡀ ●⡀                    ╌ lower 8.1  ┄ baseline 12.1
 12┤⢀●⡄───⢀⠇⠈●─●─┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄  ┈ target 9.0                       SCORES   Apr  May  Jun  Jul
   │● ●⠑●●●               ╌╌╌╌╌╌╌╌  A signal of special-cause          Coach    1.0  2.0  3.5  3.0↓
 10┤╌╌╌╌╌╌╌╌╌╌╌╌╌●● ●⢄●●     ●⢄●●   variation in the wanted            Team     1.0  2.0  3.0  3.0
   │┈┈┈┈┈┈┈┈┈┈┈┈┈─⠘⡄⡇──⠘⡄─●●●────●  direction since the baseline.      Director  ·    ·    ·   3.0
  8┤               ●    ● ╌╌╌╌╌╌╌╌  beside the baseline: below the     Gap       =    =  +0.5   =
   │             ╌╌╌╌╌╌╌╌╌          lower limit, 22 May, 29 May, 26    Jul coach 3.5 to 3.0: The second change has not…
                 ▲ PDSA 1 ▲ PDSA 2  Jun to 17 Jul, 14 Aug (in the…     87 % of the aim suggests 4.0

 PDSA CYCLES 3                                                         CONTACTS 15 held
     3  open for 5 days        The pharmacy mixes from 7:00           ▸  22 Aug  call planned     Okafor
    2   adapted 14 Aug         Laboratory drawn at home                  26 Jul  call, 30 min     Okafor
   1    adopted 26 Jun         Orders are written the day before         18 Jul  e-mail, 10 min   Okafor
                                                                         12 Jul  webinar, 60 min  Ruiz     From baseli…
 FORECAST ◐ at risk                                                      all of them
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
 ✓ All core members can attend all 3 sessions   all confirmed
 ✓ Sponsor named                                Judith Marsh, Chief Medical Officer
 ✓ Letter of support                            received 9 Jan 2017
 ✓ Quality problem stated                       "Patients admitted for chemotherapy wait about twelve hours from arriva…
 ✓ Core members in one team of the season only  one team each
 ✓ Larger team of 5 to 7                        5 people

 ALL FIELDS
 Site             DAL17
 ↓ more below: members, waivers, projects, aims, tool items, application scores, scores opened early
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 p moved  h held  Enter open  w why  a add contact  e edit  l log contact  c who can come  Q QI tools  o output  ? keys
end
