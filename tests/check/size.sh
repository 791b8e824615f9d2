#!/bin/sh
# Check: every C file says on its first line what it is for; no file is above 700 lines, no function
# above 60, no line beyond 100 columns.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
LC_ALL=C awk -v max_file=700 -v max_function=60 '
	function width(line,    i, n) {
		gsub(/[\200-\277]/, "", line)
		n = length(line)
		if (n <= 100 && n + 7 * gsub(/\t/, "&", line) <= 100)
			return n
		n = 0
		for (i = 1; i <= length(line); i++)
			n = substr(line, i, 1) == "\t" ? n - n % 8 + 8 : n + 1
		return n
	}
	function bad(words) { print words; n_bad++ }
	FNR == 1 && !/^\/\*/ { bad(FILENAME ": the first line does not say what the file is for") }
	FNR == max_file + 1 { bad(FILENAME ": longer than " max_file " lines") }
	width($0) > 100 { bad(FILENAME ":" FNR ": wider than 100 columns") }
	/^\{/ { start = FNR }
	/^\}/ && start && FILENAME ~ /^src/ && FNR - start > max_function {
		bad(FILENAME ":" start ": a function of " FNR - start " lines")
	}
	/^\}/ { start = 0 }
	END { exit n_bad > 0 }' $(c_files src include tests)
