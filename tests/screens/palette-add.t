# Any kind of record is added from the palette by its name, wherever the cursor is.
size 80x24
now 2017-02-20
seed demo-early
keys 4 : add <Space> cohort
screen
 qtp  2017 › Commands and actions                   Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Commands and actions: add cohort

▸               add cohort              The teams of a season at one site.
                add session             One meeting of a cohort, of one or more
                                        days.
                add team                One practice's team in one cohort; an
                                        application until it is accepted.
                add survey              A time at which a cohort is asked:
                                        before, after, six months on, or of a
                                        session.










────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys <Enter>
screen
 qtp  2017 › New cohort                             Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 New cohort

  Season          * 2017                         2017
▸ Code            * __________________________________________________________
  City            * __________________________________________________________
  Time zone       * __________________________________________________________
  Capacity          __________________________________________________________
  Format          * six_month                    six months
  Program fee       __________________________________________________________
  Fee by day        __________________________________________________________



  Fee of members    __________________________________________________________
  Group discounts   __________________________________________________________




 Short name, like DAL17.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Esc> : new <Space> pract
screen
 qtp  2017 › Commands and actions                   Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 Commands and actions: new pract

▸               add practice            The institution a team comes from.
                add location            One of the places where a practice
                                        works.
                add team                One practice's team in one cohort; an
                                        application until it is accepted.
                add standard            What a practice has to meet to be
                                        certified; all of them at all its
                                        locations.
                add case                A practice on its way to be certified,
                                        and its term; one a term.
                add requirement         What a practice has to do, or is advised
                                        to do, before it is certified.
                add submission          A quality measure that a practice
                                        submits for a period.
                add review              A yearly review of a certified practice,
                                        or one as needed.


────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys <Enter> Old <Space> Mill <Ctrl-S>
screen
 qtp  Season 2017 › Sessions                        Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
           DALLAS, TX  DAL17                  PORTLAND, OR  POR17

 Feb 2017 ─ today, Mon 20 Feb 2017 ────────────────────────────────────────────
 Mar
 Apr      ▸S1  5-6 Apr 2017      in 44 days   S1  20-21 Apr 2017    in 59 days
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




 The practice is added.  u takes it back.
 T move the session  Enter open  t roll  U activity  e edit  o output  ? keys
end
