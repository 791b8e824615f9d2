#!/bin/sh
# Check: valgrind finds no fault and no lost memory in the unit tests (on the plain build in build/).
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
# These take minutes under valgrind, or fork a second program; the sanitizers run them.
left_out='none'
ls build/tests/unit/test-* >/dev/null 2>&1 || skip_check 'there is no build in build/ (sh tests/run.sh makes it)'
for program in build/tests/unit/test-*; do
	[ -f "$program" ] && [ -x "$program" ] || continue
	case " $left_out " in *" ${program##*/test-} "*) continue ;; esac
	printf '%s\n' "$program"
done >"$scratch/programs"
export QTP_TEST_SOURCE=$root
xargs -P "$(nproc)" -I '{}' sh -c '
	log=$1/$(basename "$2").log
	timeout 300 valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite --num-callers=20 \
		"$2" >"$log" 2>&1
	code=$?
	[ "$code" -ne 124 ] || { echo "took too long: $2"; exit 0; }
	[ "$code" -eq 0 ] || { echo "--- $2: $code"; grep -v "^\[ " "$log" | head -n 40; exit 1; }' \
	valgrind "$scratch" '{}' <"$scratch/programs"
