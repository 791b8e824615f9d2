# A table is pasted, read as a plan, and written by one key.
size 80x24
seed demo
keys : import <Space> a <Space> table <Enter> <Enter> <Esc>
paste Organization,City,First name,Last Name,E-mail Address,Role,Shirt size\nNew Mill Oncology,Waco,Ada,Byrd,ada@mill.example,leader,L\nNew Mill Oncology,Waco,Bob,Stone,bob@mill.example,boss,M\n
screen
 qtp  Import roster › The cohort of all rows        Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 The cohort of all rows:

▸               DAL17                   Dallas, TX
                POR17                   Portland, OR
















────────────────────────────────────────────────────────────────────────────────
 Enter choose   Esc back
end
keys DAL17 <Enter>
screen
 qtp  2017 › Import roster                          Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 what was pasted, 2 rows: 1 new, 0 changed, 0 same, 0 skipped, 1 conflict
 Columns: Organization = practice Name, City = practice City, First name =
 person Given name, Last Name = person Family name, E-mail Address = person
 E-mail, Role = member Role, Shirt size not used

▸ ! row 3     "boss" is no choice for Role. Choose one of: leader, core, exten…
  + row 2     new practice New Mill Oncology:  Name New Mill Oncology, City Wa…













────────────────────────────────────────────────────────────────────────────────
 Ctrl-S do it   Space take or leave   c columns   f file   Enter open
end
keys c <Down> <Down> <Down> <Down> <Down> <Down> <Enter> not <Space> used <Enter>
contains Shirt size not used
keys <Enter>
screen
 qtp  2017 › Import roster › Row 3                  Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 conflict: "boss" is no choice for Role. Choose one of: leader, core, extended,
 sponsor.


















────────────────────────────────────────────────────────────────────────────────
 Esc back   ? keys
end
keys <Esc> y
contains Imported: 1 row new, 0 changed, 1 left in conflict
contains 1 same
keys <Esc> u
contains undo: import roster from paste
keys <Esc> <Esc> : import <Space> a <Space> table <Enter> <Enter> /no/such.csv
contains the path that is typed
keys <Enter>
contains /no/such.csv could not be read
# Columns that cannot be taken as they are have their field chosen.
keys <Esc> <Esc> : import <Space> a <Space> table <Enter> person <Enter> <Esc>
paste Name,Title,Job title\nJoan Ito,Dr.,Chief of staff\n
screen
 qtp  2017 › Import person                          Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 THE TABLE CANNOT BE READ YET

  The columns "Title" (2) and "Job title" (3) are both Position. Rename those
  that are not meant, or map them to "-".

  c says which field a column is, or that it is not used.

  f chooses a file: .xlsx, .csv or .tsv. A block that was copied in a
  spreadsheet can be pasted here. Its first row names the columns.











────────────────────────────────────────────────────────────────────────────────
 c columns   f file   Enter open
end
keys c <Down> <Enter> not <Space> used <Enter>
contains what was pasted, 1 row: 1 new
contains Title not used
keys c <Down> <Enter> Position <Enter>
contains Title = person Position, Job title not used
# The first line names nothing that is known.
paste Who is it?,Where to write\nJoan Ito,joan@ito.example\n
contains THE TABLE CANNOT BE READ YET
keys c <Enter> Name <Enter>
contains Who is it? = person Name
# A row a team: what a column is, as a member of it, is chosen and said by row and column.
keys <Esc> <Esc> <Esc> : import <Space> a <Space> table <Enter> <Enter> <Esc>
paste Team,Practice,Chief,Chief mail,Sponsor,Others\nZeta,Zeta Oncology,Jane Doe,jane@z.example,Sam Boss,Kim Roe; Nick Poe\n
keys DAL17 <Enter>
contains Chief not used
contains Others = core Name
keys c <Down> <Down> <Enter> member <Space> leader <Enter>
keys c <Down> <Down> <Down> <Enter> person <Space> e-mail <Enter>
contains Chief = leader Name
contains mail = leader E-mail
contains row 2     Chief: new practice Zeta Oncology
contains row 2     Others: new person Kim Roe
keys <Enter>
contains Row 2, Chief
keys <Esc> <Ctrl-S>
contains Imported: 4 rows new
keys u
contains undo: import roster from paste
