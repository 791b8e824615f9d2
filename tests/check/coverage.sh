#!/bin/sh
# Check: how much of each room the tests run through; the rooms that hold rules and records not less than their floors.
# By the counters of clang.sh.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
floors='rule=97 domain=90 store=93'
build=$root/build/check/clang
[ -d "$build/counters" ] || fail 'Nothing is counted yet: sh tests/check/clang.sh does that.'
llvm-profdata merge -sparse "$build"/counters/*.profraw -o "$scratch/counts" >"$scratch/log" 2>&1 &&
	llvm-cov export -format=lcov -summary-only -instr-profile="$scratch/counts" "$build/src/qtp" \
		-object "$build/src/engine/paper/qtp-paper.so" >"$scratch/files" 2>"$scratch/log" || fail "$(tail -n 5 "$scratch/log")"
awk -F : -v floors="$floors" '
	# What only the build runs (embed*.c) is no part of the program.
	$1 == "SF" { sub(/.*\/\.\.\//, "", $2); room = $2 ~ /^src\// && $2 !~ /\/embed[^\/]*$/ ? room_of($2) : "" }
	$1 == "LF" && room { all[room] += $2 }
	$1 == "LH" && room { run[room] += $2 }
	END {
		n = split(floors, words, " ")
		for (i = 1; i <= n; i++) {
			split(words[i], part, "=")
			floor[part[1]] = part[2]
		}
		for (room in floor)
			if (!all[room]) {
				print room ": nothing was measured"
				n_low++
			}
		for (room in all) {
			if (!all[room])
				continue
			percent = 100 * run[room] / all[room]
			low = room in floor && percent < floor[room]
			n_low += low
			printf "%-8s %5.1f %% of %d lines%s\n", room, percent, all[room], low ? ", below its floor of " floor[room] " %" : ""
		}
		exit n_low > 0
	}
	# A file of a capability counts with the room that its role belongs to.
	function room_of(path,    part, n) {
		n = split(path, part, "/")
		if (part[2] == "engine")
			return part[3] == "view" ? "domain" : part[3]
		if (n == 2)
			return "main"
		if (part[3] ~ /^(rule|page)_/)
			return substr(part[3], 1, 4)
		return part[3] ~ /^screen_/ ? "ui" : part[3] ~ /^verb_/ ? "cli" : "domain"
	}' "$scratch/files" >"$scratch/rooms"
code=$?
sort "$scratch/rooms"
exit $code
