#!/bin/sh
# run_installed.sh PREFIX: an installed program, its build folder out of sight, makes the demo season and prints Today.
[ -x "$1/bin/qtp" ] || { echo "$1/bin/qtp is not there."; exit 1; }
home=$(mktemp -d "${TMPDIR:-/tmp}/qtp-home-XXXXXX") || exit 1
trap 'rm -rf "$home"' EXIT
cd / || exit 1
qtp() {
	env -i HOME="$home" PATH=/usr/bin:/bin "$prefix/bin/qtp" "$@" </dev/null
}
prefix=$1
[ -n "$(qtp version)" ] || { echo 'skipped: the program does not say its version yet'; exit 77; }
qtp demo "$home/demo.qtp" --at 2017-08-21 || exit 1
qtp -f "$home/demo.qtp" | grep -q . || { echo 'Today is empty.'; exit 1; }
