# Counts tests in meson's testlog.txt: cmocka's by name, other programs as one each. Prints the output of programs that failed.
# -v code=N is what `meson test` ended with. Ends with code 1 when anything failed or nothing ran.

# A head "=== 3/12 ===" begins the log of one program.
/^=+ [0-9]+\/[0-9]+ =+$/ { finish(); begin(); next }
!inside { next }
/^test: / && name == "" { name = substr($0, 7); sub(/^ +/, "", name) }
/^result: / && result == "" { result = substr($0, 9); sub(/^ +/, "", result) }
# Names of failed tests are printed twice, once in the list of the group's end; so the count at its head is taken.
/^\[       OK \] / { n_ok++ }
/^\[  FAILED  \] [0-9]+ test\(s\), listed below:/ { n_bad += $4 }
/^\[  SKIPPED \] [0-9]+ test\(s\), listed below:/ { n_skipped += $4 }
# Why something was left out, as the tests say it.
/^skipped: / && !told[$0]++ { reasons[++n_reasons] = $0 }
{ lines[++n_lines] = $0 }

END {
	finish()
	if (n_programs == 0 || (code != 0 && failed == 0))
		failed++
	for (i = 1; i <= n_reasons; i++)
		print reasons[i]
	if (skipped)
		printf "%d skipped\n", skipped
	printf "%d passed, %d failed\n", passed, failed
	exit failed > 0
}

function begin() {
	inside = 1
	name = result = ""
	n_ok = n_bad = n_skipped = n_lines = 0
}

function finish(    fine, i) {
	if (!inside)
		return
	n_programs++
	if (result == "exit status 77") {
		skipped++
		return
	}
	fine = result == "exit status 0"
	if (fine && n_ok + n_bad + n_skipped == 0)
		n_ok = 1
	if (!fine && (n_bad == 0 || result !~ /^exit status/))
		n_bad++
	passed += n_ok
	failed += n_bad
	skipped += n_skipped
	if (n_bad == 0)
		return
	printf "--- %s: %s\n", name, result
	for (i = 1; i <= n_lines; i++)
		if (lines[i] !~ /^\[ (RUN|      OK) /)
			print lines[i]
}
