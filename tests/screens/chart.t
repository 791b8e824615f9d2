# A chart: the point walked to, the drawing, what it says, and what is changed at a point.
size 80x24
now 2017-08-21
seed demo
keys gm
contains DAL17-03
keys <End> <Enter> <Left> <Left>
screen
 qtp  2017 › Measures › DAL17-03-M1                 Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
Hours from arrival to start of chemotherapy          I chart · lower is better ↓
24 weeks, 6 Mar – 14 Aug · mean of points 1-10 · 3-sigma trial limits
22/24  31 Jul 2017  9.7 h  centre 12.1, limits 9.62 to 14.58
breaks Anhøj (in the wanted direction)
       │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ UCL 14.58
    14 ┤                ●    ●
       │  ⣀●          ⢠⠊⠈⠑⠢●⠉⠈⠢⢄
    12 ┤●⠊──⠑●⢄⣀●───⢀●⠁─────────●⡀──────────────────────────────────── mean 12.1
       │        ⠈⠑⠢●⠁            ⠑⡄
    10 ┤╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌⠘▼⣀▼┄┄┄⢀▼⠢⠤▼⠤⠤▼┄┄┄┄┄┄┄┄⢀▼⠤⠔▼⠢⠤▼⠒▼⢄┄┄ LCL 9.62
       │┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈⠈⠢⡀⢀⠎┈┈┈┈┈┈⠈⢆┈┈⢀▼⠤⠔▼⠁┈┈┈┈┈┈┈┈┈┈⠉▼ target 9
     8 ┤                               ⠈▼        ⠈▼⠉⠁
       └┴──────────┴─────────┴──────────┴─────────┴──────────┴────────
        6 Mar      3 Apr     1 May      29 May    26 Jun     24 Jul
                                   └A                └B
        A PDSA 1: orders the day before
        B PDSA 2: laboratory drawn at home
 I chart of Hours from arrival to start of chemotherapy, 24 weeks, lower is
 better. Mean of the baseline (weeks 1-10) 12.10 h, limits 9.62 h to 14.58 h.
 These are trial limits, from fewer than 12 points. Rules: Anhøj, 3-sigma; 24  ↓
────────────────────────────────────────────────────────────────────────────────
 r rules   b freeze   p phase   x omit   n note   t table   o output   ? keys
end
keys t
screen
 qtp  2017 › Measures › DAL17-03-M1                 Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
Hours from arrival to start of chemotherapy          I chart · lower is better ↓
24 weeks, 6 Mar – 14 Aug · mean of points 1-10 · 3-sigma trial limits
22/24  31 Jul 2017  9.7 h  centre 12.1, limits 9.62 to 14.58
breaks Anhøj (in the wanted direction)
 point       value         n    centre     lower     upper
 24 Apr       12.5                12.1      9.62     14.58
 1 May        13.3                12.1      9.62     14.58
 8 May        12.2                12.1      9.62     14.58
 15 May        9.7                12.1      9.62     14.58  signal, low, wanted
 22 May        9.6                12.1      9.62     14.58  below the limit, wa…
 29 May        8.1                12.1      9.62     14.58  below the limit, wa…
 5 Jun        10.1                12.1      9.62     14.58  signal, low, wanted
 12 Jun        9.8                12.1      9.62     14.58  signal, low, wanted
 19 Jun        9.8                12.1      9.62     14.58  signal, low, wanted
 26 Jun          8                12.1      9.62     14.58  below the limit, wa…
 3 Jul         8.5                12.1      9.62     14.58  below the limit, wa…
 10 Jul        9.1                12.1      9.62     14.58  below the limit, wa…
 17 Jul        9.4                12.1      9.62     14.58  below the limit, wa…
 24 Jul        9.9                12.1      9.62     14.58  signal, low, wanted
▸31 Jul        9.7                12.1      9.62     14.58  signal, low, wanted
────────────────────────────────────────────────────────────────────────────────
 r rules   b freeze   p phase   x omit   n note   t table   o output   ? keys
end
keys t n seen <Enter>
contains The note on 31 Jul 2017 is kept.
contains note: seen
keys u
lacks note: seen
keys a
paste date,value\n2017-08-21,9.5\n2017-08-28,many\n
screen
 qtp  2017 › Measures › DAL17-03-M1 › New points    Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
Hours from arrival to start of chemotherapy, h
24 points so far, the last of 14 Aug 2017. A column may be pasted.

      date                            a number, like 12.5
    1 2017-08-21    Mon 21 Aug 2017   9.5
▸   2 2017-08-28    Mon 28 Aug 2017   many           "many" is no number; Value…











 "many" is no number; Value needs one, like 12.5.


 2 rows. Ctrl-S saves them.
 Enter next row   Tab date/value   Ctrl-S save all   Ctrl-X drop row   Esc back
end
