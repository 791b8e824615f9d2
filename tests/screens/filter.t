# A bare word is looked for in the names that a list shows as well: a coach's finds her teams.
size 80x24
now 2017-08-21
seed demo
keys 2 / haddad
screen
 qtp  Season 2017 › Teams  4  /haddad               Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
    Team                          Site   Coach          Reason
▸ ● Valley Clinic                 DAL17  Rania Haddad   Falcão's membership end…
  ● Prairie Hematology            POR17  Rania Haddad   First PDSA plan 40 days…
  ◐ Copperleaf Oncology           DAL17  Rania Haddad   Whitcomb has not confir…
  ◐ Kestrel Point Hematology      POR17  Rania Haddad   call of 17 Aug: held, m…














 /haddad                                                                      4
 Enter keep the filter   Tab complete   Esc back
end
keys <Esc> <Esc> / hadd <Space> !valley
contains Kestrel Point
lacks Valley Clinic
lacks Lakeside
keys <Esc> <Esc> / haddad|saltgrass
contains Saltgrass Oncology
contains Prairie Hematology
lacks Summit
keys <Esc> <Esc> / zzq
contains Nothing matches the filter
keys <Esc> <Esc> 0 / "lakeside <Space> onc
contains Elena Brandt
lacks Haddad
