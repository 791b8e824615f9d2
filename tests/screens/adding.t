# What a page adds: below a record of the same kind one that is of the same, to the measures of a
# team one more; and the reasons of a light say each thing once.
size 80x24
now 2017-08-21
seed demo
keys 2 / lakeside <Enter> <Enter> Q <Enter> a
contains New tool item
contains Team            * Lakeside Oncology
contains Tool            * fishbone
contains ▸ Text
keys <Esc> <Esc> <Esc> F a
contains New measure
contains Team            * Lakeside Oncology
keys <Esc> <Esc> <Esc> 6 / lakeside <Enter> w
screen
 qtp  2017 › Lakeside Oncology                      Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 no coach contact for 26 days
 Last contact 26 Jul (call, 30 min), 26 days ago; limit 21.
 Rule: a coach reaches each team several times a month, from session 1 to the
 last session; planned calls do not count.
 Limit: amber after 14 days without contact, red after 21.
 Seen: 0 contacts this month, target 3; 0 held calls, floor 1.

 Follow-up data 2 days late.
 Rule: a milestone is handed in by its due day.
 Limit: red from the first reminder after the due day; amber where it is not
 required.
 Seen: due 19 Aug 2017; next reminder 22 Aug 2017.

 ELIGIBILITY: eligible

 Core team of 2 to 4: pass
   asked: 2 to 4; found: 3 people
   The core team has 3 people.

 41 more below
────────────────────────────────────────────────────────────────────────────────
 Esc back   ? keys
end
