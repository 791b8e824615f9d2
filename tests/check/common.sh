# What the checks share. Sourced with $root set, after share/setup.sh.

# A check that cannot be made yet, or here: says why and ends with the code for that.
skip_check() {
	printf 'skipped: %s\n' "$*"
	exit 77
}

# run_tests BUILD [OPTION OF meson test...]: runs all tests, prints what failed, and last "N passed, N failed".
# Each cmocka test counts, and each program without any; a crash or a timeout of a program counts as a failure.
run_tests() {
	build=$1
	shift
	rm -f "$build"/meson-logs/testlog*.txt
	(cd "$build" && meson test --no-rebuild "$@") >"$scratch/tests" 2>&1
	code=$?
	# A wrapper is a part of the name.
	log=$(find "$build/meson-logs" -name 'testlog*.txt')
	[ -f "$log" ] || tail -n 20 "$scratch/tests"
	[ -f "$log" ] || log=/dev/null
	awk -v code="$code" -f "$root/tests/check/count.awk" "$log"
}

# check_build NAME [OPTION...]: a build folder of its own for a check, warnings being errors; sets $build.
check_build() {
	build=$root/build/check/$1
	shift
	mkdir -p "$root/build/check"
	quietly 'configuring' configure "$build" -Dwerror=true "$@" || exit 1
	quietly 'building' ninja -C "$build" || exit 1
}

# The C files and headers the project tracks or is about to, below the given folders.
c_files() {
	(cd "$root" && find "$@" -name '*.[ch]' | sort)
}

start_check() {
	make_scratch
	cd "$root" || exit 1
}
