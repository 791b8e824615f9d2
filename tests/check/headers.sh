#!/bin/sh
# Check: every header compiles alone and twice, with gcc and with clang, without a warning.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
code=0
# Headers of the modules need their libraries.
modules=$(pkg-config --cflags pangocairo libical 2>/dev/null)
for header in $(c_files include src tests | grep '\.h$'); do
	printf '#include "%s"\n#include "%s"\nextern int not_empty;\n' "$header" "$header" >"$scratch/alone.c"
	for compiler in gcc clang; do
		"$compiler" -std=c11 -D_GNU_SOURCE -fsyntax-only -Wall -Wextra -Wpedantic -Wundef -Werror -Wno-unused-function \
			-I include -I tests -I "$(dirname "$header")" -I src -I build/src/engine/store -I . $modules "$scratch/alone.c" || code=1
	done
done
exit $code
