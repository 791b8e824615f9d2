# A coordinator sees why a team may not come, mends it, accepts it, and takes it back.
size 80x24
now 2017-02-20
seed demo-early

keys 3 / harborview <Enter>
contains Harborview Oncology
keys <Enter>
contains not yet eligible
screen
 qtp  2017 › Dallas › Harborview Oncology           Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 ELIGIBILITY  DAL17-09 Harborview Oncology                     not yet eligible
 ✓ Core team of 2 to 4                          3 people
 ✓ Exactly one leader                           Kwame Osei
 ✓ Leader is a physician                        Kwame Osei
▸✗ Leader is a member of ASCO
     Kwame Osei's ASCO membership ended 31 Jan 2017: renew it, or name another
     leader.
 ✓ Leader is in good standing                   Kwame Osei
 ✗ All core members can attend all 3 sessions
     Ana Ruiz has not confirmed session 2 (19-20 Jul): ask, and record the
     answer.
 ✓ Sponsor named                                Lihua Chen, Chief Medical Offic…
 ✓ Letter of support                            received 2 Feb 2017
 ✓ Quality problem stated                       "Patients wait a median of 6.2 …
 ✓ Core members in one team of the season only  one team each
 ◐ Larger team of 5 to 7                        4 people (a recommendation)

 SCORES OF REVIEWERS blind, 0 of 3 answered
 missing: Rania Haddad, Greta Nyqvist, Daniel Okafor
 ↓ more below: all fields, members, waivers, projects, aims, tool items, score…
────────────────────────────────────────────────────────────────────────────────
 S submit  V review  L waitlist  Enter open  w why  a add member  e edit  ? keys
end

# Who can come: Ana Ruiz has not answered for session 2.
keys c
screen
 qtp  Dallas › Harborview Oncology › Who can come   Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 WHO CAN COME                  Session 1       Session 2       Session 3
 Harborview Oncology           5-6 Apr         19-20 Jul       4 Oct

 ★ Kwame Osei                  ✓ yes           ✓ yes           ✓ yes
   Ana Ruiz                    ✓ yes         ▸ · not answered  ✓ yes
   Felix Brandvold             ✓ yes           ✓ yes           ✓ yes














────────────────────────────────────────────────────────────────────────────────
 y can come   n cannot   - not answered   u undo   Esc back   ? keys
end
keys y
contains ✓ yes
keys <Esc>
screen
 qtp  2017 › Dallas › Harborview Oncology           Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 ELIGIBILITY  DAL17-09 Harborview Oncology                     not yet eligible
 ✓ Core team of 2 to 4                          3 people
 ✓ Exactly one leader                           Kwame Osei
 ✓ Leader is a physician                        Kwame Osei
▸✗ Leader is a member of ASCO
     Kwame Osei's ASCO membership ended 31 Jan 2017: renew it, or name another
     leader.
 ✓ Leader is in good standing                   Kwame Osei
 ✓ All core members can attend all 3 sessions   all confirmed
 ✓ Sponsor named                                Lihua Chen, Chief Medical Offic…
 ✓ Letter of support                            received 2 Feb 2017
 ✓ Quality problem stated                       "Patients wait a median of 6.2 …
 ✓ Core members in one team of the season only  one team each
 ◐ Larger team of 5 to 7                        4 people (a recommendation)

 SCORES OF REVIEWERS blind, 0 of 3 answered
 missing: Rania Haddad, Greta Nyqvist, Daniel Okafor

 ALL FIELDS
 ↓ more below: all fields, members, waivers, projects, aims, tool items, score…
────────────────────────────────────────────────────────────────────────────────
 S submit  V review  L waitlist  Enter open  w why  a add member  e edit  ? keys
end

# The rest is waived or mended, and the team is accepted.
keys <Tab> e
contains Edit team Harborview Oncology
keys <Esc> <Home>
keys R
screen
 qtp  Waive a rule: Harborview Oncology             Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Waive a rule: Harborview Oncology

▸ Rule            * ____________________________
  Reason          * __________________________________________________________















 The rule that is waived.  Space steps through the choices.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys leader_m <Tab> Renewal <Space> is <Space> on <Space> its <Space> way. <Ctrl-S>
contains Waived
contains eligible
keys V A
screen
 qtp  2017 › Dallas › Harborview Oncology           Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 DAL17-09  ○ on track                            pre-work, session 1 in 44 days
 Pre-work ━━◆┄┄┄┄┄┄┄○ S1 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄○ S2 ┄┄┄┄┄┄┄┄┄○ S3 ┄┄┄┄┄┄┄┄┄┄┄┄┄ Sustain
          today     5-6 Apr            19-20 Jul     4 Oct

 CORE 3 of 2-4, 1 more           S1  S2  S3     MILESTONES 0 of 19
▸★ Kwame Osei, MD        leader  ✓   ✓   ✓      ◐ Roster and sponsor… due 1 Mar
   Ana Ruiz, RN                  ✓   ✓   ✓      · Pre-survey         due 22 Mar
   Felix Brandvold               ✓   ✓   ✓      · Problem statement  due 22 Mar
 Sponsor  Lihua Chen, Chief Medica… letter ✓    · Project charter    due 19 Apr
 Coach    no one                  no contact    · Aim statement      due 19 Apr
                                                ACTIONS none open; a adds one

 AIM no measure; here a adds one

 SCORES none; here a adds one
 without a charter at most 0.5

 CONTACTS none; l logs one
 ↓ more below: contacts, cycles, forecast, eligibility, all fields, members, w…
 Accepted DAL17-09 Harborview Oncology. The fee is 3 x $1,400.00 = $4,200.00.
 Next: 8, and c on DAL17-09 charges it.  u takes it back.  Ctrl-W its letter.
 Enter open  w why  a add member  e edit  l log contact  c who can come  ? keys
end
keys <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Down> <Down> <Down>
contains Waived by tester: Renewal is on its way.
keys u
contains undo:
keys <Esc> <Esc>
lacks /harborview
# The rule about who can come leads to the first answer that is missing.
keys <Esc> <Esc> <Esc> <Esc> 3 / brisamar <Enter> <Enter> <Home> <Down> <Down> <Down> <Down> <Down> <Enter>
contains    Júlia Antunes               ✓ yes         ▸ · not answered  · not answered
keys y
contains    Júlia Antunes               ✓ yes           ✓ yes           · not answered
contains    Tiago Nogueira              ✓ yes         ▸ · not answered  · not answered
