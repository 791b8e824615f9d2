#!/bin/sh
# Check: no room includes what stands above it or beside it (tests/lint/walls.txt).
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
awk -f tests/lint/walls.awk tests/lint/walls.txt $(c_files src include)
