# Wide, small and too small.
size 120x40
now 2017-02-20
seed demo-early
screen
 qtp  Season 2017                                                                           Mon 20 Feb 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 NEEDS YOU  17                           3 of 3 teams on track, 15 applications  │ Prairie Hematology
                                                                                 │ POR17-03 Prairie H… not yet eligible
▸● Prairie Hematology     POR  submitted for 39 days  +1 more            Abara   │ ✓ Core team of 2 to… 3 people
 ● Copperleaf Oncology    DAL  submitted for 31 days  +2 more            Keller  │ ✓ Exactly one leader Zoë Vandermeer
 ● Windmill Row Hematolo… DAL  submitted for 21 days  +1 more            Keller  │ ✓ Leader is a physi… Zoë Vandermeer
 ● Fernhollow Cancer Cen… POR  submitted for 19 days  +1 more            Abara   │ ✓ Leader is a membe… Zoë Vandermeer
 ◐ Kestrel Point Hematol… POR  Pym cannot attend S3, 9 days left +1      Abara   │ ✓ Leader is in good… Zoë Vandermeer
 ◐ Harborview Oncology    DAL  Ruiz has not confirmed S2, 9 days left +1 Keller  │ ✗ All core members can attend all 3 …
 ◐ Juniper Street Oncolo… POR  Farrow has not confirmed S3, 9 days l… +3 Abara   │     Cody Laframboise answered for the
 ◐ Harbor Oncology        DAL  no letter of support, 9 days left         Keller  │     old dates (21-22 Jun) of session
 ◐ Lanternfield Cancer C… DAL  no quality problem stated, 9 days left +1 Keller  │     2 (28-29 Jun): ask, and record
 ◐ Centro Oncológico Bri… POR  draft, 7 rules fail, 9 days left          Abara   │     the answer.
 ◐ Saltgrass Oncology     DAL  draft, 4 rules fail, 9 days left          Keller  │ ✓ Sponsor named      Ingrid Stoll, P…
 ◐ Lakeside Oncology      DAL  under review for 21 days                  Keller  │ ✓ Letter of support  received 12 Jan…
 ◐ Summit Cancer Care     POR  under review for 21 days                  Abara   │ ✓ Quality problem s… "One in three p…
 ◐ Daniel Okafor               8 of 13 not scored, decisions in 16 days          │ ✓ Core members in o… one team each
 ◐ Greta Nyqvist               10 of 13 not scored, decisions in 16 days         │ ◐ Larger team of 5 … 3 people (a rec…
 ◐ Rania Haddad                8 of 13 not scored, decisions in 16 days          │
 ◐ Portland               POR  7 places free, Athena Institute waits 3 days      │ SCORES OF REVIEWERS blind, 0 of 3 an…
                                                                                 │ missing: Rania Haddad, Greta Nyqvist…
 NEXT 14 DAYS                           DALLAS              PORTLAND             │
 Wed  1  17:00 ET  Applications close   S1 in 44 days       S1 in 59 days        │ ALL FIELDS
                                        2 teams, 6 core     1 team, 4 core       │ Site             POR17
                                        6 of 8 places free  7 free, 1 waiting    │ Code             POR17-03
                                        6 applied, 1 ready  6 applied, 2 ready   │ Practice         Prairie Hematology
                                        1 draft             1 draft              │ Team             Prairie Hematology
                                        18 of 18 confirmed  11 of 12 confirmed   │ Stage            submitted
                                                                                 │ Since            12 Jan 2017
 PRAIRIE HEMATOLOGY                                                              │ Quality problem  One in three
 Submitted for 39 days.                                                          │                  patients with a new
 Rule: an application moves on to its next stage in good time.                   │                  lymphoma waits more
 Limit: amber after 7 days in this stage, red after 14.                          │                  than two weeks for
 Seen: submitted since 12 Jan 2017, deadline 1 Mar 2017.                         │                  the result of the
                                                                                 │                  bone marrow biopsy.
 Laframboise answered for old dates of S2, 9 days left.…                         │ ↓ more below: members
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   l log contact   a add action   u undo   : command   ? keys
end
keys w
screen
 qtp  2017 › Prairie Hematology                                                             Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Submitted for 39 days.
 Rule: an application moves on to its next stage in good time.
 Limit: amber after 7 days in this stage, red after 14.
 Seen: submitted since 12 Jan 2017, deadline 1 Mar 2017.

 Laframboise answered for old dates of S2, 9 days left.
 Rule: every core member says for each session whether she can attend, for its dates as they are now.
 Limit: amber, and red from 21 days before the session on; for an application also from 7 days before the deadline on.
 Seen: Cody Laframboise, session 2 (28-29 Jun 2017): answered for 21-22 Jun 2017.



























────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Esc back   ? keys
end
keys <Esc> 3 / harborview <Enter>
screen
 qtp  Season 2017 › Applicants  1  /harborview                                              Mon 20 Feb 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Dallas: 2 of 8 taken, no one waits                                     │ Harborview Oncology
 Portland: 1 of 8 taken, 7 free, 1 waiting, first in line: Athena Inst… │ DAL17-09 Harborview Oncology not yet eligible
    Team                    Site   Stage ↑       Days  Place  Owner     │ ✓ Core team of 2 to 4      3 people
▸ ◐ Harborview Oncology     DAL17  incomplete       7         M. Keller │ ✓ Exactly one leader       Kwame Osei
                                                                        │ ✓ Leader is a physician    Kwame Osei
                                                                        │ ✗ Leader is a member of ASCO
                                                                        │     Kwame Osei's ASCO membership ended 31 Jan
                                                                        │     2017: renew it, or name another leader.
                                                                        │ ✓ Leader is in good stand… Kwame Osei
                                                                        │ ✗ All core members can attend all 3 sessions
                                                                        │     Ana Ruiz has not confirmed session 2
                                                                        │     (19-20 Jul): ask, and record the answer.
                                                                        │ ✓ Sponsor named            Lihua Chen, Chief …
                                                                        │ ✓ Letter of support        received 2 Feb 2017
                                                                        │ ✓ Quality problem stated   "Patients wait a m…
                                                                        │ ✓ Core members in one tea… one team each
                                                                        │ ◐ Larger team of 5 to 7    4 people (a recomm…
                                                                        │
                                                                        │ SCORES OF REVIEWERS blind, 0 of 3 answered
                                                                        │ missing: Rania Haddad, Greta Nyqvist, Daniel …
                                                                        │
                                                                        │ ALL FIELDS
                                                                        │ Site             DAL17
                                                                        │ Code             DAL17-09
                                                                        │ Practice         Harborview Oncology
                                                                        │ Team             Harborview Oncology
                                                                        │ Stage            incomplete
                                                                        │ Since            13 Feb 2017
                                                                        │ Quality problem  Patients wait a median of
                                                                        │                  6.2 hours from the blood
                                                                        │                  draw to the start of their
                                                                        │                  infusion.
                                                                        │ Letter           2 Feb 2017
                                                                        │ Owner            M. Keller
                                                                        │ ↓ more below: members
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 S submit  V review  L waitlist  Enter open  w why  / filter  a add team  l log contact  o output  u undo  ? keys
end
keys <Enter>
screen
 qtp  2017 › Dallas › Harborview Oncology                                                   Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 ELIGIBILITY  DAL17-09 Harborview Oncology                                                             not yet eligible
 ✓ Core team of 2 to 4                          3 people
 ✓ Exactly one leader                           Kwame Osei
 ✓ Leader is a physician                        Kwame Osei
▸✗ Leader is a member of ASCO
     Kwame Osei's ASCO membership ended 31 Jan 2017: renew it, or name another leader.
 ✓ Leader is in good standing                   Kwame Osei
 ✗ All core members can attend all 3 sessions
     Ana Ruiz has not confirmed session 2 (19-20 Jul): ask, and record the answer.
 ✓ Sponsor named                                Lihua Chen, Chief Medical Officer
 ✓ Letter of support                            received 2 Feb 2017
 ✓ Quality problem stated                       "Patients wait a median of 6.2 hours from the blood draw to the start o…
 ✓ Core members in one team of the season only  one team each
 ◐ Larger team of 5 to 7                        4 people (a recommendation)

 SCORES OF REVIEWERS blind, 0 of 3 answered
 missing: Rania Haddad, Greta Nyqvist, Daniel Okafor

 ALL FIELDS
 Site             DAL17
 Code             DAL17-09
 Practice         Harborview Oncology
 Team             Harborview Oncology
 Stage            incomplete
 Since            13 Feb 2017
 Place            ·
 Answer by        ·
 Quality problem  Patients wait a median of 6.2 hours from the blood draw to the start of their infusion.
 Letter           2 Feb 2017
 Coach            ·
 Owner            M. Keller
 Payer            practice
 Purchase order   ·
 Location         ·
 Notes            ·
 ↓ more below: members, waivers, projects, aims, tool items, scores opened early
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 S submit  V review  L waitlist  Enter open  w why  a add member  e edit  l log contact  c who can come  u undo  ? keys
end
resize 40x10
screen
 qtp  Harborview Oncology  20 Feb (demo)
 DAL17-09 Harborview … not yet eligible
 ✓ Core team of 2 to 4  3 people
 ✓ Exactly one leader   Kwame Osei
 ✓ Leader is a physici… Kwame Osei
▸✗ Leader is a member of ASCO
     Kwame Osei's ASCO membership ended
     31 Jan 2017: renew it, or name
 ↓ more below: scores, all fields, mem…
 S submit  V review  L waitlist  ? keys
end
keys <Esc>
screen
 qtp  Applicants  1  /ha…  20 Feb (demo)
 Dallas: 2 of 8 taken, no one waits
 Portland: 1 of 8 taken, 7 free, 1 wait…
    Team             Site   Stage ↑
▸ ◐ Harborview Onc…  DAL17  incomplete




 S submit  V review  L waitlist  ? keys
end
keys 1
screen
 qtp  Season 2017          20 Feb (demo)
 NEEDS YOU  17    3 of 3 teams on track
▸● Prairie Hem… submitted for 39 da… +1
 ● Copperleaf … submitted for 31 da… +2
 ● Windmill Ro… submitted for 21 da… +1
 ● Fernhollow … submitted for 19 da… +1
 ◐ Kestrel Poi… Pym cannot attend S… +1
 ◐ Harborview … Ruiz has not confir… +1
 ◐ Juniper Str… Farrow has not conf… +3
 Enter open  w why  a add action  ? keys
end
resize 20x5
screen
Too small: 20
columns and 6 rows
are the least.
end
keys <Esc> 2
resize 80x24
contains Teams
