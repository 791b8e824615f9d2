#!/bin/sh
# Check: built without the test libraries and installed into a prefix of its own, the program runs and stays in there.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
prefix=$scratch/a\ prefix
# A pkg-config that knows neither cmocka nor libvterm.
mkdir "$scratch/bin"
cat >"$scratch/bin/pkg-config" <<END
#!/bin/sh
case " \$* " in *' cmocka '*|*' vterm '*) exit 1 ;; esac
exec $(command -v pkg-config) "\$@"
END
chmod +x "$scratch/bin/pkg-config"
PKG_CONFIG=$scratch/bin/pkg-config quietly 'configuring' meson setup "$scratch/build" "$root" "-Dprefix=$prefix" || exit 1
grep -q 'the tests are left out' "$scratch/log" || fail 'Without the test libraries nothing says that the tests are left out.'
quietly 'building' meson compile -C "$scratch/build" || exit 1
quietly 'installing' meson install -C "$scratch/build" || exit 1
rm -rf "$scratch/build"
sh tests/check/run_installed.sh "$prefix"
