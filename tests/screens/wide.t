# The newest screens at 120x40.
size 120x40
now 2017-02-20
seed demo-early
keys 4
screen
 qtp  Season 2017 › Sessions                                                                Mon 20 Feb 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
           DALLAS, TX  DAL17                  PORTLAND, OR  POR17                │ DAL17-S1
                                                                                 │ AGENDA, DAY 1  Wed 5 Apr 2017
 Feb 2017 ─ today, Mon 20 Feb 2017 ────────────────────────────────────────────  │  07:30-08:15   Breakfast and regist…
 Mar                                                                             │  08:15-08:30   Welcome and introduc…
 Apr      ▸S1  5-6 Apr 2017      in 44 days   S1  20-21 Apr 2017    in 59 days   │  08:30-09:30   Why quality improvem…
               in person                          in person                      │  09:30-10:15   An infusion suite th…
 May                                                                             │  10:15-10:30   Break
 Jun                                          S2  28-29 Jun 2017   in 128 days   │  10:30-11:45 A Sharpen your problem…
                                                  in person                      │  10:30-11:45 A Sharpen your problem…
 Jul       S2  19-20 Jul 2017   in 149 days                                      │  11:45-12:45   Lunch
               in person                                                         │  12:45-13:45   Mapping a process as…
 Aug                                                                             │  13:45-15:00 B Draw your own proces…
 Sep                                                                             │  13:45-15:00 B Draw your own proces…
 Oct       S3  4 Oct 2017       in 226 days   S3  18 Oct 2017      in 240 days   │  15:00-15:15   Break
               in person                          in person                      │  15:15-16:05   From symptoms to cau…
                                                                                 │  16:05-16:50   Team time: first cau…
                                                                                 │
                                                                                 │ AGENDA, DAY 2  Thu 6 Apr 2017
                                                                                 │  07:30-08:15   Breakfast
                                                                                 │  08:15-08:30   Questions from day 1
                                                                                 │  08:30-09:40   An aim with a number…
                                                                                 │  09:40-10:30   Consent for oral che…
                                                                                 │  10:30-10:45   Break
                                                                                 │  10:45-12:00 A Write your aim state…
                                                                                 │  10:45-12:00 A Write your aim state…
                                                                                 │  12:00-13:00   Lunch
                                                                                 │  13:00-14:15   Outcome, process and…
                                                                                 │  14:15-15:15 B Plan your data colle…
                                                                                 │  14:15-15:15 B Plan your data colle…
                                                                                 │  15:15-15:30   Break
                                                                                 │  15:30-16:15   Run charts: seeing c…
                                                                                 │  16:15-16:45   Working with your co…
                                                                                 │  16:45-17:00   Close of session 1
                                                                                 │
                                                                                 │ ↓ more below: all fields, confirmat…
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 T move the session   Enter open   t roll   U activity   e edit   o output   a add session   u undo   : command   ? keys
end
keys <Enter>
screen
 qtp  2017 › Dallas › DAL17-S1                                                              Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 AGENDA, DAY 1  Wed 5 Apr 2017                                                                       410 credit minutes
▸ 07:30-08:15   Breakfast and registration                                                    meal              45
  08:15-08:30   Welcome and introductions                                                     other             15
  08:30-09:30   Why quality improvement, and what makes a problem worth solving               seminar Okafor    60   60
  09:30-10:15   An infusion suite that halved its waits                                       case    Ruiz      45  105
  10:15-10:30   Break                                                                         break             15
  10:30-11:45 A Sharpen your problem statement, group 1                                       group   Okafor    75  180
  10:30-11:45 A Sharpen your problem statement, group 2                                       group   Haddad    75  180
  11:45-12:45   Lunch                                                                         meal              60
  12:45-13:45   Mapping a process as it is, not as it should be                               seminar Haddad    60  240
  13:45-15:00 B Draw your own process map, group 1                                            group   Ruiz      75  315
  13:45-15:00 B Draw your own process map, group 2                                            group   Lin       75  315
  15:00-15:15   Break                                                                         break             15
  15:15-16:05   From symptoms to causes: the cause-and-effect diagram                         seminar Lin       50  365
  16:05-16:50   Team time: first causes of your problem                                       group   Okafor    45  410

 AGENDA, DAY 2  Thu 6 Apr 2017                                                                       405 credit minutes
  07:30-08:15   Breakfast                                                                     meal              45
  08:15-08:30   Questions from day 1                                                          other             15
  08:30-09:40   An aim with a number, a population and a date                                 seminar Lin       70   70
  09:40-10:30   Consent for oral chemotherapy: an aim that was too wide                       case    Haddad    50  120
  10:30-10:45   Break                                                                         break             15
  10:45-12:00 A Write your aim statement, group 1                                             group   Okafor    75  195
  10:45-12:00 A Write your aim statement, group 2                                             group   Lin       75  195
  12:00-13:00   Lunch                                                                         meal              60
  13:00-14:15   Outcome, process and balancing measures                                       seminar Nyqvist   75  270
  14:15-15:15 B Plan your data collection, group 1                                            group   Nyqvist   60  330
  14:15-15:15 B Plan your data collection, group 2                                            group   Ruiz      60  330
  15:15-15:30   Break                                                                         break             15
  15:30-16:15   Run charts: seeing change in ten points                                       seminar Nyqvist   45  375
  16:15-16:45   Working with your coach until session 2                                       seminar Ruiz      30  405
  16:45-17:00   Close of session 1                                                            other             15

 ALL FIELDS
 Cohort         DAL17
 ↓ more below: confirmations, attendances, claims, surveys, planners, items of activity files, reports to PARS
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 T move the session  Enter open  a add agenda item  e edit  t roll  U activity  o output  u undo  : command  ? keys
end
keys gs
screen
 qtp  Season 2017 › Seasons  1                                                              Mon 20 Feb 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
   Code      Title                             First day    Last day    │ 2017
▸  2017      Quality Training Program 2017     1 Jan 2017   31 Dec 2017 │ ALL FIELDS
                                                                        │ Code                  2017
                                                                        │ Title                 Quality Training
                                                                        │                       Program 2017
                                                                        │ First day             1 Jan 2017
                                                                        │ Last day              31 Dec 2017
                                                                        │ Society               ASCO
                                                                        │ Lead rule             a physician, member in
                                                                        │                       good standing
                                                                        │ Core, least           2
                                                                        │ Core, most            4
                                                                        │ Larger team, least    5
                                                                        │ Larger team, most     7
                                                                        │ Sessions              3
                                                                        │ Letter required       yes
                                                                        │ Contacts a month      3
                                                                        │ Calls a month, least  1
                                                                        │ Amber after           14
                                                                        │ Red after             21
                                                                        │ Provider              American Society of
                                                                        │                       Clinical Oncology
                                                                        │ Provider address      2318 Mill Road, Suite
                                                                        │                       800, Alexandria, VA
                                                                        │                       22314
                                                                        │ Accreditation         In support of improving
                                                                        │                       patient care, the
                                                                        │                       American Society of
                                                                        │                       Clinical Oncology is
                                                                        │                       jointly accredited by
                                                                        │                       the Accreditation
                                                                        │                       Council for Continuing
                                                                        │                       Medical Education
                                                                        │                       (ACCME), the
                                                                        │ ↓ more below: cohorts, milestones, survey it…
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   a add season   o output   u undo   : command   ? keys
end
keys 0 |
screen
 qtp  2017 › Columns                                                                        Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Columns of people: 5 of 27

▸  1  Name                  As the person writes it; made of given and family name where it is not said.
   2  Credentials           Like MD, RN, PharmD.
   3  Practice              Where the person works.
   4  Profession            A fellow who is a physician is a physician.
   5  E-mail                How the person is named on the command line.
      Phone                 With the country's code where needed.
      Position              Like Chief Medical Officer.
      Fellow                A fellow in training.
      Membership            Whether the person is a member of the season's society.
      Member no.            The society's number.
      Member from           First day of the membership; nothing: always.
      Member until          Last day of the membership; nothing: no end.
      Standing              Good standing, as the society reports it.
      Licence               Number of the licence to practise, with its state.
      Licensed in           Two letters of the state that licenses, like TX.
      NPI                   National provider identifier, ten digits.
      Birthday              Like 04-23; the year is not kept.
      PARS consent          The day on which the person agreed that credit is reported to PARS.
      Coach                 May coach teams.
      Faculty               May teach at sessions.
      Given name            Split off the name where it is not said; change it where the split is wrong.
      Family name           What lists are sorted by, like "de Jong".
      Other e-mail          Further addresses, with commas between.
      Address               Where mail reaches the person, as it is written in its country.
      Postal code           ZIP or postcode, as the country writes it.
      Time zone             Where the person is, like America/Chicago.
      Notes                 Anything worth keeping; nothing about patients.







────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Space take, leave   J later   K earlier   s sort   r remember   ? keys
end
keys <Esc> :
screen
 qtp  2017 › Commands and actions                                                           Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Commands and actions:

▸ 1             Today                   What needs you, why, and the next fortnight.
  2             Teams                   The accepted teams of the season.
  3             Applicants              Teams that are not accepted yet, or were not.
  4             Sessions                The sessions of all cohorts of the season.
  5             Coaching                Who has gone silent, contacts by month, planned calls, caseload.
  6             Projects                How the accepted teams of the season do, worst first.
  7             Credits                 What people have earned and claimed of the sessions, what is lacking first.
  8             Money                   What teams and practices were charged, have paid and owe, worst first.
  9             Certified               Practices on their way to be certified, and those that are, what is late first.
  0             People                  Everybody: teams, sponsors, coaches, faculty, staff.
  go            Roster                  The core teams: role, names, how to reach them, and what they answered.
  ga            Address list            Everybody with practice, address, e-mail and phone.
  gf            Faculty by session      Who teaches what at which session, and how long.
  gl            Larger teams            Core and extended members of the accepted teams.
  gn            Sponsors and letters    The sponsor of each team, its letter of support, what was written to whom.
  gi            Alumni                  Core members of teams of seasons that are over.
  gt            Ranking                 Applications by what reviewers give them: mean, spread, and who is missing.
  gw            Reviewers               Who scores the applications of the season; Enter leads to the grid.
  gp            Practices               The practices that people and teams come from.
  gu            Surveys                 When cohorts are asked: before, after, six months on, and of each session.
  gd            Disclosures             What those in control of content have disclosed, and until when it counts.
  gx            Reports of credit       Who is ready for PARS and who lacks what, the activities, and contact hours of
                                        nurses.
  gr            Reports                 Ready to print: steering summary, season, coach's month, sponsor, booklet.
  gj            Actions                 What was agreed with teams and is open, and your own to-dos, by the day due.
  gm            Measures                What the teams of the season measure, worst first.
  gs            Seasons                 Seasons with their settings, and the way to their cohorts.
  gc            Calendar                A month, or a fortnight, of everything that is due or planned.
  gh            History                 Every change ever made: who, when, what.
  gb            Bin                     What was put away, and can come back.
  gk            Backups                 Checked copies of the file, and the way back to one.
                Merge the person        Another record of the same person goes to the bin.
                Clone the season        Structure, settings, milestones and agenda for other dates, without people and
                                        teams.
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys <Esc> 3
screen
 qtp  Season 2017 › Applicants  15                                                          Mon 20 Feb 2017 (demo clock)
 1 Today  2 Teams  3 Applicants  4 Sessions  5 Coaching  6 Projects  7 Credits  8 Money  9 Certified  0 People  g more
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 Dallas: 2 of 8 taken, no one waits                                     │ Centro Oncológico Brisamar
 Portland: 1 of 8 taken, 7 free, 1 waiting, first in line: Athena Inst… │ POR17-06 Centro Oncológico … not yet eligible
    Team                    Site   Stage ↑       Days  Place  Owner     │ ✓ Core team of 2 to 4      3 people
▸ ◐ Centro Oncológico Bri…  POR17  draft           24         T. Abara  │ ✗ Exactly one leader
  ◐ Saltgrass Oncology      DAL17  draft           20         M. Keller │     No leader is named: give one core member
  ● Copperleaf Oncology     DAL17  submitted       31         M. Keller │     the role leader.
  ● Fernhollow Cancer Cen…  POR17  submitted       19         T. Abara  │ ✗ Leader is a physician
  ◐ Juniper Street Oncolo…  POR17  submitted       14         T. Abara  │     There is no leader to judge: name one.
  ● Prairie Hematology      POR17  submitted       39         T. Abara  │ ✗ Leader is a member of ASCO
  ● Windmill Row Hematolo…  DAL17  submitted       21         M. Keller │     There is no leader to judge: name one.
  ◐ Harborview Oncology     DAL17  incomplete       7         M. Keller │ ✗ Leader is in good standing
  ◐ Kestrel Point Hematol…  POR17  incomplete       5         T. Abara  │     There is no leader to judge: name one.
  ◐ Lanternfield Cancer C…  DAL17  incomplete      11         M. Keller │ ✗ All core members can attend all 3 sessions
  ○ Alderglen University …  POR17  under review    14         T. Abara  │     Júlia Antunes has not confirmed session 2
  ◐ Harbor Oncology         DAL17  under review    14         M. Keller │     (28-29 Jun) and session 3 (18 Oct); Tiago
  ◐ Lakeside Oncology       DAL17  under review    21         M. Keller │     Nogueira has not confirmed session 2
  ◐ Summit Cancer Care      POR17  under review    21         T. Abara  │     (28-29 Jun) and session 3 (18 Oct): ask,
  ○ Athena Institute        POR17  waitlisted       3      1  T. Abara  │     and record the answer.
                                                                        │ ✗ Sponsor named
                                                                        │     No sponsor is named: add a senior leader
                                                                        │     of the practice as sponsor.
                                                                        │ ✗ Letter of support
                                                                        │     The sponsor's letter of support is not on
                                                                        │     file: ask for it and record the day it
                                                                        │     came.
                                                                        │ ✓ Quality problem stated   "Appointments for …
                                                                        │ ✓ Core members in one tea… one team each
                                                                        │ ◐ Larger team of 5 to 7    3 people (a recomm…
                                                                        │
                                                                        │ ALL FIELDS
                                                                        │ Site             POR17
                                                                        │ Code             POR17-06
                                                                        │ Practice         Centro Oncológico Brisamar
                                                                        │ Team             Centro Oncológico Brisamar
                                                                        │ ↓ more below: members
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 S submit  L waitlist  Enter open  w why  / filter  a add team  l log contact  o output  c who can come  u undo  ? keys
end
