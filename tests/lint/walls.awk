# The walls: reads walls.txt, then C files; prints each include that goes through a wall, and ends with code 1 if any.

FNR == 1 { locate(FILENAME, here) }
FILENAME == ARGV[1] { read_wall(); next }
/^[ \t]*#[ \t]*include[ \t]*"/ { split($0, part, "\""); check_own(part[2]); next }
/^[ \t]*#[ \t]*include[ \t]*</ { check_library(substr($0, index($0, "<"))); next }
END { exit n_bad > 0 }

function read_wall(    i) {
	if ($0 ~ /^#/ || NF == 0)
		return
	if ($1 == "library") {
		n_libraries++
		library[n_libraries] = substr($2, 1, length($2) - ($2 !~ /\.h>$/))
		owner[n_libraries] = $3
	} else {
		place[$1, $2] = ++n_places
		allowed[$1, $2, $2] = 1
		for (i = 3; i <= NF; i++)
			allowed[$1, $2, $i] = 1
		if ($1 != "role")
			for (i = 3; i <= NF; i++)
				if (!(($1, $i) in place))
					bad("walls.txt: " $2 " may not include " $i ", which is not above it")
	}
}

# Where a file is: at["room"], or at["capability"] and at["role"], or neither for main.c and program.c.
function locate(path, at,    part, n) {
	split("", at)
	sub(/^.*include\/qtp\//, "", path)
	sub(/^.*src\//, "", path)
	n = split(path, part, "/")
	if (part[1] == "engine" && n == 3)
		at["room"] = part[2]
	else if (n == 2) {
		at["capability"] = part[1]
		at["role"] = part[2]
		sub(/[_.].*$/, "", at["role"])
	} else if (n == 1 && path ~ /\.h$/) {
		at["capability"] = path
		sub(/\.h$/, "", at["capability"])
		at["role"] = "public"
	}
}

function bad(words) {
	print words
	n_bad++
}

# A header of ours is "qtp/...", or "x.h" beside the file; nothing else is allowed.
function check_own(name,    target, why) {
	if ("room" in here && !(("room", here["room"]) in place))
		bad(FILENAME ": the room " here["room"] " is not in walls.txt")
	if ("role" in here && (!(("role", here["role"]) in place) || !(("capability", here["capability"]) in place)))
		bad(FILENAME ": " here["capability"] " or its role " here["role"] " is not in walls.txt")
	if (name !~ /\//) {
		target = FILENAME
		sub(/[^\/]*$/, name, target)
		locate(target, there)
	} else if (name ~ /^qtp\//)
		locate("include/" name, there)
	else {
		bad(FILENAME ":" FNR ": " name " is neither qtp/... nor beside the file")
		return
	}
	why = wall_between()
	if (why != "")
		bad(FILENAME ":" FNR ": " why " (" name ")")
}

function wall_between() {
	if (!("room" in here) && !("role" in here))
		return ""
	if ("room" in here && "room" in there)
		return ("room", here["room"], there["room"]) in allowed ? "" : here["room"] " may not include " there["room"]
	if ("room" in here)
		return "the engine may not include " there["capability"]
	if ("room" in there)
		return ("role", here["role"], there["room"]) in allowed ? "" : "the role " here["role"] " may not include " there["room"]
	if (!(("capability", here["capability"], there["capability"]) in allowed))
		return here["capability"] " may not include " there["capability"]
	if (place["role", there["role"]] > place["role", here["role"]])
		return "the role " here["role"] " may not include the role " there["role"]
	return ""
}

function check_library(name,    i) {
	sub(/>.*/, ">", name)
	for (i = 1; i <= n_libraries; i++)
		if (index(name, library[i]) == 1 && owner[i] != here["room"] && owner[i] != FILENAME)
			bad(FILENAME ":" FNR ": " name " may be included only in " owner[i])
}
