# Prints each banned call, word and preprocessor switch in C files; ends with code 1 if any.
# Words that comments do not use, each with what to write instead, come from tests/lint/glossary.txt, read first.

BEGIN { SHELL_LINES = 10 }
FNR == 1 { in_comment = in_body = 0 }
FILENAME ~ /glossary\.txt$/ {
	if (split($0, part, /: */) == 2 && $0 !~ /^#/)
		instead[part[1]] = part[2]
	next
}
FILENAME ~ /model\/field\.h$/ && /^\tKIND_[A-Z_]+,$/ { kind[substr($1, 1, length($1) - 1)] = 1 }
/(^|[^A-Za-z_])(TODO|FIXME|XXX)([^A-Za-z_]|$)/ && !/"[^"]*XXX[^"]*"/ { bad("a note to be done later") }
/^\{/ { in_body = 1 }
/^\}/ { in_body = 0 }
in_body && /^[ \t]*#[ \t]*(if|ifdef|ifndef|else|elif)/ { bad("a preprocessor switch inside a function") }
{
	code = bare($0)
	for (word in instead)
		if (said ~ "(^|[^A-Za-z])" word "([^A-Za-z]|$)")
			bad("\"" word "\" in a comment, write \"" instead[word] "\"")
	if (match(code, /(^|[^A-Za-z0-9_>.])(strcpy|strcat|stpcpy|v?sprintf|atoi|atol|atoll|atof|strtok|gets|alloca|sleep|usleep|tmpnam|mktemp|longjmp)[ \t]*\(/))
		bad("a banned call")
	# SQLite's busy handler has to wait; nothing else may.
	if (code ~ /(^|[^A-Za-z0-9_])nanosleep[ \t]*\(/ && FILENAME !~ /^src\/engine\/store\//)
		bad("a wait")
	# The engine knows no kind of record by name. The list of kinds is read first.
	if (FILENAME ~ /^(src|include\/qtp)\/engine\// && FILENAME !~ /model\/field\.h$/)
		for (rest = code; match(rest, /KIND_[A-Z_]+/); rest = substr(rest, RSTART + RLENGTH))
			if (substr(rest, RSTART, RLENGTH) in kind)
				bad("a kind of record in the engine")
	if (code ~ /(^|[^A-Za-z0-9_])goto[ \t]/)
		bad("a goto")
	# What is said on the screen too names no verb: that is the advice of error_set_shell().
	if ($0 ~ /error_(set|add)_shell|in_full|_verbs\(|other_kind|ADD_SEASON/ || FNR == 1)
		shell_at = FNR
	if (FILENAME ~ /^src\// && FILENAME !~ /\/verb_|engine\/(cli|store)\// && FNR - shell_at > SHELL_LINES &&
	    $0 ~ /"[^"]*qtp (add|set|list|pay|refund|charge|reverse|credit-note|invoice|accept|remove|restore|import|export|init|demo)[ .]/)
		bad("a verb in what the screen may say")
	# Whatever is written goes through operation_run and record_put.
	if (FILENAME ~ /^src\// && FILENAME !~ /^src\/engine\/(store|index)\// && FILENAME !~ /\/(operation|gate)\.c$/ &&
	    code ~ /(^|[^A-Za-z0-9_])store_(begin|commit|rollback|insert|update|bin|restore)[ \t]*\(/)
		bad("a transaction of its own")
	if (FILENAME ~ /^src\// && FILENAME !~ /\/(record_put|record_parts|gate)\.c$/ &&
	    code ~ /(^|[^A-Za-z0-9_])domain_(insert|update)[ \t]*\(/)
		bad("a write around record_put")
}
END { exit n_bad > 0 }

function bad(words) {
	print FILENAME ":" FNR ": " words ": " $0
	n_bad++
}

# The line without texts and comments; `said` gets what its comments say, in lower case.
function bare(line) {
	said = ""
	gsub(/\\["\\]/, "", line)
	gsub(/"[^"]*"/, "\"\"", line)
	if (in_comment) {
		said = tolower(line)
		if (!sub(/^.*\*\//, "", line))
			return ""
		in_comment = 0
	}
	if (match(line, /\/[*\/]/))
		said = said " " tolower(substr(line, RSTART))
	gsub(/\/\*([^*]|\*+[^*\/])*\*+\//, "", line)
	sub(/\/\/.*/, "", line)
	if (sub(/\/\*.*/, "", line))
		in_comment = 1
	return line
}
