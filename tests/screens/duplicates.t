# Somebody who is in the file twice is pointed out, and made one with a choice for each field.
size 80x24
now 2017-02-20
seed demo-early
keys 0 a Tom <Space> Ybarra <Tab> MSN <Tab> ybarra@elsewhere.example <Tab> 555-0199 <Ctrl-S>
contains The person is added.
keys : duplicates <Enter>
screen
 qtp  2017 › Possible duplicates  1                 Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
▸  Tom Ybarra, tom.ybarra@lakeside… Tom Ybarra, ybarra@elsewhere.ex… same name



















────────────────────────────────────────────────────────────────────────────────
 Enter open   ? keys
end
keys <Enter>
screen
 qtp  2017 › Possible duplicates › Merge            Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 ONE PERSON       stays                           goes to the bin
 Teams and answers of both go to the one that stays; bold is kept.
 Tom Ybarra stays: more of it is filled in.

▸ Name            Tom Ybarra                      Tom Ybarra
  Credentials   ✓ RN                              MSN
  E-mail        ✓ tom.ybarra@lakeside.example     ybarra@elsewhere.example
  Phone                                           555-0199
  Position        Charge nurse
  Practice        Lakeside Oncology
  Profession      nurse
  Given name      Tom                             Tom
  Family name     Ybarra                          Ybarra







────────────────────────────────────────────────────────────────────────────────
 Left keep left   Right take right   s swap   Ctrl-S merge   Esc back   F1 keys
end
keys <Down> <Right> <Down> <Down> <Right>
resize 120x40
screen
 qtp  2017 › Possible duplicates › Merge                                                    Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 ONE PERSON       stays                                               goes to the bin
 Teams and answers of both go to the one that stays; bold is kept.
 Tom Ybarra stays: more of it is filled in.

  Name            Tom Ybarra                                          Tom Ybarra
  Credentials     RN                                                ✓ MSN
  E-mail        ✓ tom.ybarra@lakeside.example                         ybarra@elsewhere.example
▸ Phone                                                               555-0199
  Position        Charge nurse
  Practice        Lakeside Oncology
  Profession      nurse
  Given name      Tom                                                 Tom
  Family name     Ybarra                                              Ybarra























 Nothing to choose here: only one has a value, and it is kept.
 Left keep left   Right take right   s swap   Ctrl-S merge   Esc back   F1 keys
end
resize 80x24
keys <Ctrl-S>
contains Merged
contains No two people share a name
keys <Esc> 0 / ybarra <Enter>
contains People  1
contains MSN
keys <Enter>
contains 555-0199
keys <Esc> u
contains undo: merge
contains People  2

# Who is taken out of the bin after a merge is there twice again, which is said; two things that two
# people share make one pair.
keys <Esc> : duplicates <Enter> <Enter> <Ctrl-S>
contains Merged
keys <Esc> gb <Down> r
contains Tom Ybarra is out of the bin; it was merged before
keys 0 a Tom <Space> Ybarra <Tab> <Tab> ybarra@elsewhere.example <Ctrl-S>
keys <Ctrl-S>
keys : duplicates <Enter>
contains same name and e-mail
# It is said why the left one stays; the other can, and what was chosen of a field stays chosen.
keys 0 : duplic <Enter> <Enter>
contains stays: more of it is filled in.
keys <F1>
contains Makes the other record the one
keys <Esc> s
contains Tom Ybarra stays: it was chosen.
contains s swap   Ctrl-S merge   Esc back   F1 keys
keys <Ctrl-S>
contains Merged Tom Ybarra into Tom Ybarra.  u takes it back.
