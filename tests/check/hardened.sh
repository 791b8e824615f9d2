#!/bin/sh
# Check: without the test libraries the program builds for release (-O2, fortified, PIE, LTO) and says that the tests are
# left out; installed, its build folder gone, it passes all tests that start it. The other tests run on the plain build,
# which is fortified as well.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
[ -f build/build.ninja ] || skip_check 'there is no build in build/ (sh tests/run.sh makes it)'
prefix=$scratch/a\ prefix
# A pkg-config that knows neither cmocka nor libvterm.
mkdir "$scratch/bin"
cat >"$scratch/bin/pkg-config" <<END
#!/bin/sh
case " \$* " in *' cmocka '*|*' vterm '*) exit 1 ;; esac
exec $(command -v pkg-config) "\$@"
END
chmod +x "$scratch/bin/pkg-config"
PKG_CONFIG=$scratch/bin/pkg-config quietly 'configuring' meson setup "$scratch/build" "$root" "-Dprefix=$prefix" -Dwerror=true \
	-Dbuildtype=plain -Doptimization=2 -Db_lto=true '-Dc_link_args=-Wl,-z,relro,-z,now' || exit 1
grep -q 'the tests are left out' "$scratch/log" || fail 'Without the test libraries nothing says that the tests are left out.'
quietly 'building' meson compile -C "$scratch/build" || exit 1
quietly 'installing' meson install -C "$scratch/build" || exit 1
rm -rf "$scratch/build"
readelf -h "$prefix/bin/qtp" | grep -q 'DYN' || fail 'The program cannot be loaded at any address (PIE).'
readelf -d "$prefix/bin/qtp" | grep -q 'NOW' || fail 'The program binds its symbols late.'
readelf --dyn-syms -W "$prefix/bin/qtp" | grep -q '_chk@' || fail 'The program is not fortified.'
sh tests/check/run_installed.sh "$prefix" || exit 1
cat >"$scratch/wrapper" <<-END
	#!/bin/sh
	QTP_TEST_BINARY='$prefix/bin/qtp' exec "\$@"
END
chmod +x "$scratch/wrapper"
# shellcheck disable=SC2046
run_tests "$root/build" --wrapper "$scratch/wrapper" \
	$(grep -lE '"support/(run|script)\.h"|QTP_TEST_BINARY' tests/unit/*.c | sed 's,.*/,,; s,\.c$,,')
