# A list wider than the screen: its columns come from the right, and the first ones stay.
size 80x24
seed demo
keys g o
contains Family name
contains Right next column
lacks S3
keys <Right> <Right> <Right>
contains Family name
contains S1   S2   S3
lacks Right next column
keys <Right> <Left>
contains Right next column
lacks S3
keys <Left> <Left>
contains Given name
lacks Left column back
keys <Esc> 0
contains E-mail
lacks Standing
