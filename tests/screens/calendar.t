# Calendar: a month of everything, a later one, one city, one coach, a fortnight, a to-do that is added and ticked off.
size 80x24
now 2017-08-21
seed demo
keys gc
screen
 qtp  Calendar, August 2017  58, 5 late             Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 Mo Tu We Th Fr Sa Su      Sat 12 ●           Draft PDSA 1: labs the day befor…
     1· 2● 3· 4· 5· 6             ✓           E-mail, Prairie Hematology
  7· 8· 9·10·11·12●13      Mon 14 ✓ 09:00 PT  Video call, Centro Oncológico Br…
 14·15·16·17●18●19●20             ✓ 11:00 CT  Call, Windmill Row Hematology
 21 22▪23▪24▪25▪26 27             ✓ 14:30 CT  Call, Copperleaf Oncology
 28▪29▪30▪31▪              Tue 15 ✓           E-mail, Athena Institute
                                  ✓ 11:00 PT  Call, Alderglen University Cance…
 ▪ due or planned          Wed 16 ✓ 11:30 CT  Call, Riverbend Cancer Center
 ● late                    Thu 17 ● 10:00 PT  Call, Kestrel Point Hematology
 · done, or over                  ✓ 12:15 CT  Call, Saltgrass Oncology
                                  ✓ 13:00 CT  Call, Harbor Oncology
                                  ✓ 16:00 CT  Call, Lanternfield Cancer Clinic
                           Fri 18 ●           Send the run chart of referrals,…
                                  ✓ 13:30 PT  Call, Cascade Oncology
                           Sat 19 ●           Follow-up data due, Dallas
                         ▸ Tue 22 ○ 10:00 CT  Call, Lakeside Oncology

 Tue 22 Aug 2017, 10:00 CT. Call, Lakeside Oncology: planned, Okafor.

────────────────────────────────────────────────────────────────────────────────
 p moved  [ earlier  ] later  f 14 days  c city  O coach  a add action  ? keys
end
keys ] ]
screen
 qtp  Season 2017 › Calendar, October 2017  16      Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 Mo Tu We Th Fr Sa Su    ▸ Wed  4 ○ Aim to be reached, Lakeside Oncology
                    1             ○ Aim to be reached, Lanternfield Cancer Cli…
  2  3  4▪ 5  6  7  8             ○ Aim to be reached, Riverbend Cancer Center
  9 10 11 12 13 14 15             ○ Aim to be reached, Windmill Row Hematology
 16 17▪18▪19 20 21 22             ○ Final presentation due, Portland
 23 24 25 26 27 28 29             ○ Session 3, Dallas
 30 31▪                           ○ Sustainability plan due, Dallas
                           Tue 17 ○ Survey due, Riverbend Cancer Center
 ▪ due or planned          Wed 18 ○ Aim to be reached, Cascade Oncology
 ● late                           ○ Post-survey due, Dallas
 · done, or over                  ○ Session 3, Portland
                                  ○ Sustainability plan due, Portland
                           Tue 31 ○ October scores due, Dallas
                                  ○ October scores due, Portland
                                  ○ Pathway adherence due, Summit Cancer Care
                                  ○ Patient satisfaction due, Summit Cancer Ca…

 Wed 4 Oct 2017. Aim to be reached, Lakeside Oncology: to come, Okafor.

────────────────────────────────────────────────────────────────────────────────
 [ earlier  ] later  f 14 days  c city  O coach  a add action  u undo  ? keys
end
keys . c dal <Enter>
lacks Cascade
contains Lakeside
contains Calendar, August 2017  Dallas: 
keys O oka <Enter>
contains Dallas, Okafor: 
lacks Valley
keys <Esc> f
screen
 qtp  Calendar, 22 Aug - 4 Sep 2017  17             Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 Mo Tu We Th Fr Sa Su    ▸ Tue 22 ○ 10:00 CT  Call, Lakeside Oncology
    22▪23▪24▪25▪26 27      Wed 23 ○ 13:30 PT  Call, Cascade Oncology
 28▪29▪30▪31▪ 1▪ 2  3      Thu 24 ○           Missed doses by month on a chart…
  4                        Fri 25 ○           Find out about the four without …
                                  ○           Show the order times on the boar…
 ▪ due or planned          Mon 28 ○           Follow-up data due, Portland
 ● late                           ○           Night shift: who takes the kit, …
 · done, or over                  ○ 11:00 CT  Call, Windmill Row Hematology
                           Tue 29 ○ 08:30 PT  Call, Summit Cancer Care
                                  ○ 11:00 PT  Call, Alderglen University Cance…
                           Wed 30 ○           Put weekend calls into the list,…
                                  ○ 15:00 CT  Call, Valley Clinic
                           Thu 31 ○           August scores due, Dallas
                                  ○           August scores due, Portland
                                  ○           New analyst: name and first data…
                                  ○ 13:00 CT  Call, Harbor Oncology

 Tue 22 Aug 2017, 10:00 CT. Call, Lakeside Oncology: planned, Okafor.

────────────────────────────────────────────────────────────────────────────────
 p moved  [ earlier  ] later  f month  c city  O coach  a add action  ? keys
end
keys a
contains Action
keys <Esc> <Esc> <Esc>
keys gc / draft <Space> pdsa <Enter> x
contains Done: Draft PDSA 1
keys u
contains undo: done: Draft PDSA 1
keys <Enter>
contains Draft PDSA 1: labs the day before
