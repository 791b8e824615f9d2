/* Runs at build time: turns NAME PATH pairs of texts into a C source with an array that a header
 * declares. Not part of the program. */
#include <stdio.h>
#include <stdlib.h>

#define FIRST 4 /* argument of the first pair */

/* What is in a string literal; a line of the text is a line of the source. */
static void write_char(FILE *out, int c)
{
	if (c == '\n')
		fputs("\\n\"\n\t\"", out);
	else if (c == '"' || c == '\\' || c == '?')
		fprintf(out, "\\%c", c);
	else if (c == '\t')
		fputs("\\t", out);
	else
		fputc(c, out);
}

static void write_named(FILE *out, const char *name, const char *path)
{
	FILE *in = fopen(path, "rb");
	int c;

	if (!in) {
		fprintf(stderr, "embed_texts: cannot read %s\n", path);
		exit(1);
	}
	fprintf(out, "\t{\"%s\", \"", name);
	while ((c = fgetc(in)) != EOF)
		write_char(out, c);
	fputs("\"},\n", out);
	fclose(in);
}

int main(int argc, char *argv[])
{
	FILE *out = argc > 1 ? fopen(argv[1], "w") : NULL;

	if (!out || argc < FIRST) {
		fprintf(stderr, "usage: embed_texts SOURCE HEADER ARRAY [NAME PATH]...\n");
		return 1;
	}
	fprintf(out, "/* Texts, made at build time. */\n#include \"%s\"\n\n", argv[2]);
	fprintf(out, "const struct NamedText %s[] = {\n", argv[3]);
	for (int i = FIRST; i + 1 < argc; i += 2)
		write_named(out, argv[i], argv[i + 1]);
	fputs("\t{NULL, NULL},\n};\n", out);
	return fclose(out) ? 1 : 0;
}
