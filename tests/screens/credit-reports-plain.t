# Reports of credit on a terminal that has ASCII alone.
size 80x24
now 2017-08-21
seed demo
plain
keys g x
screen
 qtp  Season 2017 > Reports of credit               Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
--------------------------------------------------------------------------------
 LEARNERS FOR PARS  1 ready, 31 lacking something, 6 accepted
> ~ Magnus Ekstrom        DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Beatriz Falcao        DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Elena Brandt          DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Rasheed Whitlock      DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Anneke Terpstra       DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Soren Dahlgaard       DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Farrukh Mirzaev       DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Yusuf Demirel         DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Claire Montague       DAL17-S1    0.00  lacks PARS number of the session, b~
  ~ Magnus Ekstrom        DAL17-S2    0.00  lacks PARS number of the session, b~
  ~ Beatriz Falcao        DAL17-S2    0.00  lacks PARS number of the session, b~
  ~ Anneke Terpstra       DAL17-S2    0.00  lacks PARS number of the session, b~
  ~ Soren Dahlgaard       DAL17-S2    0.00  lacks PARS number of the session, b~
  ~ Farrukh Mirzaev       DAL17-S2    0.00  lacks PARS number of the session, b~
  ~ Yusuf Demirel         DAL17-S2    0.00  lacks PARS number of the session, b~

 Magnus Ekstrom, DAL17-S1, 0.00: lacks PARS number of the session, birth month
 and day, licensing state, consent, claim.
--------------------------------------------------------------------------------
 Enter open   o output   x sent   i answer   u undo   ? keys
end
