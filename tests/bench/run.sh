#!/bin/sh
# The benchmark: the full screen against a bare list over the same file, with 1k, 10k, 100k and 1M people.
# usage: tests/bench/run.sh [BUILD]      a meson build folder; without one an optimized one is made for the occasion
#        tests/bench/run.sh --smoke BUILD      one short run with 1k people: does the benchmark itself work?
# Times move with the machine; the ratios hold. Takes some ten minutes and 1 GB of disk (in $TMPDIR) for a moment.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
folder=$(mktemp -d "${TMPDIR:-/tmp}/qtp-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM HUP
export HOME="$folder" XDG_STATE_HOME="$folder/state" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config"
unset QTP_FILE NO_COLOR || true

smoke=no
if [ "${1:-}" = --smoke ]; then
	smoke=yes
	shift
fi
build=${1:-$folder/build}
if [ $# -eq 0 ]; then
	meson setup "$build" "$root" --buildtype=release >/dev/null
	ninja -C "$build" src/qtp tests/bench/bench tests/bench/bare-list tests/bench/bench-generate \
		tests/bench/bench-keys tests/bench/bench-imports tests/bench/bare-import tests/bench/bench-exchange >/dev/null
fi

make_file() {
	"$build/tests/bench/bench-generate" "$folder/$1.qtp" "$2" ${3:+"$3"}
}

measure() {
	(cd "$folder" && "$build/tests/bench/bench" "$1" "$2" "$build/src/qtp" "$build/tests/bench/bare-list" $3)
}

imports() {
	(cd "$folder" && "$build/tests/bench/bench-imports" "$1" "$2" "$build/src/qtp")
}

# Into a new file and out of it; letters to the teams of one that is there.
exchange() {
	(cd "$folder" && "$build/tests/bench/bench-exchange" "$1" "$2" "$build/src/qtp" "$build/tests/bench/bare-import" "$3")
}

make_file 1k 1000
if [ $smoke = yes ]; then
	measure 1 1 1k.qtp
	imports 1000 1
	exchange 1000 1 1k.qtp
	exit
fi
make_file 10k 10000
make_file 100k 100000
make_file 1M 1000000
measure 15 20 '1k.qtp 10k.qtp 100k.qtp 1M.qtp'
# One season of 200 cohorts with 20 teams each, 19 milestones each, 100k contacts and a million points in all.
"$build/tests/bench/bench-generate" "$folder/large-season.qtp" 100000 200 100000 1000000
measure 5 1 large-season.qtp
(cd "$folder" && "$build/tests/bench/bench-keys" 5 "$build/src/qtp" large-season.qtp)
imports 100000 5
make_file letters 20000 25
exchange 100000 5 letters.qtp
echo
echo 'Bounds: ratio of the medians where the bare list has the figure too, else p99; memory: 6144 KiB; idle: nothing at all.'
