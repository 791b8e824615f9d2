# What was noted is found by its words, while they are typed; Enter puts the best first, then opens.
size 80x24
now 2017-08-21
seed demo
keys 5 /
screen
 qtp  2017 › Coaching › Search notes                Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 SEARCH NOTES:
 Notes of all teams.

 Every word must be in a note; the last one may be a beginning. Words "in
 quotes" are next to each other. Notes of contacts are searched, what was
 agreed, and why a score was given.














────────────────────────────────────────────────────────────────────────────────
 Enter best first   Tab where   Esc back   F1 keys
end
keys pharm
screen
 qtp  2017 › Coaching › Search notes                Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 SEARCH NOTES: pharm
 3 notes of all teams, the newest first.

▸ Wed 9 Aug 2017   Lakeside Oncology                 agreed, done 8 Aug, Ybarra
    Pull the [pharmacy] timestamps for July
  Wed 21 Jun 2017  Harbor Oncology                         call, 25 min, Okafor
    [Pharmacy] and nursing disagree who calls. Swim lanes drawn together.
  Tue 18 Apr 2017  Lakeside Oncology                       call, 40 min, Okafor
    The [pharmacy] can pull arrival and first-dose times from its own log; no …











────────────────────────────────────────────────────────────────────────────────
 Enter best first   Tab where   Esc back   F1 keys
end
keys acy <Space> "timest
screen
 qtp  2017 › Coaching › Search notes                Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 SEARCH NOTES: pharmacy "timest
 1 note of all teams, the newest first.

▸ Wed 9 Aug 2017   Lakeside Oncology                 agreed, done 8 Aug, Ybarra
    Pull the [pharmacy] [timestamps] for July















────────────────────────────────────────────────────────────────────────────────
 Enter best first   Tab where   Esc back   F1 keys
end
keys <Esc>
keys JULY <Enter>
screen
 qtp  2017 › Coaching › Search notes                Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 SEARCH NOTES: JULY
 4 notes of all teams, the best first.

▸ Wed 9 Aug 2017   Lakeside Oncology                 agreed, done 8 Aug, Ybarra
    Pull the pharmacy timestamps for [July]
  Tue 11 Jul 2017  Alderglen University Cancer Program     call, 30 min, Okafor
    Median 74 minutes in [July]. Nights are as slow as before.
  Fri 16 Jun 2017  Cascade Oncology                           call, 40 min, Lin
    Eleven of fifteen in [July]. What happened to the other four?
  Mon 31 Jul 2017  Lakeside Oncology                            coach score 3.0
    ... change has not been tried yet, and [July] has no data.









────────────────────────────────────────────────────────────────────────────────
 Enter open   Tab where   Esc back   F1 keys
end
keys <Down> <Enter>
contains 74 minutes in July
keys <Esc>
contains the best first
keys <Esc> zzzz
screen
 qtp  2017 › Coaching › Search notes                Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 SEARCH NOTES: zzzz
 No note has all of these words.


















────────────────────────────────────────────────────────────────────────────────
 Enter best first   Tab where   Esc back   F1 keys
end
keys <Esc> <Esc>
contains CONTACTS, target 3 a month
keys <Enter> / labs <Space>
screen
 qtp  Coaching › Lakeside Oncology › Search notes   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 SEARCH NOTES: labs
 3 notes of Lakeside Oncology, the newest first.

▸ Sat 12 Aug 2017  Lakeside Oncology                       agreed, open, Brandt
    Draft PDSA 1: [labs] the day before
  Tue 6 Jun 2017   Lakeside Oncology                       call, 25 min, Okafor
    [Labs] the day before work when the unit is called by noon. Dr. Marsh has …
  Tue 23 May 2017  Lakeside Oncology                       call, 30 min, Okafor
    First change tried on two admissions: [labs] drawn the day before. The ord…











────────────────────────────────────────────────────────────────────────────────
 Enter best first   Tab where   Esc back   F1 keys
end
keys <Tab>
contains of the teams and calls of Daniel Okafor
keys <Tab>
contains of all teams
resize 40x10
screen
 qtp  Search notes         21 Aug (demo)
 SEARCH NOTES: labs
 3 notes of all teams, the newest first.

▸ 12 Aug 2017      Lakeside Oncology
    Draft PDSA 1: [labs] the day before
  6 Jun 2017       Lakeside Oncology
    [Labs] the day before work when th…

 Enter best first  Tab where  F1 keys
end
keys <Esc> <Esc> <Esc>
resize 80x24
keys 1 : search <Space> notes <Enter> consent
contains [consent]
