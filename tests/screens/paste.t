# Ten lines are pasted: in a field of several lines they stand as they are, outside they do nothing.
size 80x24
now 2017-02-20
seed demo-early
paste q\nq\nd\ny
contains NEEDS YOU
keys 0
paste one\ntwo
contains People
keys gp a Elm <Space> Street
keys <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Down>
contains Notes
paste line 1\nline 2\nq\n\td\n:quit\nline 6\nline 7\nline 8\nline 9\nline 10
screen
 qtp  2017 › New practice                           Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 New practice

  Name            * Elm Street
  Address           __________________________________________________________



  City              __________________________________________________________
  Region            __________________________________________________________
  Postal code       __________________________________________________________
  Country           __________________________________________________________
  Setting           ____________________________
  Physicians        __________________________________________________________
  Specialty         __________________________________________________________
▸ Notes             line 7___________________________________________________↑
                    line 8
                    line 9
                    line 10

 Anything worth keeping.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-S>
contains The practice is added.
keys <Enter>
contains line 9
keys <Esc> /
paste elm\nstreet
contains /elm street
contains Practices  1
