/* Documents of verbs: the rows of the document table, and lists into files. */
#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/data_table.h"
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

/* Says how to mend that the file is there; returns false. */
static bool refuse_output(const char *path, struct Error *error)
{
	if (error->code == ERROR_CONFLICT)
		error_set(error, ERROR_CONFLICT, "output",
			  "%.200s is there already. Name another file, or add --force.", path);
	return false;
}

static struct KeptFiles kept_of(const struct Cli *cli)
{
	return (struct KeptFiles){cli->options->file, {cli->env->config_dir, cli->env->state_dir}};
}

bool cli_write_file(struct Cli *cli, const char *path, const struct Text *bytes,
		    struct Error *error)
{
	const struct Verb *verb = verb_find(cli->options->verb, &cli->arena);
	const struct KeptFiles kept = kept_of(cli);
	bool replace = cli_option(cli, "force") != NULL;

	cli->has_written = cli->is_private || (verb && verb->is_private)
				   ? os_write_private_output(path, bytes, &kept, replace, error)
				   : os_write_output(path, bytes, &kept, replace, error);
	return cli->has_written || refuse_output(path, error);
}

static void say_losses(struct Cli *cli, struct TableLosses losses)
{
	const char *said = paper_losses(losses, &cli->arena);

	if (said)
		cli_warn(cli, "%s", said);
}

bool cli_write_source(struct Cli *cli, struct PaperSource source, const char *path,
		      struct Error *error)
{
	struct PaperOptions options = {.ascii = cli->options->plain};
	struct TableLosses losses;
	struct Text bytes;
	bool done;

	if (!take_size(cli, &options.size, error) ||
	    !paper_choose(path, source, &options.format, error))
		return false;
	text_init(&bytes);
	done = paper_write(source, options, &bytes, &losses, error) &&
	       cli_write_file(cli, path, &bytes, error);
	text_release(&bytes);
	if (done)
		say_losses(cli, losses);
	return done;
}

const char *cli_output_path(const struct Cli *cli)
{
	const char *path = cli_option(cli, "output");

	return path && strcmp(path, "-") != 0 ? path : NULL;
}

/* The format that an option alone names, and how many do. */
static size_t named_formats(const struct Cli *cli, enum PaperFormat *ret_format)
{
	size_t n = 0;

	for (int i = 0; i < N_PAPER_FORMATS; i++) {
		enum PaperFormat format = (enum PaperFormat)i;

		if (format == PAPER_JSON ? !cli->options->json
					 : !cli_option(cli, paper_format_name(format)))
			continue;
		*ret_format = format;
		n++;
	}
	return n;
}

bool cli_check_formats(const struct Cli *cli, struct Error *error)
{
	const char *path = cli_output_path(cli);
	enum PaperFormat format, ending;
	size_t n = named_formats(cli, &format);

	if (n > 1)
		return error_set(error, ERROR_INPUT, "output",
				 "One format at a time: leave out all but one of --csv, --tsv, "
				 "--xlsx, --html, --json and --pdf.");
	if (n == 0 || !path || !paper_format_of(path, &ending) || ending == format ||
	    (ending == PAPER_TEXT && !paper_is_binary(format)))
		return true;
	return error_set(error, ERROR_INPUT, "output",
			 "%.200s ends in .%s, but --%s asks for another format. Leave out --%s, or "
			 "name a file that ends in .%s.",
			 path, paper_format_name(ending), paper_format_name(format),
			 paper_format_name(format), paper_format_name(format));
}

bool cli_wants_json(const struct Cli *cli)
{
	const char *path = cli_output_path(cli);
	enum PaperFormat format;

	return cli->options->json || (named_formats(cli, &format) == 0 && path &&
				      paper_format_of(path, &format) && format == PAPER_JSON);
}

bool cli_wants_output(const struct Cli *cli)
{
	enum PaperFormat format;

	return named_formats(cli, &format) || cli_option(cli, "output");
}

static bool take_format(const struct Cli *cli, struct PaperSource source,
			enum PaperFormat *ret_format, struct Error *error)
{
	const char *path = cli_output_path(cli);

	*ret_format = PAPER_TEXT;
	return named_formats(cli, ret_format) || !path ||
	       paper_choose(path, source, ret_format, error);
}

static bool check_terminal(const struct Cli *cli, enum PaperFormat format, struct Error *error)
{
	return cli_output_path(cli) || !cli->env->output_is_tty || !paper_is_binary(format) ||
	       error_set(error, ERROR_INPUT, "output",
			 "This is nothing for a terminal. Name a file, like -o out.%s, or send it "
			 "to a program.",
			 paper_format_name(format));
}

bool cli_check_output(const struct Cli *cli, struct PaperSource source, struct Error *error)
{
	const char *path = cli_output_path(cli);
	struct PaperOptions options = {0};
	struct TableLosses losses;
	struct Text bytes;
	const struct KeptFiles kept = kept_of(cli);
	bool drawn;

	text_init(&bytes);
	drawn = take_size(cli, &options.size, error) &&
		take_format(cli, source, &options.format, error) &&
		check_terminal(cli, options.format, error) &&
		paper_write(source, options, &bytes, &losses, error);
	text_release(&bytes);
	if (!drawn)
		return false;
	return !path || os_check_output(path, &kept, cli_option(cli, "force") != NULL, error) ||
	       refuse_output(path, error);
}

bool cli_put(struct Cli *cli, struct PaperSource source, struct Error *error)
{
	bool to_screen = !cli_output_path(cli) && cli->env->output_is_tty;
	struct PaperOptions options = {
		.columns = to_screen ? (size_t)cli->env->columns : 0,
		.ascii = cli->options->plain || (!cli_output_path(cli) && cli_is_ascii(cli)),
		.table = {.keys = cli_option(cli, "keys") != NULL,
			  .excel = cli_option(cli, "excel") != NULL,
			  .unguarded = cli_option(cli, "no-guard") != NULL,
			  .harmless = to_screen},
	};
	struct TableLosses losses;

	cli->is_private = cli->is_private || paper_is_private(source);
	if (!take_size(cli, &options.size, error) ||
	    !take_format(cli, source, &options.format, error) ||
	    !check_terminal(cli, options.format, error) ||
	    !paper_write(source, options, &cli->out, &losses, error))
		return false;
	cli->is_data = cli->is_data || options.format != PAPER_TEXT;
	say_losses(cli, losses);
	return true;
}

/* The longest text before a colon that is the label of what follows. */
#define LABEL_MAX 40

/* "Coach: Okafor" is a field, a line that is set in an item of a list below the field before it. */
static void add_said(struct Document *document, struct DataTable *table, const char *line,
		     const char **label)
{
	const char *colon = strchr(line, ':'), *text = line + strspn(line, " ");
	bool is_field = colon && colon - line <= LABEL_MAX && (colon[1] == ' ' || !colon[1]);

	if (text == line)
		*label =
			is_field ? arena_text_n(document->arena, line, (size_t)(colon - line)) : "";
	if (text > line)
		document_list_item(document, text);
	else if (is_field && colon[1])
		document_field(document, *label, text = colon + 2);
	else
		document_paragraph(document, line);
	if (!is_field || colon[1] || text > line)
		data_table_row(table, (const struct Value[]){data_table_text(*label),
							     data_table_text(text)});
}

bool cli_put_said(struct Cli *cli, const char *name, const char *title, struct Error *error)
{
	static const struct TableColumn columns[] = {{"about", "About", FIELD_TEXT},
						     {"text", "Text", FIELD_TEXT}};
	struct Document document;
	struct DataTable table;
	const char *label = "";

	document_begin(&document, &cli->arena, title);
	data_table_begin(&table, &cli->arena, title, columns, N_ITEMS(columns));
	document.name = table.name = name;
	document.day = table.day = cli->domain.today;
	document.table = &table;
	for (const char *at = arena_text(&cli->arena, text_get(&cli->out)); *at;) {
		size_t length = strcspn(at, "\n");

		add_said(&document, &table, arena_text_n(&cli->arena, at, length), &label);
		at += length + (at[length] == '\n');
	}
	text_clear(&cli->out);
	return cli_put(cli, (struct PaperSource){.document = &document}, error);
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
	struct KindId found;
	struct DocumentSource source;
	struct Document document;

	if (!spec)
		return error_set(error, ERROR_INPUT, "", "There is no document \"%s\".",
				 cli->options->verb);
	if (!domain_resolve_any(&cli->domain, spec->kinds, cli_argument(cli, 0), &found, error))
		return false;
	source = (struct DocumentSource){found.kind, found.id};
	if (cli->options->json)
		return print(cli, source, error);
	document.arena = &cli->arena;
	return document_make(spec, &cli->domain, source, &document, error) &&
	       cli_put(cli, (struct PaperSource){.document = &document}, error);
}
