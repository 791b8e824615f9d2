# A pasted outline becomes the tree of a tool; one undo takes all of it back.
size 80x24
now 2017-08-21
seed demo
keys 2 / harbor <Enter> <Enter> Q
contains Nothing is in it yet; a adds an item, or paste an outline of several lines.
paste People\n  - One nurse\n      on leave\n  - No cover\nProcess\n  Orders come late\nPlace\n  Chairs\nTools\n  Two systems\n
contains Added 10 entries to the fishbone of DAL17-04. u takes it back.
screen
 qtp  Harbor Oncology › Cause and effect  10 items  Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 CAUSE AND EFFECT DAL17-04 Harbor Oncology  4 branches, 6 causes.

▸People
   One nurse
     on leave               Place
   No cover                   Chairs
  \                          \
 ━━┿━━━━━━━━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━▶ the effect
  /                          /
 Process                    Tools
   Orders come late           Two systems









 Added 10 entries to the fishbone of DAL17-04. u takes it back.
 Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys n
paste Front desk: Patient registers, 15 min\nNurse: Blood is drawn, 40 min\n  waits for a chair\n
contains Added 2 entries to the process map of DAL17-04.
screen
 qtp  Harbor Oncology › Process map  2 items        Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 PROCESS MAP DAL17-04 Harbor Oncology  2 steps, 55 minutes, trouble in 1.

 1  ▸Patient registers        Front desk        15 min
 2   Blood is drawn           Nurse             40 min waits for a chair
















 Added 2 entries to the process map of DAL17-04. u takes it back.
 Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys n n
paste Results are there in the morning\n  Blood is drawn the day before\n    a nurse at home\n
contains Added 3 entries to the driver diagram of DAL17-04.
screen
 qtp  Harbor Oncology › Driver diagram  3 items     Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 DRIVER DIAGRAM DAL17-04 Harbor Oncology  1 primary driver, 2 below them.

 the aim
 └─▸Results are there in the morning
    └─ Blood is drawn the day before
       └─ a nurse at home














 Added 3 entries to the driver diagram of DAL17-04. u takes it back.
 J try   Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys n
paste Labs not back\n
contains Line 1 has no count at its end
paste one line
contains What was pasted is one line
keys u
contains undo: add 3 entries to the driver diagram of DAL17-04
keys u u
contains undo: add 10 entries to the fishbone of DAL17-04
keys n
contains Nothing is in it yet
keys <Tab> <Tab>
paste 1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\nthe last of twenty\n
lacks the last of twenty
keys <End>
selected the last of twenty
screen
 qtp  Harbor Oncology › Pay-off matrix  20 items    Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 4   4  not rated
 5   5  not rated
 6   6  not rated
 7   7  not rated
 8   8  not rated
 9   9  not rated
 10  10  not rated
 11  11  not rated
 12  12  not rated
 13  13  not rated
 14  14  not rated
 15  15  not rated
 16  16  not rated
 17  17  not rated
 18  18  not rated
 19  19  not rated
 20 ▸the last of twenty  not rated



────────────────────────────────────────────────────────────────────────────────
 J try   Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys <Home>
contains ▸1
