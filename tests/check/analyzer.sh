#!/bin/sh
# Check: gcc's static analyzer finds nothing, all of its warnings being errors.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
build=$root/build/check/analyzer
mkdir -p "$root/build/check"
# Afresh: a file that was found good is not read again, but one that was not might be left half-way.
rm -rf "$build"
CC=gcc quietly 'configuring' meson setup "$build" -Dbuildtype=debug -Dwerror=true -Dc_args=-fanalyzer || exit 1
quietly 'analysing' ninja -C "$build" -k 0 src/qtp
