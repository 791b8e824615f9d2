# A list that is cut at the top shows records below its heading, and its heads of columns above records only.
size 80x24
now 2017-08-21
seed demo
keys 4 <Enter> <End>
screen
 qtp  2017 › Dallas › DAL17-S1                      Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 ATTENDANCES  50+
   all of them

 CLAIMS  none; here a adds one

 SURVEYS  1
   When                     Survey                                   Due
   evaluation of a session  DAL17-S1-evaluation                      20 Apr 2017

 PLANNERS  none; here a adds one

 ITEMS OF ACTIVITY FILES  4
   Item                                Date         File or link
   practice gap and its evidence       20 Feb 2017  shelf 3, folder DAL17-S1
   outcomes that are wanted            20 Feb 2017  shelf 3, folder DAL17-S1
   agenda with times                   20 Mar 2017  agenda-DAL17-S1.pdf
   commercial support, or that there…  20 Feb 2017  none; letter in folder DAL1…

▸REPORTS TO PARS  none; here a adds one

────────────────────────────────────────────────────────────────────────────────
 Enter open  a add report to PARS  e edit  t roll  U activity  o output  ? keys
end
