#!/bin/sh
# Check: what the rooms ask of libraries (tests/lint/symbols.txt) and of each other (walls.txt), and that no files of a room
# use each other in a circle; on the plain build in build/.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
ls build/src/*/libqtp_*.a build/src/engine/*/libqtp_*.a >/dev/null 2>&1 || skip_check 'there is no build in build/ (sh tests/run.sh makes it)'
for library in build/src/*/libqtp_*.a build/src/engine/*/libqtp_*.a; do
	room=$(basename "$library" .a)
	nm -A -P -g "$library" 2>/dev/null | awk -v room="${room#libqtp_}" '{
		sub(/^.*[\/\[]/, "", $1)
		sub(/\.o\]:$/, "", $1)
		sub(/@.*/, "", $2)
		print room, $1, $2, $3
	}'
done >"$scratch/symbols"
[ -s "$scratch/symbols" ] || fail 'No symbol could be read.'
awk '
	FILENAME == ARGV[1] && NF >= 3 && !/^#/ { n++; pattern[n] = "^(" $1 ")$"; owner[n] = $2; next }
	FILENAME == ARGV[1] || $4 != "U" { next }
	{
		for (i = 1; i <= n; i++)
			if ($1 != owner[i] && $3 ~ pattern[i]) {
				print $1 "/" $2 " uses " $3 ", which is for " owner[i]
				n_bad++
			}
	}
	END { exit n_bad > 0 }' tests/lint/symbols.txt "$scratch/symbols" || bad=1
awk -f tests/lint/circles.awk tests/lint/walls.txt "$scratch/symbols" || bad=1
exit "${bad:-0}"
