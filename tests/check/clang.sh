#!/bin/sh
# Check: all tests pass under clang with the address, undefined behaviour, integer and leak sanitizers; what they run
# through is counted for coverage.sh.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
# Of the integer checks those that are faults in our code: losing bits on the way into a smaller type. Unsigned wrap is what hashes do.
checks='-fsanitize=implicit-integer-truncation -fno-sanitize-recover=all -fno-omit-frame-pointer'
counts='-fprofile-instr-generate -fcoverage-mapping'
export CC=clang ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS=suppressions=$root/tests/lint/leaks.txt:print_suppressions=0
# The build runs programs too.
export LLVM_PROFILE_FILE=/dev/null
check_build clang -Db_sanitize=address,undefined -Db_lundef=false "-Dc_args=$checks $counts" "-Dc_link_args=$checks $counts"
# A program that counts writes its counters when it ends, which the tests of full disks and shut folders (cli_files) take
# for its answer. The others that are not counted run the program thousands of times over lines that the rest runs through too.
uncounted='cli_(files|hostile|walk)|screen_(torture|hostile|life)'
rm -rf "$build/counters" && mkdir "$build/counters" || exit 1
all=$(cd "$build" && meson test --list 2>/dev/null | sed 's,.* / ,,')
# shellcheck disable=SC2046
LLVM_PROFILE_FILE=$build/counters/%m.profraw run_tests "$build" --timeout-multiplier 4 \
	$(printf '%s\n' "$all" | grep -vxE "$uncounted|bench") || exit 1
# shellcheck disable=SC2046
run_tests "$build" --timeout-multiplier 4 $(printf '%s\n' "$all" | grep -xE "$uncounted|bench")
