#!/bin/sh
# Check: no room includes what stands above it or beside it (tests/lint/walls.txt), and a header of a capability is public
# only where another folder or a public header includes it.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
awk -f tests/lint/walls.awk tests/lint/walls.txt $(c_files src include) || bad=1
for header in $(find include/qtp -mindepth 2 -name '*.h' ! -path 'include/qtp/engine/*'); do
	folder=$(basename "$(dirname "$header")")
	grep -rlF "\"${header#include/}\"" src include | grep -qv "^src/$folder/" || {
		printf '%s is included by no other folder: its place is src/%s\n' "$header" "$folder"
		bad=1
	}
done
exit "${bad:-0}"
