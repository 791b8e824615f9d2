#!/bin/sh
# Check: valgrind finds no fault and no lost memory in the tests that move most memory (on the plain build in build/).
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
# Arenas and texts, readers of all that comes from outside, the store, the pages. Those that start a second program, or take
# minutes here, are left to the sanitizers. The longest come first.
programs='store_undo today store_list utf8 demo mutants_season store_open coaching store_chain page mutants_files mutants_model
	store_note store_disk agenda conf chart_rules chart_vectors comparisons env os_file rule_coaching rule_milestones
	rule_team_page os_zone store_write store_schema store_names table page_chart day arena_text canvas rule_tables term_memory key_names'
for program in $programs; do
	[ -x "build/tests/unit/test-$program" ] || skip_check 'there is no build in build/ (sh tests/run.sh makes it)'
done
# The sanitizers try tens of thousands of mutants; here a few hundred show what is read before it is set.
export QTP_TEST_SOURCE="$root" QTP_TEST_BUILD="$root/build" QTP_MUTANT_ROUNDS=300
printf '%s\n' $programs | xargs -P "$(nproc)" -I '{}' sh -c '
	log=$1/{}.log
	timeout 3600 valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite --num-callers=20 \
		--suppressions=tests/lint/valgrind.txt build/tests/unit/test-{} >"$log" 2>&1
	code=$?
	[ "$code" -eq 0 ] || { echo "--- {}: $code"; grep -v "^\[ " "$log" | tail -n 40; exit 1; }' valgrind "$scratch"
