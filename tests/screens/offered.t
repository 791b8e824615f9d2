# Before anything is typed a field offers those who can be what it asks for; typing finds all.
size 80x24
seed demo
keys gw a <Down>
screen
 qtp  2017 › New reviewer                           Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 New reviewer

  Season          * 2017                         2017
▸ Reviewer        * ____________________________
                    ▸ Tobias Grünwald                tobias.grunwald@summit.ex…
                      Rania Haddad                   rania.haddad@faculty.exam…
                      Wei Lin                        wei.lin@faculty.example
                      Greta Nyqvist                  greta.nyqvist@faculty.exa…
                      Daniel Okafor                  daniel.okafor@faculty.exa…
                      Inés Ruiz                      ines.ruiz@faculty.example








 Who reviews; not asked about a team or a practice of their own.  Down lists
 them.
────────────────────────────────────────────────────────────────────────────────
 Tab next field   Ctrl-S save   Ctrl-X start over   Esc back   F1 keys
end
lacks Elena Brandt
keys brandt
contains Elena Brandt
