#!/bin/sh
# Check: every C file says on its first line what it is for; no file is above 700 lines, no function
# of the program above 60.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
awk -v max_file=700 -v max_function=60 '
	function bad(words) { print words; n_bad++ }
	FNR == 1 && !/^\/\*/ { bad(FILENAME ": the first line does not say what the file is for") }
	FNR == max_file + 1 { bad(FILENAME ": longer than " max_file " lines") }
	/^\{/ { start = FNR }
	/^\}/ && start && FILENAME ~ /^src/ && FNR - start > max_function {
		bad(FILENAME ":" start ": a function of " FNR - start " lines")
	}
	/^\}/ { start = 0 }
	END { exit n_bad > 0 }' $(c_files src include tests)
