# In ASCII and without colors everything is read and worked the same: the newest screens.
size 80x24
now 2017-02-20
seed demo-early
plain
keys 4
screen
 qtp  Season 2017 > Sessions                        Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
--------------------------------------------------------------------------------
           DALLAS, TX  DAL17                  PORTLAND, OR  POR17

 Feb 2017 - today, Mon 20 Feb 2017 --------------------------------------------
 Mar
 Apr      >S1  5-6 Apr 2017      in 44 days   S1  20-21 Apr 2017    in 59 days
               in person                          in person
 May
 Jun                                          S2  28-29 Jun 2017   in 128 days
                                                  in person
 Jul       S2  19-20 Jul 2017   in 149 days
               in person
 Aug
 Sep
 Oct       S3  4 Oct 2017       in 226 days   S3  18 Oct 2017      in 240 days
               in person                          in person




--------------------------------------------------------------------------------
 T move the session  Enter open  t roll  U activity  e edit  o output  ? keys
end
keys <Enter>
screen
 qtp  2017 > Dallas > DAL17-S1                      Mon 20 Feb 2017 (demo clock)
--------------------------------------------------------------------------------
 AGENDA, DAY 1  Wed 5 Apr 2017                               410 credit minutes
> 07:30-08:15   Breakfast and registration                              45
  08:15-08:30   Welcome and introductions                               15
  08:30-09:30   Why quality improvement, and what makes a pr~ Okafor    60   60
  09:30-10:15   An infusion suite that halved its waits       Ruiz      45  105
  10:15-10:30   Break                                                   15
  10:30-11:45 A Sharpen your problem statement, group 1       Okafor    75  180
  10:30-11:45 A Sharpen your problem statement, group 2       Haddad    75  180
  11:45-12:45   Lunch                                                   60
  12:45-13:45   Mapping a process as it is, not as it should~ Haddad    60  240
  13:45-15:00 B Draw your own process map, group 1            Ruiz      75  315
  13:45-15:00 B Draw your own process map, group 2            Lin       75  315
  15:00-15:15   Break                                                   15
  15:15-16:05   From symptoms to causes: the cause-and-effec~ Lin       50  365
  16:05-16:50   Team time: first causes of your problem       Okafor    45  410

 AGENDA, DAY 2  Thu 6 Apr 2017                               405 credit minutes
  07:30-08:15   Breakfast                                               45
  08:15-08:30   Questions from day 1                                    15
 v more below: all fields, confirmations, attendances, claims, surveys, planne~
--------------------------------------------------------------------------------
 T move the session  Enter open  a add agenda item  e edit  t roll  ? keys
end
keys gs
screen
 qtp  Season 2017 > Seasons  1                      Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
--------------------------------------------------------------------------------
   Code      Title                                      First day    Last day
>  2017      Quality Training Program 2017              1 Jan 2017   31 Dec 2017

















--------------------------------------------------------------------------------
 Enter open   / filter   a add season   o output   u undo   : command   ? keys
end
keys 0 a Tom <Space> Ybarra <Ctrl-S> : duplicates <Enter> <Enter>
screen
 qtp  2017 > Possible duplicates > Merge            Mon 20 Feb 2017 (demo clock)
--------------------------------------------------------------------------------
 ONE PERSON       stays                           goes to the bin
 Teams and answers of both go to the one that stays; bold is kept.
 Tom Ybarra stays: more of it is filled in.

> Name            Tom Ybarra                      Tom Ybarra
  Credentials     RN
  E-mail          tom.ybarra@lakeside.example
  Position        Charge nurse
  Practice        Lakeside Oncology
  Profession      nurse
  Given name      Tom                             Tom
  Family name     Ybarra                          Ybarra








--------------------------------------------------------------------------------
 Left keep left   Right take right   s swap   Ctrl-S merge   Esc back   F1 keys
end
keys <Esc> <Esc> |
screen
 qtp  2017 > Columns                                Mon 20 Feb 2017 (demo clock)
--------------------------------------------------------------------------------
 Columns of people: 5 of 27

>  1  Name                  As the person writes it; made of given and family n~
   2  Credentials           Like MD, RN, PharmD.
   3  Practice              Where the person works.
   4  Profession            A fellow who is a physician is a physician.
   5  E-mail                How the person is named on the command line.
      Phone                 With the country's code where needed.
      Position              Like Chief Medical Officer.
      Fellow                A fellow in training.
      Membership            Whether the person is a member of the season's soci~
      Member no.            The society's number.
      Member from           First day of the membership; nothing: always.
      Member until          Last day of the membership; nothing: no end.
      Standing              Good standing, as the society reports it.
      Licence               Number of the licence to practise, with its state.
      Licensed in           Two letters of the state that licenses, like TX.
      NPI                   National provider identifier, ten digits.
      Birthday              Like 04-23; the year is not kept.
      PARS consent          The day on which the person agreed that credit is r~
--------------------------------------------------------------------------------
 Space take, leave   J later   K earlier   s sort   r remember   ? keys
end
keys <Esc> :
screen
 qtp  2017 > Commands and actions                   Mon 20 Feb 2017 (demo clock)
--------------------------------------------------------------------------------
 Commands and actions:   Up: duplicates

>               possible duplicates     People who may be in the file twice, to
                                        be merged.
  1             Today                   What needs you, why, and the next
                                        fortnight.
  2             Teams                   The accepted teams of the season.
  3             Applicants              Teams that are not accepted yet, or were
                                        not.
  4             Sessions                The sessions of all cohorts of the
                                        season.
  5             Coaching                Who has gone silent, contacts by month,
                                        planned calls, caseload.
  6             Projects                How the accepted teams of the season do,
                                        worst first.
  7             Credits                 What people have earned and claimed of
                                        the sessions, what is lacking first.
  8             Money                   What teams and practices were charged,
                                        have paid and owe, worst first.
  9             Certified               Practices on their way to be certified,~
--------------------------------------------------------------------------------
 Enter choose   Esc back
end
keys <Esc> 3 / harborview <Enter> <Enter> c
screen
 qtp  Dallas > Harborview Oncology > Who can come   Mon 20 Feb 2017 (demo clock)
--------------------------------------------------------------------------------
 WHO CAN COME                  Session 1       Session 2       Session 3
 Harborview Oncology           5-6 Apr         19-20 Jul       4 Oct

 * Kwame Osei                  y yes           y yes           y yes
   Ana Ruiz                    y yes         > - not answered  y yes
   Felix Brandvold             y yes           y yes           y yes














--------------------------------------------------------------------------------
 y can come   n cannot   - not answered   u undo   Esc back   ? keys
end
