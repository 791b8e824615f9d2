# Ctrl-F finds a record of any kind by its words, while they are typed; with none the last ones.
size 80x24
now 2017-08-21
seed demo
keys 1 <Ctrl-F>
contains No record was opened or changed yet. Type words to look for.
keys lakeside
screen
 qtp  2017 › Find anything                          Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Find anything: lakeside

▸ practices     Lakeside Oncology
  teams         Lakeside Oncology       DAL17-03
  people        Elena Brandt            Practice: Lakeside Oncology
                Gus Holloway            Practice: Lakeside Oncology
                Judith Marsh            Practice: Lakeside Oncology
                Priya Nair              Practice: Lakeside Oncology
                Nadia Perrin            Practice: Lakeside Oncology
                Tom Ybarra              Practice: Lakeside Oncology
  measures      Hours from arrival to … Team: Lakeside Oncology
  projects      From the door to the d… Team: Lakeside Oncology
  cycles        Orders are written the… Team: Lakeside Oncology
                Laboratory drawn at ho… Team: Lakeside Oncology
                The pharmacy mixes fro… Team: Lakeside Oncology
  tool items    People                  Team: Lakeside Oncology
                One pharmacist before … Team: Lakeside Oncology
                Process                 Team: Lakeside Oncology
                Labs drawn on arrival   Team: Lakeside Oncology
                No order the day before Team: Lakeside Oncology
────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys <Down> <Enter>
contains Lakeside Oncology
keys <Esc> <Ctrl-F>
screen
 qtp  2017 › Find anything                          Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Find anything:   Up: lakeside

▸ teams         Lakeside Oncology       DAL17-03

















────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys <Esc> 2 e <Ctrl-F> okafor <Enter>
contains Daniel Okafor
# From the palette, with the words that were typed there; Esc goes on from where that was opened.
keys <Esc> <Esc> <Esc> 1 <Ctrl-P> haddad <Ctrl-F>
contains Find anything: haddad
contains Rania Haddad
keys <Esc> <Esc>
contains NEEDS YOU
# Where nothing is found, what to do.
keys <Ctrl-F> zzzz
contains Fewer words find more, and the beginning of one is enough.
