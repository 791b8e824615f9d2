#!/bin/sh
# Check: gcc's static analyzer finds nothing.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
build=$root/build/check/analyzer
mkdir -p "$root/build/check"
quietly 'configuring' env CC=gcc meson setup --wipe "$build" -Dbuildtype=debug -Dwerror=true -Dc_args=-fanalyzer ||
	quietly 'configuring' env CC=gcc meson setup "$build" -Dbuildtype=debug -Dwerror=true -Dc_args=-fanalyzer || exit 1
quietly 'analysing' ninja -C "$build" -k 0 src/qtp
