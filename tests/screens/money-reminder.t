# The reminder of a fee, one key from Today, and that it was sent; a bank list that cannot be read.
size 80x24
now 2017-08-21
seed demo
contains $4,200.00 unpaid, S1
keys $
contains Nothing is open of DAL17-02.
keys <Down> <Down> <Down> $
screen
 qtp  2017 › Reminder fee-reminder-DAL17-08         Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
 To: Yusuf Demirel <yusuf.demirel@saltgrass.example>
 Subject: DAL17-08: $4,200.00 of the program fee open

 Dear Yusuf Demirel,

 Of the program fee of Saltgrass Oncology $4,200.00 is open: $4,200.00 was
 charged, and $0.00 is paid; the oldest charge that is open is of Fri 17 Mar
 2017.

 Please pay it, or write to us if you see it otherwise.

 Kind regards,
 The program office
 Quality Training Program 2017
 American Society of Clinical Oncology
 2318 Mill Road, Suite 800, Alexandria, VA 22314



 o writes it to a file, y keeps that it was sent today. Nothing is sent here.
────────────────────────────────────────────────────────────────────────────────
 o output   y was sent   ? keys
end
keys y
contains Kept that the reminder was sent today to
keys u
contains undo:
keys 8 b nowhere.csv <Enter>
contains nowhere.csv
