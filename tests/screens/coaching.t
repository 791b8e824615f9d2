# Who has gone silent; the call is logged while it happens, and taken back with one key.
size 80x24
now 2017-08-21
seed demo
keys 5
screen
 qtp  Coaching  1 silent, 1 to confirm              Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 CONTACTS, target 3 a month       Coach     Last Apr May Jun Jul Aug  Scores
▸ ● Lakeside Oncology        DAL  Okafor    26 d  2   5   3   5   ·   3.0 3.0
  ◐ Fernhollow Cancer Center POR  Ruiz      16 d  1   4   4   4   1   2.5 3.0
  ○ Summit Cancer Care       POR  Ruiz      13 d  ·   5   2◐  3   2   2.0 2.0
  ○ Valley Clinic            DAL  Haddad    12 d  3   5   3   4   3   2.0 3.5 ◐
  ○ Kestrel Point Hematology POR  Haddad    11 d  1   4   4   4   1   2.5 2.5
  ○ Prairie Hematology       POR  Haddad     9 d  1   4   4   4   2   3.0 3.0
  ○ Centro Oncológico Brisa… POR  Okafor     7 d  ·   5   4   4   2   2.5 2.5
  ○ Copperleaf Oncology      DAL  Haddad     7 d  2   5   3   5   2   3.0 3.0
  ○ Windmill Row Hematology  DAL  Lin        7 d  2   5   3   5   2   3.0 3.0
  ○ Alderglen University Ca… POR  Okafor     6 d  ·   5   4   3   2   3.5 4.0
  ○ Athena Institute         POR  Lin        6 d  ·   5   4   3   2   2.5 2.0
  ○ Riverbend Cancer Center  DAL  Ruiz       5 d  3   5   3   4   3   3.0 3.5
  ○ Harbor Oncology          DAL  Okafor     4 d  3   5   3   4   3   3.0 3.0
  ○ Lanternfield Cancer Cli… DAL  Lin        4 d  3   4   4   4   3   2.0 2.5
  ○ Saltgrass Oncology       DAL  Ruiz       4 d  3   4   4   4   3   2.5 2.5
  ○ Cascade Oncology         POR  Lin        3 d  1   4   4   4   3   3.5 3.5

 ↓ more below: planned and over, next 14 days, coaches
────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  l log contact  / search notes  u undo  : command  ? keys
end
keys h
contains Put the cursor on a planned call.
keys <Esc> p
contains Put the cursor on a planned call.
keys <Esc> x
contains Put the cursor on a planned call or an action.
keys <Esc> <Tab>
screen
 qtp  Coaching  1 silent, 1 to confirm              Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  ◐ Fernhollow Cancer Center POR  Ruiz      16 d  1   4   4   4   1   2.5 3.0
  ○ Summit Cancer Care       POR  Ruiz      13 d  ·   5   2◐  3   2   2.0 2.0
  ○ Valley Clinic            DAL  Haddad    12 d  3   5   3   4   3   2.0 3.5 ◐
  ○ Kestrel Point Hematology POR  Haddad    11 d  1   4   4   4   1   2.5 2.5
  ○ Prairie Hematology       POR  Haddad     9 d  1   4   4   4   2   3.0 3.0
  ○ Centro Oncológico Brisa… POR  Okafor     7 d  ·   5   4   4   2   2.5 2.5
  ○ Copperleaf Oncology      DAL  Haddad     7 d  2   5   3   5   2   3.0 3.0
  ○ Windmill Row Hematology  DAL  Lin        7 d  2   5   3   5   2   3.0 3.0
  ○ Alderglen University Ca… POR  Okafor     6 d  ·   5   4   3   2   3.5 4.0
  ○ Athena Institute         POR  Lin        6 d  ·   5   4   3   2   2.5 2.0
  ○ Riverbend Cancer Center  DAL  Ruiz       5 d  3   5   3   4   3   3.0 3.5
  ○ Harbor Oncology          DAL  Okafor     4 d  3   5   3   4   3   3.0 3.0
  ○ Lanternfield Cancer Cli… DAL  Lin        4 d  3   4   4   4   3   2.0 2.5
  ○ Saltgrass Oncology       DAL  Ruiz       4 d  3   4   4   4   3   2.5 2.5
  ○ Cascade Oncology         POR  Lin        3 d  1   4   4   4   3   3.5 3.5

 PLANNED AND OVER  was it held (h), moved (p) or missed (x)?
▸   Thu 17 Aug 10:00 PT  13:00 ET      Call, Kestrel Point Hematology  Haddad
 ↓ more below: next 14 days, coaches
────────────────────────────────────────────────────────────────────────────────
 x missed  p moved  h held  Enter open  w why  l log contact  u undo  ? keys
end
keys x
contains Missed: call of 17 Aug, Kestrel
keys no <Space> answer <Ctrl-S>
contains The call with Kestrel Point Hematology on Thu 17 Aug 2017 was missed.
lacks PLANNED AND OVER
keys u <Tab> p 9/7 <Tab> 11:30
contains Thu 7 Sep 2017
keys <Ctrl-S>
contains 2017 11:30 PT.  u takes it back.
keys u
contains undo: moved: call with Kestrel Point Hematology on Thu 17 Aug 2017
keys <Tab>
contains Thu 17 Aug 10:00 PT
keys <Home> l
screen
 qtp  2017 › Coaching › Log a contact               Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 LOG A CONTACT  Lakeside Oncology  DAL17-03                             00:00 ▸
 Date     Mon 21 Aug 2017    Start ____________ CT Minutes 30    Kind call
 On it    Okafor, Brandt, Nair, Ybarra
 LAST TIME  last contact 26 Jul (call, 30 min), 26 days ago; limit 21
  [ ] Draft PDSA 1: labs the day before          Brandt    12 Aug 9 days late
 CHART    Hours from arrival to star… ▆▇▆▆▄▆█▇█▆▃▃▁▄▃▃▁▂▂▃▃▃▄▂ 9.1 h on 14 Aug
          12.1 h to 9 h: 87 %  better
▸Notes    ____________________________________________________________________


 Barriers [ ] time  [ ] data access  [ ] leadership  [ ] staffing
          [ ] IT / EHR  [ ] resistance  [ ] scope  [ ] turnover  [ ] other
 Agree    __________________________________________
 Score    _____  3.0 for July, 21 days ago (team says 3.0 for July)
                 87 % of the aim suggests 4.0
 Next     ________________________  planned: Tue 22 Aug 2017 10:00 CT



 What was said; nothing about patients. Ctrl-E opens your editor.
────────────────────────────────────────────────────────────────────────────────
 Tab next  Ctrl-S save  Ctrl-N add action  Ctrl-T timer's minutes  Esc back
end
keys The <Space> July <Space> data <Space> is <Space> in. <Up> <Space>
keys <Ctrl-N> Marsh <Space> to <Space> free <Space> 2 <Space> h <Space> a <Space> week <Space> / <Space> Brandt <Space> / <Space> fri
keys <Enter> Draw <Space> the <Space> chart <Space> / <Space> Ybarra <Tab> 2.5 <Tab> fewer <Space> hands <Tab> 9/7 <Space> 10:00
screen
 qtp  2017 › Coaching › Log a contact               Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 LOG A CONTACT  Lakeside Oncology  DAL17-03                             00:00 ▸
 Date     Mon 21 Aug 2017    Start ____________ CT Minutes 30    Kind call
 On it    Okafor, Brandt, Nair, Ybarra
 LAST TIME  last contact 26 Jul (call, 30 min), 26 days ago; limit 21
  [x] Draft PDSA 1: labs the day before          Brandt    12 Aug
 CHART    Hours from arrival to star… ▆▇▆▆▄▆█▇█▆▃▃▁▄▃▃▁▂▂▃▃▃▄▂ 9.1 h on 14 Aug
          12.1 h to 9 h: 87 %  better
 Notes    The July data is in.


 Barriers [ ] time  [ ] data access  [ ] leadership  [ ] staffing
          [ ] IT / EHR  [ ] resistance  [ ] scope  [ ] turnover  [ ] other
 Agree    Marsh to free 2 h a week / Brandt / fri     Brandt, Fri 25 Aug
          Draw the chart / Ybarra                     Ybarra, no day
 Score    2.5    3.0 for July, 21 days ago (team says 3.0 for July)
                 87 % of the aim suggests 4.0
 Reason   fewer hands
▸Next     9/7 10:00_______________  Thu 7 Sep 2017 10:00 CT

 The next contact, like thu 10:00; empty: none is planned.
────────────────────────────────────────────────────────────────────────────────
 Tab next  Ctrl-S save  Ctrl-N add action  Ctrl-T timer's minutes  Esc back
end
keys <Ctrl-S>
contains Logged the call with Lakeside Oncology, 2 agreed, next 7 Sep.  u takes it
lacks 1 silent
keys u
contains undo: log call with DAL17-03 Lakeside Oncology
contains 1 silent
resize 40x10
contains Lakeside Oncology
keys l
contains Lakeside
contains Notes
keys <Esc> <Esc>
contains 26 d
