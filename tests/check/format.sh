#!/bin/sh
# Check: every C file is laid out as tests/lint/clang-format says, and no line is wider than 100
# columns (a long text is not broken by clang-format). Lists the files that are not.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
{
	c_files src include tests | xargs clang-format --dry-run "--style=file:tests/lint/clang-format" 2>&1 |
		grep -o '^[^ :]*\.[ch]:[0-9]*:[0-9]*: [a-z]*:' | cut -d : -f 1 | sed 's/$/ not laid out/'
	LC_ALL=C awk '
		length($0) > 30 {
			gsub(/[\200-\277]/, "")
			n = 0
			for (i = 1; i <= length($0); i++)
				n = substr($0, i, 1) == "\t" ? n - n % 8 + 8 : n + 1
			if (n > 100)
				print FILENAME " wide"
		}' $(c_files src include tests)
} >"$scratch/out"
sort "$scratch/out" | uniq -c | sort -rn | awk '{ print $2 ": " $1 ($3 == "wide" ? " lines wider than 100 columns" : " places not laid out") }'
! grep -q . "$scratch/out"
