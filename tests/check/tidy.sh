#!/bin/sh
# Check: clang-tidy finds nothing of what tests/lint/clang-tidy asks for.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
CC=clang check_build tidy
c_files src | grep '\.c$' | xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p "$build" --config-file=tests/lint/clang-tidy \
	--warnings-as-errors='*' >"$scratch/out" 2>/dev/null
code=$?
grep -E '(warning|error):' "$scratch/out" | sed 's,^.*\.\./,,' | sort -u
exit $code
