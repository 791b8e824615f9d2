# History says who changed what; any operation in it can be taken back.
size 80x24
now 2017-02-20
seed demo-early
keys 3 / harborview <Enter> <Enter> c y <Esc> <Esc> <Esc> <Esc> gh
contains History
contains answer of Ana Ruiz for DAL17-S2
keys <Enter>
contains Ana Ruiz
keys <Esc> u
contains undo
keys 3 / harborview <Enter> <Enter>
contains Ana Ruiz has not confirmed session 2
keys <Esc> <Esc> <Esc> gh / ana <Space> what:answer <Enter>
contains answer of Ana Ruiz
contains /ana what:answer
lacks demo season
keys / nothing-like-it <Enter>
contains Nothing matches the filter. Esc shows all.
keys <Esc>
contains All are shown again.
contains demo season
keys / kind:confirmation <Space> record:Ruiz <Space> !what:season <Enter>
contains answer of Ana Ruiz
lacks demo season
keys / !kind:confirmation|what:season <Enter>
lacks answer of Ana Ruiz
contains demo season
keys / whom:okafor <Enter>
contains There is no field "whom" in the history.
