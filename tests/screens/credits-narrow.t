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
  Joanna Pike     claim S2
▸ Karin Solberg   claim S1
  Magnus Ekström  claim S1 S2
  Beatriz Falcão  claim S1 S2
  Owen Trask      claim S1 S2
  Elena Brandt    roll S2; claim S1
────────────────────────────────────────
 Enter open  c claim  u undo  ? keys
end
