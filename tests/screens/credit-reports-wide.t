# Reports of credit on a wide terminal.
size 120x40
now 2017-08-21
seed demo
keys g x
screen
 qtp  Season 2017 › Reports of credit                                                       Mon 21 Aug 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 LEARNERS FOR PARS  1 ready, 18 lacking something, 6 accepted                    │ Magnus Ekström
▸ ◐ Magnus Ekström        DAL17-S1    0.00  lacks PARS number of the session, b… │ ALL FIELDS
  ◐ Beatriz Falcão        DAL17-S1    0.00  lacks PARS number of the session, b… │ Name          Magnus Ekström
  ◐ Elena Brandt          DAL17-S1    0.00  lacks PARS number of the session, b… │ Credentials   MD
  ◐ Rasheed Whitlock      DAL17-S1    0.00  lacks PARS number of the session, b… │ E-mail        magnus.ekstrom@riverbe
  ◐ Anneke Terpstra       DAL17-S1    0.00  lacks PARS number of the session, b… │               nd.example
  ◐ Søren Dahlgaard       DAL17-S1    0.00  lacks PARS number of the session, b… │ Practice      Riverbend Cancer
  ◐ Farrukh Mirzaev       DAL17-S1    0.00  lacks PARS number of the session, b… │               Center
  ◐ Yusuf Demirel         DAL17-S1    0.00  lacks PARS number of the session, b… │ Profession    physician
  ◐ Claire Montague       DAL17-S1    0.00  lacks PARS number of the session, b… │ Membership    member
  ● Tobias Grünwald       POR17-S1   13.50  rejected: The birth date matches no… │ Member no.    M-20628
  ◐ Eleni Markou          POR17-S1   13.50  lacks licence number or NPI          │ Standing      in good standing
  ◐ Hannah Rasmussen      POR17-S2    0.00  lacks PARS number of the session, c… │ Licence       ••••
  ◐ Tobias Grünwald       POR17-S2    0.00  lacks PARS number of the session, c… │ Given name    Magnus
  ◐ Zoë Vandermeer        POR17-S2    0.00  lacks PARS number of the session, c… │ Family name   Ekström
  ◐ Eleni Markou          POR17-S2    0.00  lacks PARS number of the session, l… │
  ◐ Chidi Eze-Marten      POR17-S2    0.00  lacks PARS number of the session, c… │ TEAMS OVER THE YEARS
  ◐ Helena Sarmento       POR17-S2    0.00  lacks PARS number of the session, c… │   2017  Riverbend Cancer C… leader
  ◐ Amara Diallo-Reese    POR17-S2    0.00  lacks PARS number of the session, c… │
  ◐ Simone Durrell        POR17-S2    0.00  lacks PARS number of the session, c… │ CONTACTS TAKEN PART IN  2
                                                                                 │   Contact
 ACTIVITIES FOR PARS  3 ready, 1 lacking something                               │   call of 9 Aug, Riverbend Cancer Ce…
  ○ Quality Training Pro… DAL17-S1   13.50  9 physicians, 15 other learners; no… │   call of 16 Aug, Riverbend Cancer C…
  ◐ Quality Training Pro… DAL17-S2   12.50  lacks roll                           │
  ○ Quality Training Pro… POR17-S1   13.50  8 physicians, 15 other learners      │ DELIVERABLES  1
  ○ Quality Training Pro… POR17-S2   12.50  8 physicians, 16 other learners; no… │   Team         Milestone    State
                                                                                 │   Riverbend …  Pre-survey   accepted
 CONTACT HOURS OF NURSES  8 claims, 0 without a certificate                      │
  ○ Luis Peña             POR17-S1   12.50  QTP17-000002                         │ ATTENDANCES  4
  ○ Alma Renwick          POR17-S1   13.50  QTP17-000004                         │   Session     Day          Half
  ○ Cody Laframboise      POR17-S1   13.50  QTP17-000017                         │   DAL17-S1    5 Apr 2017   morning
  ○ Brooke Tennant        POR17-S1   13.50  QTP17-000008                         │   DAL17-S1    5 Apr 2017   afternoon
                                                                                 │   DAL17-S1    6 Apr 2017   morning
 Magnus Ekström, DAL17-S1, 0.00: lacks PARS number of the session, birth month   │   DAL17-S1    6 Apr 2017   afternoon
 and day, licensing state, consent, claim.                                       │ ↓ more below: survey answers
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   o output   x sent   i answer   u undo   ? keys
end
