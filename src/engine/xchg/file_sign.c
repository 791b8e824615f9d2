/* File sign: files that are no tables, known by their first bytes. */
#include "file_sign.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <string.h>
#include <strings.h>

#define SAVE_AGAIN "Open it in a spreadsheet program and save it as .xlsx or CSV."

struct FileSign {
	const char *begins; /* after blanks, letters large or small */
	const char *sentence;
};

static const struct FileSign signs[] = {
	{"%PDF-", "It is a PDF document. Save the table that it was made of as .xlsx or CSV."},
	{"{\\rtf", "It is a text document. Copy its table into a spreadsheet and save that."},
	{"<!doctype html", "It is a web page, whatever its name ends with. " SAVE_AGAIN},
	{"<html", "It is a web page, whatever its name ends with. " SAVE_AGAIN},
	{"<table", "It is a web page, whatever its name ends with. " SAVE_AGAIN},
	{"<?xml", "It is an XML file. " SAVE_AGAIN},
	{"{\"", "It is JSON. Of JSON only what export all has written comes in, by import all."},
	{"[{", "It is JSON. Of JSON only what export all has written comes in, by import all."},
	{"BEGIN:VCARD", "It is a file of vCards. Export the addresses as CSV."},
	{"BEGIN:VCALENDAR", "It is a calendar. import calendar reads it."},
	{"SQLite format 3", "It is a database. Write the table that it holds as CSV."},
	{"\x1f\x8b", "It is compressed. Unpack it first."},
	{"7z\xbc\xaf", "It is compressed. Unpack it first."},
	{"\x89PNG", "It is a picture. Save the table that it shows as .xlsx or CSV."},
	{"\xff\xd8\xff", "It is a picture. Save the table that it shows as .xlsx or CSV."},
};

/* Blanks and line breaks do not count at the beginning, and between the signs of JSON. */
static bool begins_with(const unsigned char *bytes, size_t n, const char *sign)
{
	const char *at_sign = sign;
	bool is_json = sign[1] == '{' || sign[1] == '"';

	for (size_t at = 0; *at_sign && at < n; at++) {
		const char one[] = {(char)bytes[at], '\0'}, wanted[] = {*at_sign, '\0'};
		bool is_blank = *one && strchr(" \t\r\n", *one);

		if (strcasecmp(one, wanted) == 0)
			at_sign++;
		else if (!is_blank || (at_sign > sign && !is_json))
			return false;
	}
	return !*at_sign;
}

bool file_sign_check(const char *path, const unsigned char *bytes, size_t n, struct Error *error)
{
	struct Arena arena = {0};

	for (size_t i = 0; i < N_ITEMS(signs); i++) {
		if (!begins_with(bytes, n, signs[i].begins))
			continue;
		error_set(error, ERROR_INPUT, "data", "%.200s: %s", text_show(&arena, path),
			  signs[i].sentence);
		arena_release(&arena);
		return false;
	}
	return true;
}
