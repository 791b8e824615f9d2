# Board on a terminal that has ASCII alone.
size 80x24
now 2017-08-21
seed demo
plain
keys 6
screen
 qtp  Season 2017 > Projects  16                    Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
--------------------------------------------------------------------------------
 deliverables 97 % (pilot 100 %), days 96 % (92 %), surveys 100 % (80 %)
    Team          Site  Coach        Score   Contact Next due Data Aim % Signal
> ! Valley Clinic DAL17 Rania Haddad     2 ~      12    +29 d
  ! Lakeside Onc~ DAL17 Daniel Okaf~     3 v      26     -2 d    7    87 better
  ! Riverbend Ca~ DAL17 Ines Ruiz        3 ^       5   -124 d    7    84 better
  ! Saltgrass On~ DAL17 Ines Ruiz      2.5 ^       4    -33 d   70       too few
  ! Prairie Hema~ POR17 Rania Haddad     3 =       9    -40 d
  ~ Fernhollow C~ POR17 Ines Ruiz      2.5 ^      16    +38 d
  ~ Copperleaf O~ DAL17 Rania Haddad     3 ^       7    +29 d
  ~ Summit Cance~ POR17 Ines Ruiz        2 =      13    +38 d
  ~ Kestrel Poin~ POR17 Rania Haddad   2.5 ^      11    +38 d
  ~ Athena Insti~ POR17 Wei Lin        2.5 ^       6    +38 d
  . Alderglen Un~ POR17 Daniel Okaf~   3.5 ^       6    +38 d
  . Cascade Onco~ POR17 Wei Lin        3.5 ^       3    +38 d   20    81 too few
  . Centro Oncol~ POR17 Daniel Okaf~   2.5 ^       7    +38 d
  . Harbor Oncol~ DAL17 Daniel Okaf~     3 ^       4    +29 d
  . Lanternfield~ DAL17 Wei Lin          2 ^       4    +29 d    7       no sign
  . Windmill Row~ DAL17 Wei Lin          3 ^       7    +29 d    7    82 too few

--------------------------------------------------------------------------------
 Enter open   w why   / filter   a add team   u undo   : command   ? keys
end
