#!/bin/sh
# Check: the top level holds what the code map says and nothing else.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
[ -e .git ] || skip_check 'this is not a checkout'
! git ls-files | cut -d / -f 1 | sort -u | grep -v -x -e .ci -e README.md -e include -e man -e meson.build -e share -e src -e tests
