# The list of teams, worst first, and the help of its keys.
size 80x24
now 2017-08-21
seed demo
keys 2 <Down>
selected ▸ ● Lakeside Oncology             DAL17  Daniel Okafor  no coach contact for 26…
screen
 qtp  Season 2017 › Teams  16                       Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team                          Site   Coach          Reason
  ● Valley Clinic                 DAL17  Rania Haddad   Falcão's membership end…
▸ ● Lakeside Oncology             DAL17  Daniel Okafor  no coach contact for 26…
  ● Riverbend Cancer Center       DAL17  Inés Ruiz      $1,400.00 unpaid, S1 13…
  ● Saltgrass Oncology            DAL17  Inés Ruiz      $4,200.00 unpaid, S1 13…
  ● Prairie Hematology            POR17  Rania Haddad   First PDSA plan 40 days…
  ◐ Fernhollow Cancer Center      POR17  Inés Ruiz      no coach contact for 16…
  ◐ Copperleaf Oncology           DAL17  Rania Haddad   Whitcomb has not confir…
  ◐ Summit Cancer Care            POR17  Inés Ruiz      Novotny has not confirm…
  ◐ Kestrel Point Hematology      POR17  Rania Haddad   call of 17 Aug: held, m…
  ◐ Athena Institute              POR17  Wei Lin        no team score for July,…
  ○ Alderglen University Cancer…  POR17  Daniel Okafor
  ○ Cascade Oncology              POR17  Wei Lin
  ○ Centro Oncológico Brisamar    POR17  Daniel Okafor
  ○ Harbor Oncology               DAL17  Daniel Okafor
  ○ Lanternfield Cancer Clinic    DAL17  Wei Lin
  ○ Windmill Row Hematology       DAL17  Wei Lin


────────────────────────────────────────────────────────────────────────────────
 Enter open  w why  / filter  a add team  l log contact  o output  ? keys
end
keys / coach:haddad <Space> site:dal <Space> team:valley
contains Valley Clinic
lacks Lakeside
keys <Enter> ?
contains Keys that are valid here
keys sort
screen
 qtp  2017 › Keys that are valid here               Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Keys that are valid here: sort

▸ s             sort                    Chooses the column to sort by.

















────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys <Esc> <Esc> <Esc>
contains Teams
keys <Esc> <Esc> 2 o
contains  To clipboard, .pdf, .html
contains  teams.pdf
contains Enter do it   Esc back
keys <Esc>
# A new team is asked for its practice first, which names it.
keys <Esc> <Esc> <Esc> <Esc> 3 a por <Tab> <Tab> casc <Tab> <Ctrl-S>
contains The team is added.
keys / casc <Enter>
contains Cascade Oncology                POR17   draft
