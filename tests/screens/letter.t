# A decision prepares its letters: one by one, with what is empty pointed out, and out by one key.
size 80x24
now 2017-02-20
seed demo-early
keys 3 / stage=submitted <Enter> L
contains Ctrl-W its letter
keys <Ctrl-W>
screen
 qtp  2017 › Letter waitlisted                      Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 1 of 1  To Anneke Terpstra <anneke.terpstra@copperleaf.example>
 Subject: Copperleaf Oncology is on the waiting list

 Dear Anneke Terpstra,

 We cannot offer Copperleaf Oncology (DAL17-05) a place in the Quality Training
 Program 2017 in Dallas, TX yet. Your team is on the waiting list, at place 1.

 We will write to you as soon as a place is free. A team that waits owes
 nothing. Please tell us if you would rather step back.

 Kind regards,
 The program office
 Quality Training Program 2017
 American Society of Clinical Oncology
 2318 Mill Road, Suite 800, Alexandria, VA 22314




────────────────────────────────────────────────────────────────────────────────
 D drafts   o file   c clipboard   m mailto   Space take or leave   ? keys
end
keys <Esc> <Ctrl-W>
contains Letter waitlisted
keys c
contains Sent
contains bytes to the clipboard
keys <Space>
contains (left out)
keys D
contains All letters are left out.
keys <Esc> <Esc> 2 : write <Space> a <Space> letter <Enter> received <Enter>
contains The letter is meant for teams with
# A letter for such a team is the first of those to choose from.
keys <Esc> <Esc> <Esc> 3 / stage=waitlisted <Enter> <Esc> : write <Space> a <Space> letter <Enter>
selected waitlisted
# The letter is there although the team has left the list.
keys <Esc> <Esc> <Esc> 3 / stage=incomplete <Space> lanternfield <Enter> L
contains Ctrl-W its
keys <Ctrl-W>
contains Letter waitlisted
# A mailto: line is kept as written.
keys m
contains to the clipboard
keys <Esc> u
contains undo: letter waitlisted, 1 written
# Who has no e-mail address gets no draft, and it is said.
keys <Esc> <Esc> 0 / osei <Enter> e <Down> <Down> <Ctrl-U> <Ctrl-S>
contains is saved
keys <Esc> <Esc> <Esc> 3 / stage=incomplete <Space> harborview <Enter> : write <Space> a <Space> letter <Enter> <Enter>
contains ! There is no e-mail address.
keys D
contains There is no e-mail address; o writes a file.
keys <Esc>
