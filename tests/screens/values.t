# Fields and their values are completed where they are typed: in a filter, and after : to set one.
size 80x24
now 2017-08-21
seed demo
keys 2 / coa <Tab>
contains /coach=
keys ok <Tab>
contains /coach="Daniel Okafor"
contains Teams  4
# Several that go on from it are named, and what they have in common is taken.
keys <Esc> 0 / profe <Tab> ph <Tab>
contains profession=ph
contains pharmacist
contains physician
keys a <Tab>
contains profession=pharmacist
keys <Esc>
# After : the field is of what is under the cursor.
keys 2 : coach=lin
contains coach=Wei Lin
contains Valley Clinic
keys <Enter>
contains Coach of Valley Clinic: Wei Lin.  u takes it back.
keys u : purch
contains purchase_order=
keys <Enter>
contains Edit team Valley Clinic
contains ▸ Purchase order
keys <Esc>
# What a command decides says so.
keys : stage=acc
contains Stage is not set directly.
keys <Esc> <Esc>
# What is marked is set together; on a page the page's own fields as well as the cursor's.
keys <Space> <Down> <Space> : owner=M. <Space> Byrd
contains 2 marked teams
keys <Enter>
contains Owner of 2 marked teams: M. Byrd.
keys u - <Home> <Enter> : owner=M. <Space> Byrd <Enter>
contains Owner of Valley Clinic: M. Byrd.
# A value that does not fit is refused with its reason.
keys : letter_received=soon <Enter>
contains "soon" is no date
# Of two that are marked the second is the other.
keys <Esc> 2 <Space> <Down> <Space> A
contains the other: DAL17-0
# The filters of pages that are no lists, and of joined lists, are completed by the same key.
keys <Esc> - 7 / prof <Tab> ph <Tab>
contains People: profession=ph
contains physician  pharmacist
keys a <Tab> <Enter>
contains Credits
lacks physician
keys <Esc> 6 m / coa <Tab> ok <Tab>
contains coach="Daniel Okafor"
contains Tab complete
keys x <Tab>
contains No field or value goes on from what is typed.
keys <Esc> <Esc> gm / tea <Tab>
contains Show only rows with: team=
keys <Esc> <Esc>
# Elsewhere a line of text has nothing to complete.
keys 2 l <Esc> 6 m w
lacks Tab complete
keys <Esc> <Esc>
