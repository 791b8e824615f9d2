# From 120 columns on a list has beside it the page that Enter opens; it follows the cursor, and the setting takes it away.
size 120x30
now 2017-08-21
seed demo
keys 2 <Down>
contains │ Lakeside Oncology
contains ● at risk
selected Lakeside Oncology
screen
 qtp  Season 2017 › Teams  16                                                               Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
    Team                     Site   Coach          Reason               │ Lakeside Oncology
  ● Valley Clinic            DAL17  Rania Haddad   Falcão's membership… │ DAL17-03  ● at risk
▸ ● Lakeside Oncology        DAL17  Daniel Okafor  no coach contact fo… │ no coach contact for 26 days
  ● Riverbend Cancer Center  DAL17  Inés Ruiz      $1,400.00 unpaid, S… │ ━━━━━━━● S1 ━━━━━━━━━● S2 ━━◆┄┄┄○ S3 ┄┄┄┄┄┄┄┄
  ● Saltgrass Oncology       DAL17  Inés Ruiz      $4,200.00 unpaid, S… │        5-6 Apr       19-20 Jul  4 Oct
  ● Prairie Hematology       POR17  Rania Haddad   First PDSA plan 40 … │
  ◐ Fernhollow Cancer Cent…  POR17  Inés Ruiz      no coach contact fo… │ CORE 3 of 2-4, 2 more             S1  S2  S3
  ◐ Copperleaf Oncology      DAL17  Rania Haddad   Whitcomb has not co… │ ★ Elena Brandt, MD        leader  ✓✓  ✓   ✓
  ◐ Summit Cancer Care       POR17  Inés Ruiz      Novotny has not con… │   Priya Nair, PharmD              ✓✓  ✓   ✓
  ◐ Kestrel Point Hematolo…  POR17  Rania Haddad   call of 17 Aug: hel… │   Tom Ybarra, RN                  ✓✓  ✓   ✓
  ◐ Athena Institute         POR17  Wei Lin        no team score for J… │ Sponsor  Judith Marsh, Chief Medica… letter ✓
  ○ Alderglen University C…  POR17  Daniel Okafor                       │ Coach    Daniel Okafor          ● 26 days ago
  ○ Cascade Oncology         POR17  Wei Lin                             │ Score    coach 3.0↓  team 3.0  director 3.0
  ○ Centro Oncológico Bris…  POR17  Daniel Okafor                       │
  ○ Harbor Oncology          DAL17  Daniel Okafor                       │ MILESTONES 13 of 19
  ○ Lanternfield Cancer Cl…  DAL17  Wei Lin                             │ ✓ Session 2 report             accepted 5 Jul
  ○ Windmill Row Hematology  DAL17  Wei Lin                             │ ✓ Priority matrix             accepted 25 Jul
                                                                        │ ✓ First PDSA plan              accepted 2 Aug
                                                                        │ ● Follow-up data                  2 days late
                                                                        │ · Final presentation               due 20 Sep
                                                                        │
                                                                        │ ACTIONS 1 open
                                                                        │ ● Draft PDSA 1: labs the … Brandt    9 d late
                                                                        │
                                                                        │ ↓ more below: aim, scores, contacts, cycles,…
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   / filter   a add team   l log contact   o output   c who can come   u undo   : command   ? keys
end
keys /
keys prairie
contains │ Prairie Hematology
keys <Esc> 0 <End>
lacks │ Prairie Hematology
screen
 qtp  Season 2017 › People  81                                                              Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   Name                Credentials  Practice              Profession    │ 高橋 美咲
   Alma Renwick        RN           Summit Cancer Care    nurse         │ ALL FIELDS
   Ana Ruiz            RN           Harborview Oncology   nurse         │ Name          高橋 美咲
   Inés Ruiz           MD, MPH                            physician     │ Credentials   PharmD
   Everett Sandoval                 Copperleaf Oncology   administrator │ E-mail        misaki.takahashi@cascade.exampl
   Helena Sarmento     MD           Centro Oncológico B…  physician     │               e
   Karin Solberg       RN           Riverbend Cancer Ce…  nurse         │ Position      Oncology pharmacist
   Ingrid Stoll                     Prairie Hematology    administrator │ Practice      Cascade Oncology
   Mabel Strand        RN           Lanternfield Cancer…  nurse         │ Profession    pharmacist
   Brooke Tennant      RN           Athena Institute      nurse         │ Given name    美咲
   Anneke Terpstra     MD           Copperleaf Oncology   physician     │ Family name   高橋
   Agnes Thorley       MD           Windmill Row Hemato…  physician     │
   Ezra Tindall                     Fernhollow Cancer C…  administrator │ TEAMS OVER THE YEARS
   Moira Tolland                    Harborview Oncology   quality staff │   2017  POR17-01  Cascade Oncology   core
   Owen Trask          NP           Valley Clinic         advanced pra… │
   Conrad Vale                      Saltgrass Oncology    administrator │ CONTACTS TAKEN PART IN  1
   Zoë Vandermeer      MD           Prairie Hematology    physician     │   Contact
   Duarte Vilhena      MD           Centro Oncológico B…  physician     │   call of 18 Aug, Cascade Oncology
   Leland Voss         MD           Valley Clinic         physician     │
   Dolores Whitcomb                 Copperleaf Oncology   administrator │ ACTIONS  1
   Rasheed Whitlock    MD           Harbor Oncology       physician     │   Team            Action           Due
   Carmen Ybáñez       RN           Windmill Row Hemato…  nurse         │   Cascade Oncol…  Find out about…  25 Aug 2017
   Tom Ybarra          RN           Lakeside Oncology     nurse         │
   Marta Zielińska                  Prairie Hematology    quality staff │ DELIVERABLES  1
▸  高橋 美咲           PharmD       Cascade Oncology      pharmacist    │ ↓ more below: deliverables, attendances
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   a add person   o output   u undo   : command   ? keys
end
keys 8 <Down>
contains │ Account DAL17-01 Riverbend Cancer
keys gh
contains │ What it changed
keys 6
contains │ Valley Clinic
contains Signal  │
keys go
contains │ Magnus Ekström
keys ga
contains │ Mireille Abadie
keys gm
contains Signal  Data │ DAL17-08-M1
contains └┴─
keys 4
contains │ AGENDA, DAY 1  Wed 5 Apr 2017
lacks 2017410
keys 2 : pages <Space> beside <Enter>
contains Lists take the whole width, now and next time.
lacks │
keys : pages <Space> beside <Enter> 2
contains │ Valley Clinic
resize 119x30
lacks │
resize 180x30
keys 6
contains │ Valley Clinic
