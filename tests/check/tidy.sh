#!/bin/sh
# Check: clang-tidy finds nothing of what tests/lint/clang-tidy asks for.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
[ -f build/compile_commands.json ] || skip_check 'there is no build in build/ (sh tests/run.sh makes it)'
# The build is gcc's, whose warnings clang need not know. One file a process: with several clang 14 takes va_lists for uninitialized.
find src -name '*.c' | sort | xargs -P "$(nproc)" -n 1 clang-tidy --quiet -p build --config-file=tests/lint/clang-tidy \
	--extra-arg=-Wno-unknown-warning-option --warnings-as-errors='*' >"$scratch/out" 2>"$scratch/errors"
code=$?
grep -E '(warning|error):' "$scratch/out" "$scratch/errors" | sed -e 's,^[^:]*:,,' -e 's,^.*\.\./,,' -e "s,^$root/,," | sort -u
exit $code
