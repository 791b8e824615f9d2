# The fishbone of a team on a terminal that has ASCII alone; a team without any.
size 80x24
now 2017-08-21
seed demo
plain
keys 2 / lakeside <Enter> <Enter> Q
screen
 qtp  Cause and effect  9 items                     Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
 CAUSE AND EFFECT DAL17-03 Lakeside Oncology  4 branches, 5 causes.

>People                     Place
   One pharmacist before      Chairs taken by
   noon                       follow-ups
  \                          \
 --+--------------------------+-----------------------> Patients wait half a day
  /                          /                          from arrival to the
 Process                    Computer system             start of chemotherapy
   Labs drawn on arrival      Results reach no one
     No order the day
     before








--------------------------------------------------------------------------------
 Enter open   a add tool item   e edit   n next tool   u undo   ? keys
end
keys <Esc> <Esc> <Esc> / riverbend <Enter> <Enter> Q
contains Nothing is in it yet; a adds an item, or paste an outline of several lines.
