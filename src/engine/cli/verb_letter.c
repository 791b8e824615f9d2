/* The verb letter: letters from templates, as text, drafts of mail or mailto: lines. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/document.h"
#include "qtp/engine/view/letter.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/engine/xchg/mail.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#define RULE_WIDTH 72 /* of the line between letters */

struct Letters {
	struct LetterSpec spec;
	struct Letter *items;
	size_t n, capacity;
	bool is_kept; /* it is recorded that they were written */
};

struct Giving {
	struct Cli *cli;
	const struct Letters *letters;
	const char **written; /* paths of drafts */
	size_t n_written;
};

/* Whether they leave, and are not only looked at. */
static bool is_given_out(struct Cli *cli)
{
	return cli_option(cli, "eml") || cli_option(cli, "mailto") || cli_output_path(cli);
}

/* --- Writing them */

/* Something that is left out, or empty: on standard error, harmless. */
__attribute__((format(printf, 2, 3))) static void point_out(struct Cli *cli, const char *format,
							    ...)
{
	va_list args;
	struct Text text;

	text_init(&text);
	va_start(args, format);
	text_format_v(&text, format, args);
	va_end(args);
	cli_warn(cli, "%s", text_get(&text));
	text_release(&text);
}

static const char *about_of(struct Cli *cli, const struct Letters *letters, Id about)
{
	return domain_ref(&cli->domain, letters->spec.about->kind, about, &cli->arena);
}

static void point_out_gaps(struct Cli *cli, const struct Letters *letters,
			   const struct Letter *letter)
{
	for (size_t i = 0; i < letter->n_gaps; i++)
		point_out(cli, "%s, to %s: %s is empty.", about_of(cli, letters, letter->about),
			  letter->name, letter->gaps[i]);
}

/* A letter about a record that it is not meant for is written, and pointed out. */
static bool check_meant(struct Cli *cli, const struct Letters *letters, Id about,
			struct Error *error)
{
	bool is_meant;

	if (!letter_is_meant(&cli->domain, &letters->spec, about, &is_meant, error))
		return false;
	if (is_meant)
		return true;
	cli->exit_code = EXIT_FINDING;
	point_out(cli, "%s: the letter \"%s\" is meant for %s with %s, and this is none.",
		  about_of(cli, letters, about), letters->spec.name, letters->spec.about->plural,
		  letters->spec.when);
	return true;
}

/* The same letter within a week is written, and pointed out; so is one with another decision. */
static bool check_before(struct Cli *cli, const struct Letters *letters,
			 const struct Letter *letter, struct Error *error)
{
	const struct LetterLook look = {&cli->domain, &letters->spec, letter, &cli->arena};
	struct LetterBefore before;
	char text[DAY_TEXT];

	if (!letter_before(look, &before, error))
		return false;
	if (before.again != DAY_NONE)
		point_out(cli, "%s, to %s: the letter \"%s\" was written on %s already.",
			  about_of(cli, letters, letter->about), letter->name, letters->spec.name,
			  day_medium(before.again, text));
	if (*before.overtaken)
		point_out(cli, "%s, to %s: %s", about_of(cli, letters, letter->about), letter->name,
			  before.overtaken);
	if (before.again != DAY_NONE || *before.overtaken)
		cli->exit_code = EXIT_FINDING;
	return true;
}

/* One that says nothing is pointed out, and leaves in no file and no mail. */
static bool take_needed(struct Cli *cli, const struct Letters *letters, const struct Letter *letter)
{
	if (letter->is_needed)
		return true;
	cli->exit_code = is_given_out(cli) ? EXIT_FINDING : cli->exit_code;
	point_out(cli, "%s, to %s: there is nothing to write, as %s is empty.%s",
		  about_of(cli, letters, letter->about), letter->name, letters->spec.only.text,
		  is_given_out(cli) ? " It is left out." : "");
	return !is_given_out(cli);
}

static bool write_about(struct Cli *cli, struct Letters *letters, Id about, struct Error *error)
{
	struct LetterRecipients all = {.about = about};

	if (!check_meant(cli, letters, about, error) ||
	    !letter_recipients(&cli->domain, &letters->spec, &all, &cli->arena, error))
		return false;
	if (all.to.n == 0) {
		point_out(cli, "%s: there is no one whom the letter \"%s\" goes to.",
			  about_of(cli, letters, about), letters->spec.name);
		cli->exit_code = EXIT_FINDING;
	}
	for (size_t i = 0; i < all.to.n; i++) {
		letters->items = arena_grow(&cli->arena, letters->items, letters->n,
					    &letters->capacity, sizeof letters->items[0]);
		struct Letter *letter = &letters->items[letters->n];

		*letter =
			(struct Letter){.about = about, .to = all.to.ids[i], .record = all.record};
		if (!letter_write(&cli->domain, &letters->spec, letter, &cli->arena, error) ||
		    !check_before(cli, letters, letter, error))
			return false;
		letters->n += take_needed(cli, letters, letter);
		point_out_gaps(cli, letters, letter);
	}
	return true;
}

/* All letters of the command line, or none; about a record that is named twice one. */
static bool write_all(struct Cli *cli, struct Letters *letters, struct Error *error)
{
	size_t n = cli->options->n_arguments - 1, n_abouts = 0;
	Id *abouts = ARENA_ARRAY(&cli->arena, n, Id);

	*letters = (struct Letters){0};
	if (!letter_load(&cli->domain, cli_argument(cli, 0), &cli->arena, &letters->spec, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!domain_resolve(&cli->domain, letters->spec.about, cli_argument(cli, i + 1),
				    &abouts[n_abouts], error))
			return false;
		n_abouts += !id_is_among(abouts[n_abouts], (struct IdSpan){abouts, n_abouts});
	}
	bool began = domain_read_begin(&cli->domain), written = true;

	for (size_t i = 0; written && i < n_abouts; i++)
		written = write_about(cli, letters, abouts[i], error);
	domain_read_end(&cli->domain, began);
	return written;
}

/* --- As text and JSON */

static void print_letters(struct Cli *cli, const struct Letters *letters)
{
	for (size_t i = 0; i < letters->n; i++) {
		if (i) {
			text_append_char(&cli->out, '\n');
			text_append_repeat(&cli->out, "-", RULE_WIDTH);
			text_append(&cli->out, "\n\n");
		}
		letter_print(&letters->items[i], LETTER_COLUMNS, &cli->arena, &cli->out);
	}
}

static void json_letter(struct Cli *cli, struct Json *json, const struct Letters *letters,
			const struct Letter *letter)
{
	json_begin_object(json);
	json_member_text(json, "letter", letters->spec.name);
	json_member_text(json, "kind", letters->spec.about->key);
	json_member_text(json, "about", about_of(cli, letters, letter->about));
	json_member_number(json, "about_id", letter->about);
	json_member_text(json, "to", letter->name);
	json_member_number(json, "to_id", letter->to);
	json_member_text(json, "email", *letter->address ? letter->address : NULL);
	json_member_text(json, "subject", letter->subject);
	json_member_text(json, "text", letter->text);
	json_key(json, "empty");
	json_begin_array(json);
	for (size_t i = 0; i < letter->n_gaps; i++)
		json_text(json, letter->gaps[i]);
	json_end(json);
	json_end(json);
}

static void json_letters(struct Cli *cli, const struct Letters *letters)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < letters->n; i++)
		json_letter(cli, &json, letters, &letters->items[i]);
	json_end(&json);
}

/* --- As mail */

/* False where there is no address that a mail can have, which is pointed out. */
static bool can_be_sent(struct Cli *cli, const struct Letters *letters, const struct Letter *letter)
{
	if (mail_address_serves(letter->address))
		return true;
	cli->exit_code = EXIT_FINDING;
	if (*letter->address)
		point_out(cli, "%s, to %s: \"%s\" cannot be the address of a mail. It is left out.",
			  about_of(cli, letters, letter->about), letter->name, letter->address);
	else
		point_out(cli, "%s, to %s: there is no e-mail address. It is left out.",
			  about_of(cli, letters, letter->about), letter->name);
	return false;
}

static bool keep(struct Cli *cli, const struct Letters *letters, const struct Letter *letter,
		 enum LetterWay way, struct Error *error)
{
	return !letters->is_kept ||
	       letter_keeper()->keep(&cli->domain, &letters->spec, letter, way, error);
}

static const char *draft_path(struct Cli *cli, const struct Letters *letters,
			      const struct Letter *letter)
{
	return arena_format(&cli->arena, "%s/%s", cli_option(cli, "eml"),
			    letter_draft_name(&cli->domain, &letters->spec, letter, &cli->arena));
}

/* Whether none of the drafts is there already. */
static bool check_drafts(struct Cli *cli, const struct Letters *letters, struct Error *error)
{
	struct FileFacts facts;
	struct Error ignored;

	for (size_t i = 0; i < letters->n && !cli_option(cli, "force"); i++) {
		const char *path = draft_path(cli, letters, &letters->items[i]);

		if (os_file_facts(path, &facts, &ignored) &&
		    (facts.state != FILE_MISSING || facts.is_symlink))
			return error_set(error, ERROR_CONFLICT, "eml",
					 "%.300s is there already, and no draft was written. Name "
					 "another folder, or add --force.",
					 path);
	}
	return true;
}

static bool write_draft(struct Giving *giving, const char *path, const struct Mail *mail,
			struct Error *error)
{
	struct Cli *cli = giving->cli;
	bool had_written = cli->has_written, done;
	struct Text text;

	text_init(&text);
	mail_write(mail, &text);
	done = cli_write_file(cli, path, &text, error);
	text_release(&text);
	cli->has_written = had_written || done;
	if (done)
		giving->written[giving->n_written++] = path;
	return done;
}

/* Of drafts that were not all written, or not kept, none stays; those that took the place of others
 * do. */
static void take_drafts_back(struct Giving *giving)
{
	struct Error ignored;

	if (cli_option(giving->cli, "force"))
		return;
	for (size_t i = 0; i < giving->n_written; i++)
		if (!os_remove_file(giving->written[i], &ignored))
			error_clear(&ignored);
	giving->cli->has_written = false;
}

#define NO_DRAFT "No draft is written: there is no one to write to."

static bool write_drafts(struct Giving *giving, struct Error *error)
{
	struct Cli *cli = giving->cli;
	const struct Letters *letters = giving->letters;
	const char *folder = cli_option(cli, "eml");
	size_t n = 0;

	if (letters->n && (!os_make_folder(folder, error) || !check_drafts(cli, letters, error)))
		return false;
	for (size_t i = 0; i < letters->n; i++) {
		const struct Letter *letter = &letters->items[i];

		const struct Mail mail = letter_mail(&cli->domain, letter);

		if (!can_be_sent(cli, letters, letter))
			continue;
		if (!write_draft(giving, draft_path(cli, letters, letter), &mail, error) ||
		    !keep(cli, letters, letter, LETTER_DRAFT, error))
			return false;
		n++;
	}
	if (n == 0)
		cli_say(cli, NO_DRAFT);
	else
		cli_say(cli, "Wrote %zu %s to %s. Nothing is sent: a mail program opens %s.", n,
			n == 1 ? "draft" : "drafts", folder, n == 1 ? "it" : "them");
	return true;
}

#define ALL_GREETED "colleagues"

/* Where a letter says the name of its recipient, one to all says that they are colleagues. */
static const char *said_to_all(const struct Letter *letter, const char *text, struct Arena *arena)
{
	size_t length = strlen(letter->name);
	const char *said = "", *found;

	while (length > 0 && (found = strstr(text, letter->name))) {
		said = arena_format(arena, "%s%.*s" ALL_GREETED, said, (int)(found - text), text);
		text = found + length;
	}
	return *said ? arena_format(arena, "%s%s", said, text) : text;
}

/* What one draft says to all; false where a letter says more than its name to someone. */
static bool write_to_all(struct Cli *cli, const struct Letters *letters, struct Letter *ret_letter,
			 struct Error *error)
{
	for (size_t i = 0; i < letters->n; i++) {
		const struct Letter *letter = &letters->items[i];
		struct Letter said = *letter;

		said.subject = said_to_all(letter, letter->subject, &cli->arena);
		said.text = said_to_all(letter, letter->text, &cli->arena);
		if (i > 0 && (strcmp(said.subject, ret_letter->subject) != 0 ||
			      strcmp(said.text, ret_letter->text) != 0))
			return error_set(error, ERROR_INPUT, "bcc",
					 "The letter to %.60s says something else than the one to "
					 "%.60s. Leave out --bcc for a draft a recipient.",
					 text_show(&cli->arena, letter->name),
					 text_show(&cli->arena, letters->items[0].name));
		*ret_letter = said;
	}
	return true;
}

static bool has_address(const char *const addresses[], size_t n, const char *address)
{
	for (size_t i = 0; i < n; i++)
		if (strcasecmp(addresses[i], address) == 0)
			return true;
	return false;
}

/* One draft with Bcc of all that have an address. */
static bool write_bcc(struct Giving *giving, struct Error *error)
{
	struct Cli *cli = giving->cli;
	const struct Letters *letters = giving->letters;
	const char *folder = cli_option(cli, "eml");
	const char *path = arena_format(&cli->arena, "%s/%s-bcc.eml", folder, letters->spec.name);
	const char **addresses = ARENA_ARRAY(&cli->arena, letters->n, const char *);
	struct Letter said = {0};
	struct Mail mail;
	size_t n = 0;

	if (!write_to_all(cli, letters, &said, error))
		return false;
	for (size_t i = 0; i < letters->n; i++) {
		const struct Letter *letter = &letters->items[i];

		if (!can_be_sent(cli, letters, letter))
			continue;
		if (!keep(cli, letters, letter, LETTER_DRAFT, error))
			return false;
		if (!has_address(addresses, n, letter->address))
			addresses[n++] = letter->address;
	}
	if (n > 0) {
		mail = letter_mail(&cli->domain, &said);
		mail.bcc = addresses;
		mail.n_bcc = n;
		if (!os_make_folder(folder, error) || !write_draft(giving, path, &mail, error))
			return false;
	}
	if (n == 0)
		cli_say(cli, NO_DRAFT);
	else
		cli_say(cli, "Wrote %s with Bcc of %zu. Nothing is sent: a mail program opens it.",
			path, n);
	return true;
}

static bool print_links(struct Cli *cli, const struct Letters *letters, struct Error *error)
{
	for (size_t i = 0; i < letters->n; i++) {
		const struct Letter *letter = &letters->items[i];
		const struct Mail mail = letter_mail(&cli->domain, letter);

		if (!can_be_sent(cli, letters, letter))
			continue;
		if (mail_link(&mail, &cli->out)) {
			text_append_char(&cli->out, '\n');
			if (!keep(cli, letters, letter, LETTER_LINK, error))
				return false;
			continue;
		}
		cli->exit_code = EXIT_FINDING;
		point_out(cli,
			  "%s, to %s: the letter is too long for a mailto: line. Use --eml DIR.",
			  about_of(cli, letters, letter->about), letter->name);
	}
	return true;
}

/* --- The verb */

static bool keep_all(struct Cli *cli, const struct Letters *letters, struct Error *error)
{
	for (size_t i = 0; i < letters->n; i++)
		if (!keep(cli, letters, &letters->items[i], LETTER_TEXT, error))
			return false;
	return true;
}

/* A page each; false with ERROR_INPUT where a letter cannot be written so. */
static bool write_pages(struct Cli *cli, const struct Letters *letters, struct Error *error)
{
	struct LetterPages pages;
	enum PaperFormat format;

	if (!paper_format_of(cli_output_path(cli), &format) ||
	    (format != PAPER_PDF && format != PAPER_HTML))
		return error_set(error, ERROR_INPUT, "output",
				 "A letter ends in .pdf, .html, .txt or .json; --eml DIR makes "
				 "drafts of mail.");
	if (cli->options->json)
		return error_set(error, ERROR_INPUT, "json",
				 "Pages have no JSON: leave out --json, or name a file that ends "
				 "in .json.");
	if (!letter_pages_begin(&cli->domain, &cli->arena, &pages, error))
		return false;
	for (size_t i = 0; i < letters->n; i++)
		letter_pages_add(&pages, &letters->items[i]);
	cli->is_written = true;
	return keep_all(cli, letters, error) &&
	       cli_write_document(cli, &pages.document, cli_output_path(cli), error);
}

/* Whether the name of the file asks for something else than text. */
static bool wants_pages(const struct Cli *cli)
{
	enum PaperFormat format;

	return cli_output_path(cli) && paper_format_of(cli_output_path(cli), &format) &&
	       format != PAPER_TEXT && format != PAPER_JSON;
}

static bool write_text(struct Cli *cli, const struct Letters *letters, struct Error *error)
{
	if (wants_pages(cli))
		return write_pages(cli, letters, error);
	if (cli_wants_json(cli))
		json_letters(cli, letters);
	else
		print_letters(cli, letters);
	if (!cli_output_path(cli))
		return true;
	cli->is_written = true;
	if (!keep_all(cli, letters, error) ||
	    !cli_write_file(cli, cli_output_path(cli), &cli->out, error))
		return false;
	text_clear(&cli->out);
	return true;
}

/* In an operation where it is kept: what cannot be kept is not written. */
static bool give_out(struct Domain *domain, void *context, struct Error *error)
{
	struct Giving *giving = context;
	struct Cli *cli = giving->cli;

	(void)domain;
	if (cli_option(cli, "bcc"))
		return write_bcc(giving, error);
	if (cli_option(cli, "eml"))
		return write_drafts(giving, error);
	if (cli_option(cli, "mailto"))
		return print_links(cli, giving->letters, error);
	return write_text(cli, giving->letters, error);
}

static const char *title_of(struct Cli *cli, const struct Letters *letters)
{
	return letters->n == 1 ? arena_format(&cli->arena, "letter %s to %s", letters->spec.name,
					      letters->items[0].name)
			       : arena_format(&cli->arena, "letter %s to %zu people",
					      letters->spec.name, letters->n);
}

/* Letters that are only looked at are not kept, nor those of a file that is only read. */
static bool is_kept(struct Cli *cli)
{
	struct Error ignored = {0};

	if (!is_given_out(cli) || cli_option(cli, "no-record"))
		return false;
	if (domain_may_write(&cli->domain, &ignored))
		return true;
	point_out(cli, "Nothing is written to the season file: that these letters were written is "
		       "not kept.");
	return false;
}

static bool run_letters(struct Cli *cli, struct Error *error)
{
	struct Letters letters;
	struct Giving giving = {cli, &letters, NULL, 0};
	bool given;

	if (!write_all(cli, &letters, error))
		return false;
	giving.written = ARENA_ARRAY(&cli->arena, letters.n + 1, const char *);
	letters.is_kept = letters.n > 0 && is_kept(cli);
	if (!letters.is_kept)
		given = give_out(&cli->domain, &giving, error);
	else
		given = domain_check(&cli->domain, error) &&
			operation_run(&cli->domain, title_of(cli, &letters), give_out, &giving,
				      error);
	if (!given)
		take_drafts_back(&giving);
	return given;
}

/* A template that is wrong is listed with what is wrong in it. */
#define ABOUT_CELLS 10

static void put_letters_head(struct Cli *cli, size_t width)
{
	cli_pad(cli, "Letter", width);
	cli_pad(cli, "About", ABOUT_CELLS);
	cli_say(cli, "What it says");
}

static void put_letters_foot(struct Cli *cli)
{
	text_append_char(&cli->out, '\n');
	cli_say(cli, "Letters of your own, also in place of these, are files NAME.txt in");
	cli_say(cli, "%s; qtp letter NAME --source prints one to begin with.",
		letter_folder(cli->env, &cli->arena));
	cli_say(cli, "What all end with is signature" LETTER_PART ".txt there (letter signature "
		     "--source).");
}

static bool list_letters(struct Cli *cli)
{
	size_t n, width = 0;
	const char *const *names = letter_names(cli->env, &cli->arena, &n);
	struct Json json;

	for (size_t i = 0; i < n; i++)
		width = utf8_width(names[i]) + 2 > width ? utf8_width(names[i]) + 2 : width;
	json_init(&json, &cli->out, true);
	if (cli->options->json)
		json_begin_array(&json);
	else if (n > 0)
		put_letters_head(cli, width);
	for (size_t i = 0; i < n; i++) {
		struct LetterSpec spec;
		struct Error fault = {0};
		bool fine = letter_load(&cli->domain, names[i], &cli->arena, &spec, &fault);

		cli->exit_code = fine ? cli->exit_code : EXIT_FINDING;
		if (!cli->options->json) {
			cli_pad(cli, names[i], width);
			cli_pad(cli, fine ? spec.about->key : "", ABOUT_CELLS);
			cli_say(cli, "%s%s", fine ? spec.help : fault.text,
				fine && spec.own ? " (your own)" : "");
			continue;
		}
		json_begin_object(&json);
		json_member_text(&json, "name", names[i]);
		json_member_text(&json, "help", fine ? spec.help : NULL);
		json_member_text(&json, "about", fine ? spec.about->key : NULL);
		json_member_text(&json, "to", fine ? spec.to.text : NULL);
		json_key(&json, "own");
		json_bool(&json, spec.own);
		json_member_text(&json, "fault", fine ? NULL : fault.text);
		json_end(&json);
	}
	if (cli->options->json)
		json_end(&json);
	else
		put_letters_foot(cli);
	return true;
}

static void put_source(struct Cli *cli, const struct LetterSpec *spec)
{
	struct Json json;

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_member_text(&json, "letter", cli_argument(cli, 0));
	json_member_text(&json, "source", spec->source);
	json_end(&json);
}

static bool print_source(struct Cli *cli, struct Error *error)
{
	struct LetterSpec spec;
	struct Error ignored = {0}, part = {0};

	if (!letter_load(&cli->domain, cli_argument(cli, 0), &cli->arena, &spec, &ignored) &&
	    !spec.source &&
	    !letter_part_text(&cli->domain, cli_argument(cli, 0), &cli->arena, &spec.source,
			      &part)) {
		*error = ignored;
		return false;
	}
	cli->is_data = true; /* to be copied */
	if (cli->options->json)
		put_source(cli, &spec);
	else
		text_append(&cli->out, text_show_lines(&cli->arena, spec.source));
	return true;
}

bool verb_letter(struct Cli *cli, struct Error *error)
{
	if (cli_option(cli, "eml") && cli_option(cli, "mailto"))
		return error_set(error, ERROR_INPUT, "mailto",
				 "Drafts or mailto: lines: leave out --eml or --mailto.");
	if (cli_option(cli, "bcc") && !cli_option(cli, "eml"))
		return error_set(error, ERROR_INPUT, "bcc",
				 "--bcc is of drafts: add --eml DIR, the folder that it goes to.");
	if (cli->options->json && (cli_option(cli, "eml") || cli_option(cli, "mailto")))
		return error_set(error, ERROR_INPUT, "json",
				 "Mail has no JSON: leave out --json, --eml or --mailto.");
	if (cli->options->n_arguments > 1)
		return cli_with_file(cli, run_letters, error);
	cli->domain.env = cli->env;
	cli->domain.today = cli->env->today;
	if (cli->options->n_arguments == 0)
		return list_letters(cli);
	if (cli_option(cli, "source"))
		return print_source(cli, error);
	return error_set(error, ERROR_INPUT, "",
			 "Say about which records: qtp letter %.40s REF... "
			 "(qtp letter %.40s --source prints the template).",
			 cli_argument(cli, 0), cli_argument(cli, 0));
}
