# The activity of a session: disclosures of those in control, and the file for an auditor; each is worked by keys.
size 80x24
now 2017-08-21
seed demo
keys 4 <Right> <Down> <Enter>
contains POR17-S2
keys U
screen
 qtp  Portland › POR17-S2 › Activity POR17-S2       Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 DISCLOSURES  6 in control of content, 2 open
▸ ○ Daniel Okafor         faculty         nothing to disclose       6 Mar 2018
  ○ Greta Nyqvist         faculty         nothing to disclose       28 Feb 2018
  ○ Inés Ruiz             faculty         consultant, Larkmere Inf… 9 Mar 2018
  ○ Rania Haddad          faculty         nothing to disclose       3 Mar 2018
  ◐ Tobias Grünwald       faculty         not asked for a disclosu…
  ◐ Wei Lin               faculty         asked for a disclosure, …

 ACTIVITY FILE  0 of 17 items complete
  · practice gap and its evidence
  · need: knowledge, skill or practice
  · target audience
  · outcomes that are wanted
  · planners with their credentials
  · content with its references
  · agenda with times
  · how learners are engaged

 Daniel Okafor, faculty: nothing to disclose.

────────────────────────────────────────────────────────────────────────────────
 Enter open   s asked   n nothing to disclose   o output   u undo   ? keys
end
# The form was sent, came back with nothing to disclose, and both are taken back.
keys <Down> <Down> <Down> <Down>
contains Tobias Grünwald, faculty: not asked for a disclosure.
keys s
contains Tobias Grünwald is asked for a disclosure.
contains Tobias Grünwald, faculty: asked for a disclosure, not received.
keys n
contains Tobias Grünwald has nothing to disclose.
contains 21 Aug 2018
contains 6 in control of content, 1 open
keys u
contains 6 in control of content, 2 open
# An interest is entered on the form of the disclosure, and then mitigated.
keys x
contains Only an interest that is disclosed is mitigated.
keys <Esc> <Up> <Up> x
contains It is mitigated already. e changes it.
keys <Esc> e <Tab> <Tab> <Tab> <Tab> <Tab> <Tab> <Ctrl-U> <Tab> <Ctrl-U> <Ctrl-S>
contains Inés Ruiz, faculty: interest not mitigated.
keys x
contains How it was mitigated
keys Slides <Space> read <Space> by <Space> another <Enter>
contains The interest of Inés Ruiz is mitigated.
# After the session, it is too late for it.
contains Inés Ruiz, faculty: interest not mitigated.
# An item is put on file; Tab goes between the two parts, Enter opens what is there, a form where nothing is.
keys f
contains Put the cursor on an item of the file.
keys <Esc> <Tab> f shelf <Space> 9 <Enter>
contains It is on file.
contains shelf 9
contains 1 of 17 items complete
keys <Down> <Enter>
contains New item of the activity file
contains need
keys <Esc> <Up> <Enter>
contains File or link
keys <Esc> <Tab> o
contains S2.pdf
