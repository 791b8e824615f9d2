# A person is added: faults stand beside their fields, all at once; mended, saved, found, marked, taken back.
size 80x24
now 2017-02-20
seed demo-early
keys 0 a Berta <Space> Quill <Tab> <Tab> no <Space> address <Ctrl-S>
screen
 qtp  2017 › New person                             Mon 20 Feb 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 New person

  Name              Berta Quill
  Credentials       __________________________________________________________
▸ E-mail            no address________________________________________________
                    "no address" is no e-mail address. Write it like
                    name@practice.example.
  Phone             __________________________________________________________
  Position          __________________________________________________________
  Practice          ____________________________
  Profession        ____________________________
  Fellow            ( ) yes  ( ) no
  Membership        ____________________________
  Member no.        __________________________________________________________
  Member from       ____________________________
  Member until      ____________________________
  Standing          ____________________________
  Licence           __________________________________________________________

 How the person is named on the command line.
 Not saved yet: see the field under the cursor.
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
# What is there when the cursor comes to it is selected: an arrow edits it, a letter takes its place.
keys <S-Tab> <Tab> <Left> <End> x
contains no addressx
keys <S-Tab> <Tab> berta@quill.example <Ctrl-S>
contains The person is added
keys <Esc> <Esc> 0 / quill <Enter>
screen
 qtp  Season 2017 › People  1  /quill               Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
   Name              Credentials  Practice         Profession     E-mail
▸  Berta Quill                                                    berta@quill.e…

















────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   a add person   o output   u undo   : command   ? keys
end
keys <Esc> / okafor|quill <Enter>
screen
 qtp  Season 2017 › People  2  /okafor|quill        Mon 20 Feb 2017 (demo clock)
 1 Today 2 Teams 3 Appl 4 Sess 5 Coach 6 Proj 7 Cred 8 Money 9 Cert 0 People g
────────────────────────────────────────────────────────────────────────────────
   Name              Credentials  Practice         Profession     E-mail
▸  Daniel Okafor     MD                            physician      daniel.okafor…
   Berta Quill                                                    berta@quill.e…
















────────────────────────────────────────────────────────────────────────────────
 Enter open   / filter   a add person   o output   u undo   : command   ? keys
end
keys <Space> <Down> <Space>
contains 2 marked
keys -
lacks 2 marked
keys <Esc> u
contains undo:
keys / quill
lacks Berta
keys <Esc> <Esc> <Ctrl-R>
contains redo:
lacks redo: undo
keys / quill
contains Berta Quill
