#!/bin/sh
# Check: cppcheck finds nothing.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
[ -f build/compile_commands.json ] || skip_check 'there is no build in build/ (sh tests/run.sh makes it)'
# Files made in the build folder are not ours to mend.
cppcheck --project=build/compile_commands.json --file-filter='src/*' --enable=warning,performance,portability \
	--inline-suppr --suppressions-list=tests/lint/cppcheck.txt --suppress='*:build/*' --library=posix -q -j "$(nproc)" \
	--error-exitcode=1 --template='{file}:{line}: {severity}: {message} [{id}]'
