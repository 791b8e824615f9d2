# Both cities side by side on the season's calendar; today is marked.
size 80x24
now 2017-08-21
seed demo
keys 4
screen
 qtp  Season 2017 › Sessions                        Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
           DALLAS, TX  DAL17                  PORTLAND, OR  POR17

 Apr 2017 ▸S1  5-6 Apr 2017    137 days ago   S1  20-21 Apr 2017  122 days ago
               in person                          in person
 May
 Jun                                          S2  28-29 Jun 2017   53 days ago
                                                  in person
 Jul       S2  19-20 Jul 2017   32 days ago
               in person
 Aug      ─ today, Mon 21 Aug 2017 ────────────────────────────────────────────
 Sep
 Oct       S3  4 Oct 2017        in 44 days   S3  18 Oct 2017       in 58 days
               in person                          in person






────────────────────────────────────────────────────────────────────────────────
 Enter open  t roll  U activity  e edit  o output  a add session  u undo  ? keys
end
keys <Right>
keys <Enter>
contains POR17-S1
contains 410 credit minutes
