/* Runs at build time: turns the SQL files of share/ into a C header and source. Not part of the
 * program. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_NAME = 128, VERSION_DIGITS = 4 };

/* What the C of a room is called: enum TAG {CONSTANT_..., N_...}, TEXTS[]. */
struct Room {
	const char *name, *tag, *constant, *count, *texts;
};
static const struct Room rooms[] = {
	{"store", "Query", "QUERY", "N_QUERIES", "query_texts"},
	{"index", "IndexQuery", "INDEX", "N_INDEX_QUERIES", "index_texts"},
};

/* The name of a file without its folder and ending. */
static void base_name(const char *path, char out[LONGEST_NAME])
{
	const char *slash = strrchr(path, '/');
	const char *start = slash ? slash + 1 : path;
	size_t length = strcspn(start, ".");

	if (length >= LONGEST_NAME) {
		fprintf(stderr, "embed: the name of %s is too long\n", path);
		exit(1);
	}
	memcpy(out, start, length);
	out[length] = '\0';
}

static bool is_schema(const char *path)
{
	return strstr(path, "/schema/") != NULL;
}

/* The numbers of a schema file stand before its first hyphen: 0001-ground.sql is version 1. */
static int version_of(const char *path)
{
	char name[LONGEST_NAME];

	base_name(path, name);
	name[VERSION_DIGITS] = '\0';
	return (int)strtol(name, NULL, 10);
}

static void write_upper(FILE *out, const char *name)
{
	for (const char *c = name; *c; c++)
		fputc(*c >= 'a' && *c <= 'z' ? *c - 'a' + 'A' : *c, out);
}

static void write_enum(FILE *out, const struct Room *room, int n_paths, char *paths[])
{
	char name[LONGEST_NAME];

	fprintf(out, "enum %s {\n", room->tag);
	for (int i = 0; i < n_paths; i++) {
		if (is_schema(paths[i]))
			continue;
		base_name(paths[i], name);
		fprintf(out, "\t%s_", room->constant);
		write_upper(out, name);
		fputs(",\n", out);
	}
	fprintf(out, "\t%s\n};\n", room->count);
}

static int n_schema_paths(int n_paths, char *paths[])
{
	int n = 0;

	for (int i = 0; i < n_paths; i++)
		n += is_schema(paths[i]);
	return n;
}

static void write_header(FILE *out, const struct Room *room, int n_paths, char *paths[])
{
	int n_steps = n_schema_paths(n_paths, paths);

	fprintf(out,
		"/* Made from share/sql. */\n#ifndef QTP_%s_QUERIES_H\n#define "
		"QTP_%s_QUERIES_H\n#include \"qtp/engine/store/schema.h\"\n\n",
		room->constant, room->constant);
	write_enum(out, room, n_paths, paths);
	fprintf(out, "extern const char *const %s[%s];\n", room->texts, room->count);
	if (n_steps > 0)
		fprintf(out,
			"enum { N_SCHEMA_STEPS = %d };\n"
			"extern const struct SchemaStep schema_steps[N_SCHEMA_STEPS];\n",
			n_steps);
	fputs("#endif\n", out);
}

static void write_char(FILE *out, int c)
{
	if (c == '\n')
		fputs("\\n\"\n\t\"", out);
	else if (c == '"' || c == '\\')
		fprintf(out, "\\%c", c);
	else if (c == '\t')
		fputs("\\t", out);
	else
		fputc(c, out);
}

static void write_text(FILE *out, const char *path)
{
	FILE *in = fopen(path, "r");
	int c;

	if (!in) {
		fprintf(stderr, "embed: %s cannot be read\n", path);
		exit(1);
	}
	fputc('"', out);
	while ((c = fgetc(in)) != EOF)
		write_char(out, c);
	fputc('"', out);
	fclose(in);
}

static void write_steps(FILE *out, int n_paths, char *paths[])
{
	if (n_schema_paths(n_paths, paths) == 0)
		return;
	fputs("\nconst struct SchemaStep schema_steps[N_SCHEMA_STEPS] = {\n", out);
	for (int i = 0; i < n_paths; i++) {
		if (!is_schema(paths[i]))
			continue;
		fprintf(out, "{%d, ", version_of(paths[i]));
		write_text(out, paths[i]);
		fputs("},\n", out);
	}
	fputs("};\n", out);
}

static void write_source(FILE *out, const struct Room *room, const char *header, int n_paths,
			 char *paths[])
{
	const char *slash = strrchr(header, '/');

	fprintf(out,
		"/* Made from share/sql. */\n#include \"%s\"\n\nconst char *const %s[%s] = {\n",
		slash ? slash + 1 : header, room->texts, room->count);
	for (int i = 0; i < n_paths; i++) {
		if (is_schema(paths[i]))
			continue;
		write_text(out, paths[i]);
		fputs(",\n", out);
	}
	fputs("};\n", out);
	write_steps(out, n_paths, paths);
}

static FILE *open_or_stop(const char *path)
{
	FILE *out = fopen(path, "w");

	if (!out) {
		fprintf(stderr, "embed: %s cannot be written\n", path);
		exit(1);
	}
	return out;
}

static const struct Room *find_room(const char *name)
{
	for (size_t i = 0; i < sizeof(rooms) / sizeof(rooms[0]); i++)
		if (strcmp(rooms[i].name, name) == 0)
			return &rooms[i];
	fprintf(stderr, "embed: there is no room %s\n", name);
	exit(1);
}

/* embed ROOM HEADER SOURCE SQL... */
int main(int argc, char *argv[])
{
	const struct Room *room;
	FILE *header, *source;

	if (argc < 5) {
		fputs("usage: embed ROOM HEADER SOURCE SQL...\n", stderr);
		return 1;
	}
	room = find_room(argv[1]);
	header = open_or_stop(argv[2]);
	source = open_or_stop(argv[3]);
	write_header(header, room, argc - 4, argv + 4);
	write_source(source, room, argv[2], argc - 4, argv + 4);
	return fclose(header) != 0 || fclose(source) != 0;
}
