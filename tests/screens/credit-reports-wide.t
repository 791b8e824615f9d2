# Reports of credit on a wide terminal.
size 120x40
now 2017-08-21
seed demo
keys g x
screen
 qtp  Season 2017 › Reports of credit                                                       Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 LEARNERS FOR PARS  1 ready, 31 lacking something, 6 accepted                    │ Magnus Ekström
▸ ◐ Magnus Ekström        DAL17-S1    0.00  lacks PARS number of the session, b… │ ALL FIELDS
  ◐ Beatriz Falcão        DAL17-S1    0.00  lacks PARS number of the session, b… │ Name          Magnus Ekström
  ◐ Elena Brandt          DAL17-S1    0.00  lacks PARS number of the session, b… │ Credentials   MD
  ◐ Rasheed Whitlock      DAL17-S1    0.00  lacks PARS number of the session, b… │ E-mail        magnus.ekstrom@riverbe
  ◐ Anneke Terpstra       DAL17-S1    0.00  lacks PARS number of the session, b… │               nd.example
  ◐ Søren Dahlgaard       DAL17-S1    0.00  lacks PARS number of the session, b… │ Practice      Riverbend Cancer
  ◐ Farrukh Mirzaev       DAL17-S1    0.00  lacks PARS number of the session, b… │               Center
  ◐ Yusuf Demirel         DAL17-S1    0.00  lacks PARS number of the session, b… │ Profession    physician
  ◐ Claire Montague       DAL17-S1    0.00  lacks PARS number of the session, b… │ Membership    member
  ◐ Magnus Ekström        DAL17-S2    0.00  lacks PARS number of the session, b… │ Member no.    M-20628
  ◐ Beatriz Falcão        DAL17-S2    0.00  lacks PARS number of the session, b… │ Standing      in good standing
  ◐ Anneke Terpstra       DAL17-S2    0.00  lacks PARS number of the session, b… │ Licence       ••••
  ◐ Søren Dahlgaard       DAL17-S2    0.00  lacks PARS number of the session, b… │ Given name    Magnus
  ◐ Farrukh Mirzaev       DAL17-S2    0.00  lacks PARS number of the session, b… │ Family name   Ekström
  ◐ Yusuf Demirel         DAL17-S2    0.00  lacks PARS number of the session, b… │
  ◐ Claire Montague       DAL17-S2    0.00  lacks PARS number of the session, b… │ TEAMS OVER THE YEARS
  ◐ Daniel Okafor         DAL17-S2    0.00  lacks PARS number of the session, b… │   2017  Riverbend Cancer C… leader
  ◐ Inés Ruiz             DAL17-S2    0.00  lacks PARS number of the session, b… │
  ◐ Wei Lin               DAL17-S2    0.00  lacks PARS number of the session, b… │ CONTACTS TAKEN PART IN  2
  ● Tobias Grünwald       POR17-S1   13.50  rejected: The birth date matches no… │   Contact
  ◐ Eleni Markou          POR17-S1   13.50  lacks licence number or NPI          │   call of 9 Aug, Riverbend Cancer Ce…
  ◐ Hannah Rasmussen      POR17-S2    0.00  lacks PARS number of the session, c… │   call of 16 Aug, Riverbend Cancer C…
  ◐ Tobias Grünwald       POR17-S2    0.00  lacks PARS number of the session, c… │
  ◐ Zoë Vandermeer        POR17-S2    0.00  lacks PARS number of the session, c… │ DELIVERABLES  1
  ◐ Eleni Markou          POR17-S2    0.00  lacks PARS number of the session, l… │   Team         Milestone    State
  ◐ Chidi Eze-Marten      POR17-S2    0.00  lacks PARS number of the session, c… │   Riverbend …  Pre-survey   accepted
  ◐ Helena Sarmento       POR17-S2    0.00  lacks PARS number of the session, c… │
  ◐ Amara Diallo-Reese    POR17-S2    0.00  lacks PARS number of the session, c… │ ATTENDANCES  8
  ◐ Simone Durrell        POR17-S2    0.00  lacks PARS number of the session, c… │   Session     Day          Half
  ◐ Daniel Okafor         POR17-S2    0.00  lacks PARS number of the session, b… │   DAL17-S1    5 Apr 2017   morning
  ◐ Inés Ruiz             POR17-S2    0.00  lacks PARS number of the session, b… │   DAL17-S1    5 Apr 2017   afternoon
                                                                                 │   DAL17-S1    6 Apr 2017   morning
 Magnus Ekström, DAL17-S1, 0.00: lacks PARS number of the session, birth month   │   DAL17-S1    6 Apr 2017   afternoon
 and day, licensing state, consent, claim.                                       │ ↓ more below: survey answers
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   o output   x sent   i answer   u undo   ? keys
end
