# Who uses whom, by symbols: reads walls.txt, then "ROOM FILE SYMBOL TYPE" a line, TYPE being U where the file asks for the
# symbol, as nm says it. Prints each room that uses one it may not include, and the files of a room that use each other in a
# circle; ends with code 1 if there are any.

FILENAME == ARGV[1] { read_wall(); next }
$4 == "U" { n_asked++; asked_room[n_asked] = $1; asked_file[n_asked] = $2; asked[n_asked] = $3; next }
{ room_of[$3] = $1; file_of[$3] = $2 }
END {
	for (i = 1; i <= n_asked; i++)
		if (asked[i] in room_of)
			add_use(asked_room[i], asked_file[i], asked[i])
	take_off_ends()
	for (use in uses) {
		split(use, file, SUBSEP)
		print file[1] " and " file[2] " are in a circle (" uses[use] ")"
		n_bad++
	}
	exit n_bad > 0
}

function read_wall(    i) {
	if ($1 != "room" && $1 != "capability")
		return
	floor[$2] = $1
	for (i = 2; i <= NF; i++)
		allowed[$2, $i] = 1
}

# What is in no room, like the list of capabilities, may be used by all.
function add_use(room, file, symbol,    other) {
	other = room_of[symbol]
	if (other == room && file_of[symbol] != file)
		uses[room "/" file, room "/" file_of[symbol]] = symbol
	else if (other != room && other in floor && !((room, other) in allowed) && \
		 !(floor[room] == "capability" && floor[other] == "room")) {
		print room "/" file " uses " symbol " of " other ", which it may not include"
		n_bad++
	}
}

# Files that use none of those left, or that none of them uses, are in no circle.
function take_off_ends(    use, file, from, to, n) {
	do {
		n = 0
		split("", from)
		split("", to)
		for (use in uses) {
			split(use, file, SUBSEP)
			from[file[1]] = to[file[2]] = 1
		}
		for (use in uses) {
			split(use, file, SUBSEP)
			if (!(file[2] in from) || !(file[1] in to)) {
				delete uses[use]
				n++
			}
		}
	} while (n > 0)
}
