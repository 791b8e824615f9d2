# Credits on a small terminal: the name, and what is lacking.
size 40x12
now 2017-08-21
seed demo
keys 7 j
screen
 qtp  Credits  54 people…  21 Aug (demo)
‹ 5 Coaching  6 Projects  7 Credits ›
────────────────────────────────────────
  PERSON          LACKS
  Devon Achterbe… roll S2
▸ Joanna Pike     roll S2
  Karin Solberg   claim S1
  Magnus Ekström  roll S2; claim S1
  Beatriz Falcão  roll S2; claim S1
  Mireille Abadie roll S2
────────────────────────────────────────
 Enter open   c claim   u undo   ? keys
end
