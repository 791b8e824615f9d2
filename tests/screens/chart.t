# A chart: the point walked to, the drawing, what it says, and what is changed at a point.
size 80x24
now 2017-08-21
seed demo
keys gm
contains without
contains Lakeside
keys <Home> <Down> <Down> <Down> <Down> <Enter> <Left> <Left>
screen
 qtp  2017 › Measures › DAL17-03-M1                 Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
Hours from arrival to start of chemotherapy          I chart · lower is better ↓
24 weeks, 6 Mar – 14 Aug · mean of each phase, frozen at point 10 · 3-sigma tri…
22/24  31 Jul 2017  9.7 h  centre 9.4, limits 8.07 to 10.73
breaks no rule
       │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┊                ┊
    14 ┤              ⢀●  ⣀●⡀  ┊                ┊
    12 ┤⢀⠤●⢄⡀───────⢀⠔⠁─⠉●──⠈⠒●┊┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┊┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ baseline 12.10
       │●   ⠈●⠒●⠤⢄●⠒●          ┊                ┊╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ UCL 10.73
    10 ┤╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┊●⣀⣀●   ⢀●⣀●⣀⣀●  ┊      ⣀⡠●⣀●⡠⠤●
       │┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┈┊───⠘⢄─⡰⠁─────⠘⢄─┊●⠤⠔●⠉○────────⠉● mean 9.40
     8 ┤                       ┊    ⠈●        ⠈●┊╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ target 9
       │                       ┊╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┊                 LCL 8.07
       └┴─────────┴────────┴─────────┴─────────┴─────────┴───────
        6 Mar     3 Apr    1 May     29 May    26 Jun    24 Jul
         phase 1                 phase 2          phase 3
                                └A               └B
        A PDSA 1: orders the day before
        B PDSA 2: laboratory drawn at home
 I chart of Hours from arrival to start of chemotherapy, 24 weeks, lower is
 better. Phase 1 (weeks 1-10): mean of all 10 weeks 12.10 h, limits 9.62 h to  ↓
────────────────────────────────────────────────────────────────────────────────
 a points  r rules  b freeze  p phase  x omit  n note  t table  o output  ? keys
end
keys t
screen
 qtp  2017 › Measures › DAL17-03-M1                 Mon 21 Aug 2017 (demo clock)
────────────────────────────────────────────────────────────────────────────────
Hours from arrival to start of chemotherapy          I chart · lower is better ↓
24 weeks, 6 Mar – 14 Aug · mean of each phase, frozen at point 10 · 3-sigma tri…
22/24  31 Jul 2017  9.7 h  centre 9.4, limits 8.07 to 10.73
breaks no rule
 point       value         n    centre     lower     upper
 24 Apr       12.5                12.1      9.62     14.58
 1 May        13.3                12.1      9.62     14.58
 8 May        12.2                12.1      9.62     14.58
 15 May        9.7                 9.3      6.77     11.83
 22 May        9.6                 9.3      6.77     11.83
 29 May        8.1                 9.3      6.77     11.83
 5 Jun        10.1                 9.3      6.77     11.83
 12 Jun        9.8                 9.3      6.77     11.83
 19 Jun        9.8                 9.3      6.77     11.83
 26 Jun          8                 9.3      6.77     11.83
 3 Jul         8.5                 9.4      8.07     10.73
 10 Jul        9.1                 9.4      8.07     10.73
 17 Jul        9.4                 9.4      8.07     10.73  on the line
 24 Jul        9.9                 9.4      8.07     10.73
▸31 Jul        9.7                 9.4      8.07     10.73
────────────────────────────────────────────────────────────────────────────────
 a points  r rules  b freeze  p phase  x omit  n note  t table  o output  ? keys
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
