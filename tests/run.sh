#!/bin/sh
# Installs what is missing, builds, runs all tests. From any folder. The last line is "N passed, N failed".
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
. "$root/share/setup.sh"
. "$root/tests/check/common.sh"

# Whatever ends this, there is a last line to go by.
give_up() {
	step "$*"
	step '0 passed, 1 failed'
	exit 1
}

make_scratch
(install_missing "$build_needs$test_needs") || give_up 'The packages above are needed.'
quietly 'Configuring' configure "$root/build" || give_up 'The project could not be configured.'
quietly 'Building' ninja -C "$root/build" || give_up 'The project could not be built.'
step 'Testing'
run_tests "$root/build"
