# All that a list shows is marked at once, and with a filter no more than that.
size 80x24
now 2017-02-20
seed demo-early
keys 3 / stage:incomplete <Enter> %
screen
 qtp  Applicants  3  /stage:incomplete  3 marked    Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 Dallas: 2 of 8 taken, no one waits
 Portland: 1 of 8 taken, 7 free, 1 waiting, first in line: Athena Institute
    Team                             Site   Stage ↑       Days  Place  Owner
▸▪◐ Harborview Oncology              DAL17  incomplete       7         M. Keller
 ▪◐ Kestrel Point Hematology         POR17  incomplete       5         T. Abara
 ▪◐ Lanternfield Cancer Clinic       DAL17  incomplete      11         M. Keller













 All 3 of the list are marked.
 S submit 3  V review 3  L waitlist 3  E set a field of 3  - no marks  ? keys
end
keys <Esc> -
screen
 qtp  Season 2017 › Applicants  15                  Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 Dallas: 2 of 8 taken, no one waits
 Portland: 1 of 8 taken, 7 free, 1 waiting, first in line: Athena Institute
    Team                             Site   Stage ↑       Days  Place  Owner
  ◐ Centro Oncológico Brisamar       POR17  draft           24         T. Abara
  ◐ Saltgrass Oncology               DAL17  draft           20         M. Keller
  ● Copperleaf Oncology              DAL17  submitted       31         M. Keller
  ● Fernhollow Cancer Center         POR17  submitted       19         T. Abara
  ◐ Juniper Street Oncology          POR17  submitted       14         T. Abara
  ● Prairie Hematology               POR17  submitted       39         T. Abara
  ● Windmill Row Hematology          DAL17  submitted       21         M. Keller
▸ ◐ Harborview Oncology              DAL17  incomplete       7         M. Keller
  ◐ Kestrel Point Hematology         POR17  incomplete       5         T. Abara
  ◐ Lanternfield Cancer Clinic       DAL17  incomplete      11         M. Keller
  ○ Alderglen University Cancer Pr…  POR17  under review    14         T. Abara
  ◐ Harbor Oncology                  DAL17  under review    14         M. Keller
  ◐ Lakeside Oncology                DAL17  under review    21         M. Keller
  ◐ Summit Cancer Care               POR17  under review    21         T. Abara
  ○ Athena Institute                 POR17  waitlisted       3      1  T. Abara

 All marks are cleared.
 S submit  V review  L waitlist  Enter open  w why  / filter  a add team  ? keys
end
keys %
screen
 qtp  Season 2017 › Applicants  15  15 marked       Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
 Dallas: 2 of 8 taken, no one waits
 Portland: 1 of 8 taken, 7 free, 1 waiting, first in line: Athena Institute
    Team                             Site   Stage ↑       Days  Place  Owner
 ▪◐ Centro Oncológico Brisamar       POR17  draft           24         T. Abara
 ▪◐ Saltgrass Oncology               DAL17  draft           20         M. Keller
 ▪● Copperleaf Oncology              DAL17  submitted       31         M. Keller
 ▪● Fernhollow Cancer Center         POR17  submitted       19         T. Abara
 ▪◐ Juniper Street Oncology          POR17  submitted       14         T. Abara
 ▪● Prairie Hematology               POR17  submitted       39         T. Abara
 ▪● Windmill Row Hematology          DAL17  submitted       21         M. Keller
▸▪◐ Harborview Oncology              DAL17  incomplete       7         M. Keller
 ▪◐ Kestrel Point Hematology         POR17  incomplete       5         T. Abara
 ▪◐ Lanternfield Cancer Clinic       DAL17  incomplete      11         M. Keller
 ▪○ Alderglen University Cancer Pr…  POR17  under review    14         T. Abara
 ▪◐ Harbor Oncology                  DAL17  under review    14         M. Keller
 ▪◐ Lakeside Oncology                DAL17  under review    21         M. Keller
 ▪◐ Summit Cancer Care               POR17  under review    21         T. Abara
 ▪○ Athena Institute                 POR17  waitlisted       3      1  T. Abara

 All 15 of the list are marked.
 S submit 15  L waitlist 15  E set a field of 15  d 15 to the bin  ? keys
end
