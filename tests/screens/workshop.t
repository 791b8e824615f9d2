# A one-day workshop is set up by forms: individuals, one session, no project and no letter.
size 80x24
now 2017-08-21
seed empty
contains There is no season in this file yet.
cursor 3 0
keys gs a W18 <Tab> Workshop <Tab> 2018-01-01 <Tab> 2018-12-31 <Tab> <Tab> anyo
keys <Tab> <Ctrl-U> 1 <Tab> <Ctrl-U> 1 <Tab> <Ctrl-U> <Tab> <Ctrl-U> <Tab> <Ctrl-U> 1 <Tab> <Space>
screen
 qtp  No season › New season                                     Mon 21 Aug 2017
────────────────────────────────────────────────────────────────────────────────
 New season

  Code                * W18
  Title                 Workshop
  First day           * 2018-01-01               Mon 1 Jan 2018, in 133 days
  Last day            * 2018-12-31               Mon 31 Dec 2018, in 497 days
  Society               ASCO
  Lead rule           * anyone
  Core, least         * 1
  Core, most          * 1
  Larger team, least    ______________________________________________________
  Larger team, most     ______________________________________________________
  Sessions            * 1
▸ Letter required     * ( ) yes  (▪) no
  Contacts a month      3
  Calls a month, least  1
  Amber after           14
  Red after             21

 Whether the sponsor's letter of support must be on file.  Space, y or n.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-S>
contains The season is added.
keys <Enter> a
contains New cohort
keys AUS18 <Tab> Austin <Tab> America/Chicago <Tab> 40 <Tab> one <Ctrl-S>
contains The cohort is added.
keys 4 a
contains New session
keys 5/5/2018 <Ctrl-S>
contains The session is added.
keys 0 a Ada <Space> Quist <Ctrl-S> a Bo <Space> Lind <Ctrl-S>
contains The person is added.
keys 3 a aus <Tab> <Tab> <Tab> Ada <Space> Quist <Ctrl-S>
contains The team is added.
keys <Enter> a
contains New member
keys ada <Tab> lead <Ctrl-S>
contains The member is added.
keys c y <Esc> <Home>
screen
 qtp  W18 › Austin › Ada Quist                                   Mon 21 Aug 2017
────────────────────────────────────────────────────────────────────────────────
 ELIGIBILITY  AUS18-01 Ada Quist                                       eligible
▸✓ Core team of 1                               1 person
 ✓ Exactly one leader                           Ada Quist
 ✓ Leader of any profession                     any profession
 ✓ Leader is a member of ASCO                   not asked
 ✓ Leader is in good standing                   not asked
 ✓ All core members can attend the session      all confirmed
 ✓ Sponsor named                                not asked
 ✓ Letter of support                            not asked
 ✓ Quality problem stated                       not asked
 ✓ Core members in one team of the season only  one team each
 ✓ Larger team                                  not asked

 ALL FIELDS
 Site             AUS18
 Code             AUS18-01
 Practice         ·
 Team             Ada Quist
 Stage            draft
 ↓ more below: members, waivers, projects, aims, tool items, scores opened ear…
────────────────────────────────────────────────────────────────────────────────
 S submit  A accept  L waitlist  Enter open  w why  a add member  e edit  ? keys
end
keys S A
contains Accepted AUS18-01 Ada Quist.
keys 2
screen
 qtp  Season W18 › Teams  1                                      Mon 21 Aug 2017
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team                      Site    Coach             Reason
▸ ○ Ada Quist                 AUS18

















────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  / filter  a add team  l log contact  o output  ? keys
end
