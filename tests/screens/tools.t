# The QI tools of a team, one after the other.
size 80x24
now 2017-08-21
seed demo
keys 2 / lakeside <Enter> <Enter> Q
screen
 qtp  Cause and effect  9 items                     Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 CAUSE AND EFFECT DAL17-03 Lakeside Oncology  4 branches, 5 causes.

▸People                     Place
   One pharmacist before      Chairs taken by
   noon                       follow-ups
  \                          \
 ━━┿━━━━━━━━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━▶ Patients wait half a day
  /                          /                          from arrival to the
 Process                    Computer system             start of chemotherapy
   Labs drawn on arrival      Results reach no one
     No order the day
     before








────────────────────────────────────────────────────────────────────────────────
 Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys n
screen
 qtp  Lakeside Oncology › Process map  5 items      Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 PROCESS MAP DAL17-03 Lakeside Oncology  5 steps, 240 minutes, trouble in 2.

 1  ▸Patient registers        Front desk        15 min
 2   Blood is drawn           Nurse             40 min waits for a chair
 3   Results are read         Physician         95 min no one is told
 4   Drug is mixed            Pharmacy          70 min
 5   Infusion begins          Nurse             20 min













────────────────────────────────────────────────────────────────────────────────
 Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys n j
screen
 qtp  Lakeside Oncology › Pay-off matrix  4 items   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 PAY-OFF MATRIX DAL17-03 Lakeside Oncology  4 ideas, 1 tried in a PDSA cycle.

 impact
 5 much   ·            ·            ·            1            ·
 4        3            ·            ·            ·            2
 3        ·            ·            ·            ·            ·
 2        ·            ·            ·            ·            ·
 1 little ·            ·            ·            ·            4
          1 hard       2            3            4            5 easy

 1   Orders are written the day before  PDSA 1
 2  ▸Page the physician with results
 3   A second pharmacist
 4   Signs in the waiting room






────────────────────────────────────────────────────────────────────────────────
 J try   Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys n
screen
 qtp  Lakeside Oncology › Driver diagram  4 items   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 DRIVER DIAGRAM DAL17-03 Lakeside Oncology  2 primary drivers, 2 below them.

 Lower hours from arrival to start of chemotherapy, for all patients admitted
 for planned chemotherapy, from 12.1 h to 9 h by 4 Oct 2017.
 ├─▸Results are there in the morning  DAL17-03-M1
 │  └─ Blood is drawn the day before
 └─ Drugs are mixed in time
    └─ Orders reach pharmacy by 16:00  PDSA 1












────────────────────────────────────────────────────────────────────────────────
 J try   Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys n
screen
 qtp  Pareto chart of causes  5 items               Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 PARETO CHART OF CAUSES DAL17-03 Lakeside Oncology


 category                n       %   cum %
 Labs not back          42    48.8    48.8  ███████████████████████████████████
 Order not signed       23    26.7    75.6  ███████████████████▏
 Drug not mixed         11    12.8    88.4  █████████▏
 ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈ 80 % ┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈
 No chair                6     7.0    95.3  █████
 Other                   4     4.7   100.0  ███▍

 3 of 5 causes make up 88 % of 86.

▸Labs not back  42
 Order not signed  23
 Drug not mixed  11
 No chair  6
 Other  4


────────────────────────────────────────────────────────────────────────────────
 Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys a
contains New tool item
lacks Labs not back
keys <Esc> n a
contains   Below             People
keys <Esc> <Down> a
contains   Below             People
keys Night <Space> shift <Ctrl-S>
contains The tool item is added.
contains 6 causes
