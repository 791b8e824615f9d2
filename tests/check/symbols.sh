#!/bin/sh
# Check: what the rooms ask of libraries, on the plain build in build/ (tests/lint/symbols.txt).
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
ls build/src/*/libqtp_*.a build/src/engine/*/libqtp_*.a >/dev/null 2>&1 || skip_check 'there is no build in build/ (sh tests/run.sh makes it)'
for library in build/src/*/libqtp_*.a build/src/engine/*/libqtp_*.a; do
	room=$(basename "$library" .a)
	nm -A -u "$library" 2>/dev/null | awk -v room="${room#libqtp_}" '{sub(/@.*/, "", $NF); print room, $NF, $1}'
done >"$scratch/used"
[ -s "$scratch/used" ] || fail 'No symbol could be read.'
awk '
	FILENAME == ARGV[1] && NF >= 3 && !/^#/ { n++; pattern[n] = "^(" $1 ")$"; owner[n] = $2; next }
	FILENAME == ARGV[1] { next }
	{
		for (i = 1; i <= n; i++)
			if ($1 != owner[i] && $2 ~ pattern[i]) {
				print $3 " uses " $2 ", which is for " owner[i]
				n_bad++
			}
	}
	END { exit n_bad > 0 }' tests/lint/symbols.txt "$scratch/used"
