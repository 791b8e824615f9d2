# The activity of a session on a wide terminal.
size 120x40
now 2017-08-21
seed demo
keys 4 <Right> <Down> <Enter> U
screen
 qtp  2017 › Portland › POR17-S2 › Activity POR17-S2                                        Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 DISCLOSURES  6 in control of content, 2 open
▸ ○ Daniel Okafor         faculty         nothing to disclose                                               6 Mar 2018
  ○ Greta Nyqvist         faculty         nothing to disclose                                               28 Feb 2018
  ○ Inés Ruiz             faculty         consultant, Larkmere Infusion Systems; mitigated on 20 Mar 2017:… 9 Mar 2018
  ○ Rania Haddad          faculty         nothing to disclose                                               3 Mar 2018
  ◐ Tobias Grünwald       faculty         not asked for a disclosure
  ◐ Wei Lin               faculty         asked for a disclosure, not received

 ACTIVITY FILE  0 of 17 items complete
  · practice gap and its evidence
  · need: knowledge, skill or practice
  · target audience
  · outcomes that are wanted
  · planners with their credentials
  · content with its references
  · agenda with times
  · how learners are engaged
  · criteria for awarding credit
  · number of hours, and how computed
  · commercial support, or that there is none
  · joint providers, or that there are none
  · sample of the certificate
  · disclosures and how they were mitigated
  · what learners are told of them
  · evaluation and its summary
  · participants with their credit








 Daniel Okafor, faculty: nothing to disclose.

────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   s asked   n nothing to disclose   o output   u undo   ? keys
end
