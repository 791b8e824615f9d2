/* Runs at build time: turns NAME PATH pairs of season texts into a C header. Not part of the
 * program. */
#include <stdio.h>
#include <stdlib.h>

#define BYTES_A_LINE 24

static void write_bytes(FILE *out, const char *path, int number)
{
	FILE *in = fopen(path, "rb");
	int byte, n = 0;

	if (!in) {
		fprintf(stderr, "embed_seeds: cannot read %s\n", path);
		exit(1);
	}
	fprintf(out, "static const char seed_%d[] = {", number);
	for (; (byte = fgetc(in)) != EOF; n++)
		fprintf(out, "%s(char)%d,", n % BYTES_A_LINE ? "" : "\n\t", byte);
	fputs("\n\t0};\n", out);
	fclose(in);
}

int main(int argc, char *argv[])
{
	FILE *out = argc > 1 ? fopen(argv[1], "w") : NULL;
	int n = (argc - 2) / 2;

	if (!out) {
		fprintf(stderr, "usage: embed_seeds HEADER [NAME PATH]...\n");
		return 1;
	}
	fputs("/* Season texts, made at build time. */\n", out);
	for (int i = 0; i < n; i++)
		write_bytes(out, argv[3 + 2 * i], i);
	fprintf(out, "#define N_SEEDS %d\n", n);
	fputs("static const struct {\n\tconst char *name, *text;\n} seeds[N_SEEDS] = {\n", out);
	for (int i = 0; i < n; i++)
		fprintf(out, "\t{\"%s\", seed_%d},\n", argv[2 + 2 * i], i);
	fputs("};\n", out);
	return fclose(out) ? 1 : 0;
}
