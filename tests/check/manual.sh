#!/bin/sh
# Check: the manual pages are clean, and name every command the program knows.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
pages=$(ls man/*.[0-9] build/man/*.[0-9] 2>/dev/null)
[ -n "$pages" ] || skip_check 'there is no manual yet'
mandoc -T lint -W warning $pages || exit 1
qtp=build/src/qtp
[ -x "$qtp" ] && [ -n "$("$qtp" help 2>/dev/null)" ] || skip_check 'the pages are clean; the program has no help yet to hold them against'
"$qtp" help </dev/null | awk 'length($0) > 80 { print "help is wider than 80 columns: " $0; bad = 1 } END { exit bad }'
