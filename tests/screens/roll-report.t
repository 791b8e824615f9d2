# A report of a meeting program is pasted onto the roll: what it would mark, who is not found, and back.
size 80x24
now 2017-08-21
seed demo
keys 4 <Down> <Enter> t
contains 24 of 96 open
paste one line
contains is one line: a report has a head
paste Name,When\nElena Brandt,today
contains No column says when people joined
paste Meeting,Start time,End time\nS2,x,y\n\nName,Join time,Leave time\n"Brandt, Elena (Guest)",7/19/2017 8:00 AM,7/19/2017 5:00 PM\nSome One,7/19/2017 8:00 AM,7/19/2017 5:00 PM\n
contains The report marks 2 half-days new and changes 0
contains Not taken: Some One.
keys n
contains Nothing was done.
contains 24 of 96 open
paste Name,Join time,Leave time\nElena Brandt,7/19/2017 8:00 AM,7/19/2017 5:00 PM\n
keys y
contains Marked 2 half-days from the report.
contains 22 of 96 open
contains ✓v
contains v virtual
paste Name,Join time,Leave time\nElena Brandt,7/19/2017 8:00 AM,7/19/2017 5:00 PM\n
contains Nothing is to be written.
keys u
contains 24 of 96 open
lacks v virtual
keys m
contains Report of the meeting, a file
keys nowhere.csv <Enter>
contains nowhere.csv could not be read
