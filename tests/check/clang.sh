#!/bin/sh
# Check: all tests pass under clang with the address, undefined behaviour, integer and leak sanitizers.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
# Of the integer checks those that are faults in our code: losing bits on the way into a smaller type. Unsigned wrap is what hashes do.
checks='-fsanitize=implicit-integer-truncation -fno-sanitize-recover=all -fno-omit-frame-pointer'
export CC=clang ASAN_OPTIONS=detect_leaks=1:abort_on_error=0 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS=suppressions=$root/tests/lint/leaks.txt:print_suppressions=0
check_build clang -Db_sanitize=address,undefined -Db_lundef=false "-Dc_args=$checks" "-Dc_link_args=$checks"
run_tests "$build" --timeout-multiplier 4
