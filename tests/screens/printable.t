# gr lists the reports; Enter asks what one is about, shows it as text, and o writes it to a file. On a record the palette
# has those that are about it.
size 80x24
now 2017-08-21
seed demo
keys g r
screen
 qtp  Season 2017 › Reports                         Mon 21 Aug 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
▸ Steering summary      a cohort or all: teams, applications
  Season at a glance    a season: cohorts, sessions, teams
  Month of the coach    a coach: teams, contacts, actions
  For the sponsor       a team, for its sponsor: aim, next steps
  Project on a page     a project: problem, aim, measures, cycles
  Booklet               a session: agenda, roster, badges
  Call sheet            calls of the fortnight, of all or a coach
  What is missing       a cohort or all: missing from whom











────────────────────────────────────────────────────────────────────────────────
 Enter open   u undo   : command   ? keys
end
keys <Down> <Down> <Down> <Enter>
screen
 qtp  2017 › Reports › For the sponsor              Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 For the sponsor:

▸               Riverbend Cancer Center DAL17-01
                Valley Clinic           DAL17-02
                Lakeside Oncology       DAL17-03
                Harbor Oncology         DAL17-04
                Copperleaf Oncology     DAL17-05
                Lanternfield Cancer Cl… DAL17-06
                Windmill Row Hematology DAL17-07
                Saltgrass Oncology      DAL17-08
                Cascade Oncology        POR17-01
                Summit Cancer Care      POR17-02
                Prairie Hematology      POR17-03
                Athena Institute        POR17-04
                Alderglen University C… POR17-05
                Centro Oncológico Bris… POR17-06
                Fernhollow Cancer Cent… POR17-07
                Kestrel Point Hematolo… POR17-09


────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys Lakeside <Enter>
screen
 qtp  Reports › For the sponsor Lakeside Oncology   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  For the sponsor: Lakeside Oncology
  ==================================
  Quality Training Program 2017
  21 Aug 2017

  Practice: Lakeside Oncology
  Coach: Daniel Okafor
  Quality problem: Patients admitted for chemotherapy wait about twelve hours
    from arrival to the first dose.
  Score: 3
  Aim %: 87
  What is due: Follow-up data
  Next due: 19 Aug 2017

  Project
  -------
  Title                      Category
  -------------------------  ------------
  From the door to the drip  Patient flow
  96 more below
────────────────────────────────────────────────────────────────────────────────
 o output   Esc back   ? keys
end
keys o
contains To clipboard, .pdf, .html, .txt, .xlsx, .csv, .tsv or .json:
contains sponsor-DAL17-03.pdf
keys <Esc> <Esc> <Up> <Up> <Enter>
screen
 qtp  2017 › Reports › Season at a glance 2017      Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  Season at a glance: 2017
  ========================
  Quality Training Program 2017
  21 Aug 2017

  First day: 1 Jan 2017
  Last day: 31 Dec 2017

  Cohorts
  -------
  Code   City          Time zone            Capacity  Format
  -----  ------------  -------------------  --------  ----------
  DAL17  Dallas, TX    America/Chicago             8  six months
  POR17  Portland, OR  America/Los_Angeles         8  six months

  Sessions
  --------
  Code      First day    Last day     Mode       Venue
  --------  -----------  -----------  ---------  -----
  82 more below
────────────────────────────────────────────────────────────────────────────────
 o output   Esc back   ? keys
end
keys <Esc> 2 <Down> <Enter> : about <Space> it <Enter>
screen
 qtp  2017 › Dallas › Lakeside Oncology › Reports   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Reports:

▸               For the sponsor         a team, for its sponsor: aim, next steps
                Project on a page       a project: problem, aim, measures,
                                        cycles















────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys <Down> <Enter>
screen
 qtp  Project on a page Lakeside Oncology           Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
  Project on a page: Lakeside Oncology
  ====================================
  Quality Training Program 2017
  21 Aug 2017

  Practice: Lakeside Oncology
  Coach: Daniel Okafor
  Quality problem: Patients admitted for chemotherapy wait about twelve hours
    from arrival to the first dose.

  Project
  -------
  Title                      Category      Charter signed
  -------------------------  ------------  --------------
  From the door to the drip  Patient flow  18 Apr 2017

  Aim
  ---
  Aim                  Population            Start  To   By          Progress %
  114 more below
────────────────────────────────────────────────────────────────────────────────
 o output   Esc back   ? keys
end
keys 0 : about <Space> it
screen
 qtp  2017 › Commands and actions                   Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Commands and actions: about it

▸               reports about it        A report about the record: to read,
                                        print or send.
                write a letter          A letter about the record, or the marked
                                        ones: read first, then out as mail,
                                        text, PDF.
                funnel plot             (off) V on another page: measures of a
                                        team.











────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
