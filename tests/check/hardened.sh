#!/bin/sh
# Check: built for release (-O2, fortified, PIE; the program with LTO) all tests pass, and the program runs from where it was installed.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
check_build hardened -Dbuildtype=plain -Doptimization=2 -Db_lto=true -Db_pie=true -Dprefix=/usr \
	'-Dc_args=-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-clash-protection -ffat-lto-objects' '-Dc_link_args=-Wl,-z,relro,-z,now'
readelf -h "$build/src/qtp" | grep -q 'DYN' || fail 'The program cannot be loaded at any address (PIE).'
readelf -d "$build/src/qtp" | grep -q 'NOW' || fail 'The program binds its symbols late.'
run_tests "$build" || exit 1
DESTDIR=$scratch/stage meson install -C "$build" >"$scratch/log" 2>&1 || fail "$(tail -n 5 "$scratch/log")"
sh tests/check/run_installed.sh "$scratch/stage/usr"
