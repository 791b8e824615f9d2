# Today says what needs attention and why.
size 80x24
now 2017-08-21
seed demo
screen
 qtp  Season 2017                                   Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 People  6 Practices  7 History ›
────────────────────────────────────────────────────────────────────────────────
 NEEDS YOU  4                            12 of 16 teams on track, 1 application

▸● Valley Clinic          DAL  Falcão's membership ended 52 days ago     Haddad
 ◐ Copperleaf Oncology    DAL  Whitcomb has not confirmed S3, in 44 days Haddad
 ◐ Riverbend Cancer Cent… DAL  Pike has not confirmed S3, in 44 days     Ruiz
 ◐ Summit Cancer Care     POR  Novotny has not confirmed S3, in 58 days  Ruiz

 NEXT 14 DAYS                           DALLAS              PORTLAND
 Nothing is planned.                    S3 in 44 days       S3 in 58 days
                                        8 teams, 24 core    8 teams, 24 core
                                        22 of 24 confirmed  23 of 24 confirmed








────────────────────────────────────────────────────────────────────────────────
 Enter open   w why   u undo   : command   ? keys
end
cursor 5 0
keys w
contains Rule:
keys <Esc> <Enter>
contains ELIGIBILITY
keys <Esc>
contains NEEDS YOU
resize 40x10
contains NEEDS YOU
resize 20x5
contains Too small
resize 80x24
contains NEEDS YOU
