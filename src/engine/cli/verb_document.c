/* Documents of verbs: the rows of the document table, and lists into files. */
#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/os/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/document.h"

#include <string.h>

static bool take_size(const struct Cli *cli, enum PaperSize *ret_size, struct Error *error)
{
	const char *text = cli_option(cli, "paper");

	*ret_size = PAPER_LETTER;
	return !text || paper_size_parse(text, ret_size) ||
	       error_set(error, ERROR_INPUT, "paper", "--paper is a4 or letter.");
}

bool cli_write_document(struct Cli *cli, const struct Document *document, struct CliOutput output,
			struct Error *error)
{
	struct PaperOptions options = {.ascii = cli->options->plain};
	struct Text bytes;
	bool done;

	if (!take_size(cli, &options.size, error) ||
	    !paper_format_of(output.path, document, &options.format, error))
		return false;
	text_init(&bytes);
	done = paper_document(document, options, &bytes, error) &&
	       os_write_output(output.path, &bytes, cli->options->file, output.replace, error);
	text_release(&bytes);
	if (!done && error->code == ERROR_CONFLICT)
		error_set(error, ERROR_CONFLICT, "output",
			  "%.200s is there already. Name another file, or add --force.",
			  output.path);
	return done;
}

bool cli_refuse_json_document(struct Error *error)
{
	return error_set(error, ERROR_INPUT, "output",
			 "-o writes a document, and --json prints data: leave out one of them.");
}

bool cli_put_document(struct Cli *cli, const struct Document *document, struct Error *error)
{
	const char *path = cli_option(cli, "output");
	struct PaperOptions options = {
		.columns = cli->env->output_is_tty ? (size_t)cli->env->columns : 0,
		.ascii = cli->options->plain || !cli->env->utf8,
	};

	if (path && strcmp(path, "-") != 0)
		return cli_write_document(
			cli, document, (struct CliOutput){path, cli_option(cli, "force") != NULL},
			error);
	return paper_document(document, options, &cli->out, error);
}

/* The record that the argument names: of the first kind that knows it. */
static bool find_source(struct Cli *cli, const struct DocumentSpec *spec,
			struct DocumentSource *ret_source, struct Error *error)
{
	for (size_t i = 0; i < DOCUMENT_KINDS && spec->kinds[i] != N_KINDS; i++) {
		ret_source->kind = spec->kinds[i];
		if (domain_resolve(&cli->domain, entity_get(spec->kinds[i]), cli_argument(cli, 0),
				   &ret_source->id, error))
			return true;
	}
	return false;
}

static const struct DocumentSpec *find_spec(const char *key)
{
	const struct DocumentSpec *spec;

	for (size_t i = 0; (spec = document_spec_at(i)); i++) {
		if (strcmp(spec->key, key) == 0)
			return spec;
	}
	return NULL;
}

bool cli_run_document(struct Cli *cli,
		      bool (*print)(struct Cli *cli, struct DocumentSource source,
				    struct Error *error),
		      struct Error *error)
{
	const struct DocumentSpec *spec = find_spec(cli->options->verb);
	struct DocumentSource source;
	struct Document document;

	if (!spec)
		return error_set(error, ERROR_INPUT, "", "There is no document \"%s\".",
				 cli->options->verb);
	if (!find_source(cli, spec, &source, error))
		return false;
	if (cli->options->json)
		return print(cli, source, error);
	return spec->make(&cli->domain, source, &cli->arena, &document, error) &&
	       cli_put_document(cli, &document, error);
}
