#!/bin/sh
# Check: how much of each room the tests run through; the rooms that hold rules and records not less than their floors.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
floors='rule=97 domain=90 store=93'
check_build coverage -Db_coverage=true -Dbuildtype=debug
find "$build" -name '*.gcda' -exec rm -f {} +
# An instrumented program writes its counters when it ends, which the tests of full disks and shut folders (cli_files)
# take for its answer. The others left out run the program thousands of times over lines that the rest runs through too.
tests=$(cd "$build" && meson test --list 2>/dev/null | sed 's,.* / ,,' |
	grep -vxE 'cli_(files|hostile|walk)|screen_(torture|hostile|life)|bench')
# shellcheck disable=SC2086
run_tests "$build" --timeout-multiplier 4 $tests || exit 1
# What only the build runs (embed*.c) is no part of the program.
gcovr -r . -f 'src/.*' -e '.*/embed[^/]*' --csv "$scratch/csv" "$build" >"$scratch/log" 2>&1 || fail "$(tail -n 5 "$scratch/log")"
awk -F , -v floors="$floors" '
	FNR > 1 { room = room_of($1); all[room] += $2; run[room] += $3 }
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
	}' "$scratch/csv" >"$scratch/rooms"
code=$?
sort "$scratch/rooms"
exit $code
