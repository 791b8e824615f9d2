# A rule that fails is mended where it is read: the cursor begins there, and Enter goes to the field. An empty reference opens its list with Down, and what is filled in is selected.
size 80x24
now 2017-02-20
seed demo-early
keys 3 / dal17-04 <Enter> <Enter> <Enter>
contains Edit team Harbor Oncology
contains ▸ Letter
keys today <Ctrl-S>
contains The team is saved.
contains received 20 Feb 2017
# Yes and no are a choice.
keys <Esc> <Esc> 0 a Ada <Space> Byrd <Tab> <Tab> <Tab> <Tab> <Tab> <Down> <Down> <Enter>
contains Athena Institute
keys <Tab> y
contains (▪) yes  ( ) no
keys <Space>
contains ( ) yes  (▪) no
keys <Ctrl-S>
contains The person is added.
# What is saved without a change says so, and offers nothing to take back.
keys / byrd <Enter> e <Ctrl-S>
contains Nothing was changed in the person.
lacks u takes it back
keys e <Tab> MD <Ctrl-U> <Ctrl-S>
contains Nothing was changed in the person.
