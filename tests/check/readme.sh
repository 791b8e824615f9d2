#!/bin/sh
# Check: the first lines of the README's first two `sh` blocks are commands that work, the first of them in a fresh clone.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
[ -f README.md ] || skip_check 'there is no README yet'
[ -e .git ] || skip_check 'this is not a checkout'
awk '/^```sh/ { getline; print }' README.md | head -n 2 >"$scratch/commands"
first=$(sed -n 1p "$scratch/commands") second=$(sed -n 2p "$scratch/commands")
[ "$second" = 'sh tests/run.sh' ] || fail "The second command is \"$second\", not the one that runs the tests."
git clone -q "$root" "$scratch/clone" && cd "$scratch/clone" || exit 1
[ -n "$(build/src/qtp version 2>/dev/null || "$root/build/src/qtp" version 2>/dev/null)" ] ||
	skip_check 'the program does not say its version yet'
mkdir "$scratch/home"
HOME=$scratch/home XDG_DATA_HOME='' sh -c "$first" >"$scratch/out" 2>&1 </dev/null || fail "$(tail -n 10 "$scratch/out")"
[ -f "$scratch/home/.local/share/qtp/demo.qtp" ] || fail 'The first command made no demo season.'
grep -q 'Today' "$scratch/out" || fail 'The first command printed no Today.'
