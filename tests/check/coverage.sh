#!/bin/sh
# Check: prints how much of each room the tests run through. A figure to read; only failing tests fail it.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
check_build coverage -Db_coverage=true -Dbuildtype=debug
find "$build" -name '*.gcda' -exec rm -f {} +
run_tests "$build" --timeout-multiplier 2 || exit 1
gcovr -r . -f 'src/.*' --csv "$scratch/csv" "$build" >"$scratch/log" 2>&1 || fail "$(tail -n 5 "$scratch/log")"
awk -F , '
	FNR > 1 { split($1, part, "/"); room = part[3] != "" ? part[2] : "main"; all[room] += $2; run[room] += $3 }
	END { for (room in all) if (all[room]) printf "%-8s %5.1f %% of %d lines\n", room, 100 * run[room] / all[room], all[room] }' \
	"$scratch/csv" | sort
