# The keys that are valid here, the palette, and what is off and why.
size 80x24
now 2017-02-20
seed demo-early
keys 3 / harborview <Enter> ?
contains Keys that are valid here
keys <PageDown> <PageDown>
contains Waive a rule
lacks (off)
keys accept
contains (off) DAL17-09 Harborview Oncology
keys <Esc> waive
contains One rule of eligibility does not hold
keys <Esc> <Esc> :
contains Commands and actions
keys accept
contains Accept
lacks Waive
keys <Esc> waive <Tab>
contains Commands and actions: Waive
keys <Esc> accept <Space> nosuch
contains Ctrl-F finds records by their words.
keys <Esc> filter
lacks on another page: History.
keys <Esc> <Esc>
contains Applicants
keys <Esc> <Esc> <Esc> ? score
contains log contact
lacks Nothing matches
keys <Esc> nosuchword
contains Nothing matches. Esc clears the words.
keys <Esc> <Esc> <Esc> <Esc> 2 ?
contains ▸ Enter         open
keys <Esc> : reminder
contains write a letter
# What a page can have added, wherever its cursor is; what other pages have keys for; and the keys
# that begin a search elsewhere begin none here.
keys <Esc> <Esc> <Esc> 3 / harborview <Enter> <Enter> : add <Space> waiv
contains add waiver
keys <Enter>
contains New waiver
contains Harborview Oncology
keys <Esc> : points
contains points                  (off) a on another page: chart.
keys <Enter>
contains points
keys <Esc> <Esc> ? / why
contains Keys that are valid here: why
keys <Esc> <Esc> ? : nosuchword
contains These are the keys of this page; : on it finds all commands.
# What no line has all the words of: those with the most of them, chosen once the cursor is there.
keys <Esc> <Esc> <Esc> <Esc> <Esc> 1 : teams <Space> in <Space> trouble
contains Nothing matches. Esc clears the words. These have some of them:
contains ▸ 2             Teams
keys <Enter>
contains No line has all of the words. Down goes to one that has some.
keys <Down> <Enter>
contains Season 2017 › Applicants
# Words that stand side by side come before those that are scattered.
keys : who <Space> am <Space> i
contains ▸               choose the coach
keys <Esc> practices <Space> expiring
contains ▸ 9             Certified
keys <Esc> month <Space> claim
contains ▸ gr            Reports
# A command and a record: what it can be done to is named, opened, and done.
keys <Esc> <Esc> <Esc> <Esc> <Esc> 1 : accept <Space> lake
contains ▸ accept        Lakeside Oncology       DAL17-03
lacks Nothing matches
keys <Tab>
contains Commands and actions: accept Lakeside Oncology
keys <Enter>
contains 2017 › Dallas › Lakeside Oncology
contains Accepted DAL17-03 Lakeside Oncology.
keys : accept <Space> lake
contains (off) DAL17-03 Lakeside Oncology is
keys <Esc> waive <Space> no <Space> such
contains Nothing matches. Esc clears the words.
keys <Esc> move <Space> por17-s2 <Enter>
contains POR17-S2 › Move the session: POR17-S2
