# The process map of a team, wide: a lane an actor.
size 120x40
now 2017-08-21
seed demo
keys 2 / lakeside <Enter> <Enter> Q n
screen
 qtp  2017 › Dallas › Lakeside Oncology › Process map  5 items                              Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 PROCESS MAP DAL17-03 Lakeside Oncology  5 steps, 240 minutes, trouble in 2.

 Front desk                   Nurse                        Physician                    Pharmacy
▸1 Patient registers, 15 min
                              2 Blood is drawn, 40 min
                                waits for a chair
                                                           3 Results are read, 95 min
                                                             no one is told
                                                                                        4 Drug is mixed, 70 min
                              5 Infusion begins, 20 min


























────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
