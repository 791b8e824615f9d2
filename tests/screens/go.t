# One letter behind g leads to what has no digit; the menu shows its letters, and Esc leaves it.
size 80x24
now 2017-08-21
seed demo
keys 2 <Down> g
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
────────────────────────────────────────────────────────────────────────────────
 Go to
 o Roster                  a Address list            f Faculty by session
 l Larger teams            n Sponsors and letters    i Alumni
 t Ranking                 w Reviewers               p Practices
 u Surveys                 d Disclosures             x Reports of credit
 r Reports                 j Actions                 m Measures
 s Seasons                 c Calendar                h History
 b Bin                     k Backups                 g first row
 e last row                v saved views
 Esc back
end
keys z
contains z leads nowhere
lacks undo:
keys <Esc>
lacks Go to
contains Teams  16
keys ge
cursor 19 0
keys gg
cursor 4 0
keys gh
contains Season 2017 › History
keys g b
contains The bin is empty.
keys <Enter>
contains  The bin is empty.
screen
 qtp  Season 2017 › Bin  0                          Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
  The bin is empty.


















 The bin is empty.
 u undo   ? keys
end
keys gv
contains No view is saved
keys <Esc> gm <Enter> g s
contains Quality Training Program 2017
# Other words than their own find them.
keys : roster
contains People
contains output
keys <Esc> calendar
contains Sessions
keys <Esc> trash
contains Bin
keys <Esc> <Esc> 0 : export
contains output
keys <Esc> print
contains output
keys <Esc> email
contains output
contains People
keys <Esc> help
contains The keys that are valid here.
# A letter that leads nowhere and opens a text elsewhere takes what is typed for it.
keys <Esc> <Esc> 1 g / u
contains / leads nowhere.
lacks Surveys  3
