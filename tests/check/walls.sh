#!/bin/sh
# Check: no room includes what stands above it or beside it (tests/lint/walls.txt); a capability has one public header, and
# others only where it would be longer than 250 lines with all of them, and another folder includes each.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
awk -f tests/lint/walls.awk tests/lint/walls.txt $(c_files src include) || bad=1
for header in $(find include/qtp -mindepth 2 -name '*.h' ! -path 'include/qtp/engine/*'); do
	folder=$(basename "$(dirname "$header")")
	grep -rlF "\"${header#include/}\"" src include | grep -qv "^src/$folder/" || {
		printf '%s is included by no other folder: its place is src/%s\n' "$header" "$folder"
		bad=1
	}
	[ "$(cat "include/qtp/$folder.h" "include/qtp/$folder"/*.h | wc -l)" -gt 250 ] || {
		printf '%s: include/qtp/%s.h has room for it\n' "$header" "$folder"
		bad=1
	}
done
exit "${bad:-0}"
