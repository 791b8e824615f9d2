#!/bin/sh
# Check: every C file says on its first line what it is for; no file is above 700 lines, no public
# header above 250, no function of the program above 60 or with more than 5 parameters.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
# given: functions whose parameters a library says.
awk -v max_file=700 -v max_header=250 -v max_function=60 -v max_parameters=5 -v given='^authorize$' '
	function bad(words) { print words; n_bad++ }
	# Commas of the last brackets of a head; the name before them is put into "name".
	function parameters(head,    i, depth, n, letter) {
		sub(/\)[^)]*$/, "", head)
		for (i = length(head); i > 0 && depth >= 0; i--) {
			letter = substr(head, i, 1)
			depth += (letter == ")") - (letter == "(")
			n += letter == "," && depth == 0
		}
		name = substr(head, 1, i)
		sub(/^.*[^A-Za-z0-9_]/, "", name)
		return n + 1
	}
	FNR == 1 && !/^\/\*/ { bad(FILENAME ": the first line does not say what the file is for") }
	FNR == max_file + 1 { bad(FILENAME ": longer than " max_file " lines") }
	FNR == max_header + 1 && FILENAME ~ /^include/ { bad(FILENAME ": a public header longer than " max_header " lines") }
	/^[^ \t#\/*{}]/ { head = "" }
	FILENAME ~ /^src/ && !/^[#\/{}]/ { head = head $0 }
	/^\{/ {
		start = FNR
		if (FILENAME ~ /^src/ && head ~ /\)[^)]*$/ && parameters(head) > max_parameters && name !~ given)
			bad(FILENAME ":" start ": " name " has " parameters(head) " parameters")
	}
	/^\}/ && start && FILENAME ~ /^src/ && FNR - start > max_function {
		bad(FILENAME ":" start ": a function of " FNR - start " lines")
	}
	/^\}/ { start = 0 }
	END { exit n_bad > 0 }' $(c_files src include tests)
