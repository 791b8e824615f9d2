# The activity of a session on a terminal that has ASCII alone.
size 80x24
now 2017-08-21
seed demo
plain
keys 4 <Right> <Down> <Enter> U
screen
 qtp  Portland > POR17-S2 > Activity POR17-S2       Mon 21 Aug 2017 (demo clock)
--------------------------------------------------------------------------------
 DISCLOSURES  6 in control of content, 2 open
> . Daniel Okafor         faculty         nothing to disclose       6 Mar 2018
  . Greta Nyqvist         faculty         nothing to disclose       28 Feb 2018
  . Ines Ruiz             faculty         consultant, Larkmere Inf~ 9 Mar 2018
  . Rania Haddad          faculty         nothing to disclose       3 Mar 2018
  ~ Tobias Grunwald       faculty         not asked for a disclosu~
  ~ Wei Lin               faculty         asked for a disclosure, ~

 ACTIVITY FILE  0 of 17 items complete
  - practice gap and its evidence
  - need: knowledge, skill or practice
  - target audience
  - outcomes that are wanted
  - planners with their credentials
  - content with its references
  - agenda with times
  - how learners are engaged

 Daniel Okafor, faculty: nothing to disclose.

--------------------------------------------------------------------------------
 Enter open   s asked   n nothing to disclose   o output   u undo   ? keys
end
