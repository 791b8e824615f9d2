# Typed: a name that several seasons have means that of the season in view; what is wrong with a text stands below it once the cursor has left it; one of two of the same name is chosen from the list.
size 80x24
now 2017-08-21
seed season
keys gs : clone <Enter> 2018 <Tab> 4/4/18 <Tab> 7/18/18 <Tab> 10/3/18 <Tab> 4/18/18 <Tab> 6/27/18 <Tab> 10/17/18 <Ctrl-S>
keys Y <Down> <Enter> 3 a dal <Tab> <Tab> Nowhere <Tab> Lanterns <Tab> <Tab> yes <Tab>
screen
 qtp  2018 › New team                                            Mon 21 Aug 2017
────────────────────────────────────────────────────────────────────────────────
 New team

  Site            * dal                          DAL18
  Code              __________________________________________________________
  Practice          Nowhere
                    Practice: There is no practice "Nowhere". Ctrl-N in the
                    field adds it.
  Team              Lanterns
  Quality problem   __________________________________________________________



  Letter            yes                          no date
                    "yes" is no date, because no day is written like that.
                    Write it like 2017-04-05, 4/5, apr 5, fri or +2w.
▸ Coach             ____________________________
  Owner             __________________________________________________________
  Payer             ____________________________

 The faculty coach.  Down lists them.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Esc> 0 a Ada <Space> Byrd <Tab> <Tab> ada@byrd,example <Tab> <Tab> <Tab> <Tab> <Tab> <Tab>
screen
 qtp  2018 › New person                                          Mon 21 Aug 2017
────────────────────────────────────────────────────────────────────────────────
 New person

  Name              Ada Byrd
  Credentials       __________________________________________________________
  E-mail            ada@byrd,example
                    "ada@byrd,example" is no e-mail address. Write it like
                    name@practice.example.
  Phone             __________________________________________________________
  Position          __________________________________________________________
  Practice          ____________________________
  Profession        ____________________________
  Fellow            ( ) yes  ( ) no
▸ Membership        ____________________________
  Member no.        __________________________________________________________
  Member from       ____________________________
  Member until      ____________________________
  Standing          ____________________________
  Licence           __________________________________________________________
 Whether the person is a member of the season's society.  Space steps through
 the choices.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
keys <Ctrl-X> <PgUp> Ada <Space> Byrd <Tab> <Tab> ada@byrd.example <Ctrl-S> a Ada <Space> Byrd <Tab> <Tab> ada@byrd.example <Ctrl-S> <Ctrl-S>
keys : merge <Space> the <Space> person <Enter> byrd <Down> <Enter> <Ctrl-S>
contains Merged into Ada Byrd.
