# The walls: reads walls.txt, then C files; prints each include that goes through a wall, and ends with code 1 if any.

FNR == 1 { file = FILENAME; room = room_of(file) }
FILENAME == ARGV[1] { read_wall(); next }
/^[ \t]*#[ \t]*include[ \t]*"/ { split($0, part, "\""); check_own(part[2]); next }
/^[ \t]*#[ \t]*include[ \t]*</ { check_library(substr($0, index($0, "<"))); next }
END { exit n_bad > 0 }

function read_wall(    i) {
	if ($0 ~ /^#/ || NF == 0)
		return
	if ($1 ~ /^</) {
		n_libraries++
		library[n_libraries] = substr($1, 1, length($1) - ($1 !~ /\.h>$/))
		owner[n_libraries] = $2
		return
	}
	known[$1] = 1
	allowed[$1, $1] = 1
	for (i = 2; i <= NF; i++) {
		if (!($i in known))
			bad("walls.txt: " $1 " may not include " $i ", which does not stand above it")
		allowed[$1, $i] = 1
	}
}

function room_of(path,    part) {
	sub(/^.*include\/qtp\//, "", path)
	sub(/^.*src\//, "", path)
	return split(path, part, "/") > 1 ? part[1] : "main"
}

function bad(words) {
	print words
	n_bad++
}

# "qtp/ROOM/x.h" is another room's contract; "x.h" lies beside the file; nothing else is allowed.
function check_own(name,    part) {
	if (!(room in known))
		bad(file ": the room " room " is not in walls.txt")
	if (name !~ /\//)
		return
	if (split(name, part, "/") != 3 || part[1] != "qtp")
		bad(file ":" FNR ": " name " is neither qtp/ROOM/NAME.h nor beside the file")
	else if (!((room, part[2]) in allowed))
		bad(file ":" FNR ": " room " may not include " part[2] " (" name ")")
}

function check_library(name,    i) {
	sub(/>.*/, ">", name)
	for (i = 1; i <= n_libraries; i++)
		if (index(name, library[i]) == 1 && owner[i] != room && owner[i] != file)
			bad(file ":" FNR ": " name " may be included only in " owner[i])
}
