#!/bin/sh
# Check: cppcheck finds nothing.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
[ -f build/compile_commands.json ] || skip_check 'there is no build in build/ (sh tests/run.sh makes it)'
# Files made in the build folder are not ours to mend.
cppcheck --project=build/compile_commands.json --file-filter='src/*' --file-filter="$root/src/*" \
	--enable=warning,performance,portability --inline-suppr --suppressions-list=tests/lint/cppcheck.txt \
	--suppress='*:build/*' --library=posix -j "$(nproc)" --error-exitcode=1 \
	--template='{file}:{line}: {severity}: {message} [{id}]' >"$scratch/out" 2>"$scratch/found"
code=$?
cat "$scratch/found"
read_files=$(grep -c '^Checking .*\.c ' "$scratch/out")
[ "$read_files" -ge "$(find src -name '*.c' | wc -l)" ] || fail "Of the C files in src only $read_files were read."
exit $code
