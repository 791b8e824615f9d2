#!/bin/sh
# Check: every C file is laid out as tests/lint/clang-format says. Lists the files that are not.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
c_files src include tests | xargs clang-format --dry-run "--style=file:tests/lint/clang-format" >"$scratch/out" 2>&1
grep -o '^[^ :]*\.[ch]:' "$scratch/out" | sort | uniq -c | sort -rn | awk '{print substr($2, 1, length($2) - 1) ": " $1 " places"}'
! grep -q . "$scratch/out"
