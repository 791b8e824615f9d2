# Certified and the ratings on small terminals: the practice's name and the rating under the cursor have the room.
size 20x6
now 2017-08-21
seed demo
keys 9
screen
 qtp   21 Aug (demo)
    PRACTICE
▸ ○ Lakeside Oncolo…
  ○ Riverbend Cance…
  ○ Summit Cancer C…
 C next step  ? keys
end
keys r
screen
 qtp   21 Aug (demo)
  STAN… RATING
  1a   ▸c
  1b    c
  1c    c
 Y column  ? keys
end
keys p <Down>
screen
 qtp   21 Aug (demo)
  STAN… RATING
  1a    p
  1b   ▸c
  1c    c
 Y column  ? keys
end
