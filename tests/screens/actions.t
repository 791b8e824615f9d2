# All that is open of what was agreed, by its day; x ticks it off.
size 80x24
now 2017-08-21
seed demo
keys gj
contains 12 Aug 2017
contains Draft PDSA 1
lacks List the steps
contains x done
keys x
contains Done: Draft PDSA 1
keys u
contains 12 Aug 2017
# e on the line of the aim edits the aim, not the measure that Enter opens.
keys 2 <Down> <Enter> <Tab> <Tab> <Tab>
contains ▸AIM
keys e
contains Edit aim Hours from arrival
contains ▸ To
keys <Esc>
