/* Runs at build time: turns the SQL files of share/ into a C header and source. Not part of the
 * program. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_NAME = 128, VERSION_DIGITS = 4 };

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

static void write_enum(FILE *out, int n_paths, char *paths[])
{
	char name[LONGEST_NAME];

	fputs("enum Query {\n", out);
	for (int i = 0; i < n_paths; i++) {
		if (is_schema(paths[i]))
			continue;
		base_name(paths[i], name);
		fputs("\tQUERY_", out);
		write_upper(out, name);
		fputs(",\n", out);
	}
	fputs("\tN_QUERIES\n};\n", out);
}

static int n_schema_paths(int n_paths, char *paths[])
{
	int n = 0;

	for (int i = 0; i < n_paths; i++)
		n += is_schema(paths[i]);
	return n;
}

static void write_header(FILE *out, int n_paths, char *paths[])
{
	fputs("/* Made from share/sql. */\n#ifndef QTP_STORE_QUERIES_H\n#define "
	      "QTP_STORE_QUERIES_H\n",
	      out);
	fputs("#include \"qtp/store/schema.h\"\n\n", out);
	write_enum(out, n_paths, paths);
	fputs("extern const char *const query_texts[N_QUERIES];\n", out);
	fprintf(out, "enum { N_SCHEMA_STEPS = %d };\n", n_schema_paths(n_paths, paths));
	fputs("extern const struct SchemaStep schema_steps[N_SCHEMA_STEPS];\n#endif\n", out);
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

static void write_source(FILE *out, int n_paths, char *paths[])
{
	fputs("/* Made from share/sql. */\n#include \"queries.h\"\n\nconst char *const "
	      "query_texts[N_QUERIES] = {\n",
	      out);
	for (int i = 0; i < n_paths; i++) {
		if (is_schema(paths[i]))
			continue;
		write_text(out, paths[i]);
		fputs(",\n", out);
	}
	fputs("};\n\nconst struct SchemaStep schema_steps[N_SCHEMA_STEPS] = {\n", out);
	for (int i = 0; i < n_paths; i++) {
		if (!is_schema(paths[i]))
			continue;
		fprintf(out, "{%d, ", version_of(paths[i]));
		write_text(out, paths[i]);
		fputs("},\n", out);
	}
	fputs("};\n", out);
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

/* embed HEADER SOURCE SQL... */
int main(int argc, char *argv[])
{
	FILE *header, *source;

	if (argc < 4) {
		fputs("usage: embed HEADER SOURCE SQL...\n", stderr);
		return 1;
	}
	header = open_or_stop(argv[1]);
	source = open_or_stop(argv[2]);
	write_header(header, argc - 3, argv + 3);
	write_source(source, argc - 3, argv + 3);
	return fclose(header) != 0 || fclose(source) != 0;
}
