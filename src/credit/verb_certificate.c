/* The verb certificate: certificates are issued, verified, voided and issued again. */
#include "command_certificate.h"
#include "verb_certificate_files.h"
#include "verb_credit.h"
#include "view_roll.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/xchg/json.h"

#include <inttypes.h>
#include <string.h>

/* --- What is said --- */

static const char *subject(struct Cli *cli, const struct Paper *paper)
{
	return arena_format(&cli->arena, "%s, %s",
			    domain_label(&cli->domain, KIND_PERSON, paper->person, &cli->arena),
			    domain_ref(&cli->domain, KIND_SESSION, paper->session, &cli->arena));
}

static const char *would_be(const struct Cli *cli)
{
	return cli_is_dry_run(cli) ? "Would be: " : "";
}

static void json_paper(struct Cli *cli, struct Json *json, const struct Paper *paper)
{
	const struct Entity *entity = entity_get(KIND_PAPER);
	char day[DAY_TEXT];

	json_member_text(json, "serial", paper->serial);
	json_member_text(json, "person",
			 domain_label(&cli->domain, KIND_PERSON, paper->person, &cli->arena));
	json_member_number(json, "person_id", paper->person);
	json_member_text(json, "session",
			 domain_ref(&cli->domain, KIND_SESSION, paper->session, &cli->arena));
	json_member_text(json, "issued", day_iso(paper->day, day));
	json_member_text(json, "state", entity_field(entity, "state")->choices[paper->state].key);
	json_member_text(json, "voided",
			 paper->voided == DAY_NONE ? NULL : day_iso(paper->voided, day));
	json_member_text(json, "reason", paper->reason);
	json_member_text(
		json, "replaces",
		paper->replaces ? domain_ref(&cli->domain, KIND_PAPER, paper->replaces, &cli->arena)
				: NULL);
}

static void json_all(const struct CertificateFiles *files)
{
	struct Cli *cli = files->cli;
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	json_key(&json, "certificates");
	json_begin_array(&json);
	for (size_t i = 0; i < files->certificates->n; i++) {
		const struct Certificate *one = &files->certificates->items[i];

		if (one->lack)
			continue;
		json_begin_object(&json);
		json_paper(cli, &json, &one->paper);
		json_member_text(&json, "file", certificate_path(files, &one->paper));
		json_key(&json, "new");
		json_bool(&json, one->is_new);
		json_end(&json);
	}
	json_end(&json);
	json_key(&json, "left_out");
	json_begin_array(&json);
	for (size_t i = 0; i < files->certificates->n; i++) {
		const struct Certificate *one = &files->certificates->items[i];

		if (!one->lack)
			continue;
		json_begin_object(&json);
		json_member_text(&json, "person", one->row->person->name);
		json_member_text(&json, "session", one->roll->session.code);
		json_member_text(&json, "why", one->lack);
		json_end(&json);
	}
	json_end(&json);
	json_end(&json);
}

static void say_all(const struct CertificateFiles *files)
{
	struct Cli *cli = files->cli;
	size_t n = certificates_ready(files->certificates), n_new = 0;

	for (size_t i = 0; i < files->certificates->n; i++) {
		const struct Certificate *one = &files->certificates->items[i];

		n_new += one->is_new;
		if (one->lack)
			cli_say(cli, "Left out: %s, %s: %s.", one->row->person->name,
				one->roll->session.code, one->lack);
		else
			cli_say(cli, "%s  %s%s", one->paper.serial, subject(cli, &one->paper),
				one->is_new ? "" : "  (issued before)");
	}
	cli_say(cli, "%s%zu %s in %s, %zu of them new.", would_be(cli),
		COUNTED(n, "certificate", "certificates"), files->folder, n_new);
}

/* --- Issuing --- */

static bool may_write(struct Cli *cli, struct Error *error)
{
	return scope_check_whole(&cli->domain, "A series of numbers", error) &&
	       (cli_is_dry_run(cli) || domain_may_write(&cli->domain, error)) &&
	       domain_check(&cli->domain, error);
}

static bool issue(struct Cli *cli, struct Certificates *certificates, const struct Paper *voids,
		  struct Error *error)
{
	struct CertificateFiles files = {.drawn = NULL};
	struct Issuing issuing = {.certificates = certificates,
				  .voids = voids,
				  .reason = cli_option(cli, "reason"),
				  .arena = &cli->arena,
				  .accept = certificate_files_accept,
				  .context = &files};
	bool issued = certificate_files_begin(cli, certificates, &files, error) &&
		      certificates_issue(&cli->domain, &issuing, error) &&
		      certificate_files_write(&files, error);

	certificate_files_release(&files);
	if (!issued)
		return false;
	if (cli->options->json)
		json_all(&files);
	else
		say_all(&files);
	return true;
}

static bool add_sessions(struct Certificates *certificates, const struct Records *sessions,
			 Id person, struct Error *error)
{
	for (size_t i = 0; i < sessions->n; i++)
		if (!certificates_add(certificates,
				      ((const struct Record *)records_at(sessions, i))->id, person,
				      error))
			return false;
	return true;
}

static bool add_season(struct Cli *cli, struct Certificates *certificates, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_SESSION);
	struct ListQuery query = {.entity = entity, .sort = entity_field(entity, "first_day")};
	struct Season season;
	struct Records sessions;

	if (cli_argument(cli, 0))
		return error_set(error, ERROR_INPUT, "season",
				 "Say a session or a person, or --season, and not both.");
	if (!domain_current_season(&cli->domain, &cli->arena, &season, error))
		return false;
	query.season = season.record.id;
	return domain_list(&cli->domain, &query, &cli->arena, &sessions, error) &&
	       add_sessions(certificates, &sessions, 0, error);
}

/* A session, else a person. */
static bool add_named(struct Cli *cli, struct Certificates *certificates, struct Error *error)
{
	static const enum Kind kinds[] = {KIND_SESSION, KIND_PERSON, KIND_NONE};
	struct KindId found;
	struct Records sessions;

	if (!cli_argument(cli, 0) || cli_argument(cli, 1))
		return error_set(error, ERROR_INPUT, "",
				 "Say whose certificates are issued: a session, a person or "
				 "--season.");
	if (!domain_resolve_any(&cli->domain, kinds, cli_argument(cli, 0), &found, error))
		return false;
	if (found.kind == KIND_SESSION)
		return certificates_add(certificates, found.id, 0, error);
	return roll_sessions_of(&cli->domain, found.id, &cli->arena, &sessions, error) &&
	       add_sessions(certificates, &sessions, found.id, error);
}

static bool run_issue(struct Cli *cli, struct Error *error)
{
	struct Certificates certificates = {.domain = &cli->domain, .arena = &cli->arena};

	return may_write(cli, error) &&
	       (cli_option(cli, "season") ? add_season(cli, &certificates, error)
					  : add_named(cli, &certificates, error)) &&
	       certificate_files_check_names(&certificates, error) &&
	       issue(cli, &certificates, NULL, error);
}

/* --- One by its number --- */

static bool take_paper(struct Cli *cli, struct Paper *ret_paper, struct Error *error)
{
	if (!cli_argument(cli, 1))
		return error_set(error, ERROR_INPUT, "serial",
				 "Say which certificate: its number, like QTP17-000123.");
	return issued_get(&cli->domain, cli_argument(cli, 1), &cli->arena, ret_paper, error);
}

/* What is on it, headings without their sign. */
static void say_text(struct Cli *cli, const char *text)
{
	static const char heading[] = "# ";
	const char *shown = text_show_lines(&cli->arena, text);

	while (*shown) {
		size_t length;

		shown += strncmp(shown, heading, strlen(heading)) == 0 ? strlen(heading) : 0;
		length = strcspn(shown, "\n");
		length += shown[length] == '\n';
		text_append_n(&cli->out, shown, length);
		shown += length;
	}
}

static bool run_verify(struct Cli *cli, struct Error *error)
{
	struct Paper paper;
	const char *successor;
	struct Json json;
	char day[DAY_TEXT];

	if (!take_paper(cli, &paper, error) ||
	    !issued_successor(&cli->domain, &paper, &cli->arena, &successor, error))
		return false;
	cli->exit_code = paper.state == ISSUED_VOID ? EXIT_FINDING : EXIT_DONE;
	if (cli->options->json) {
		json_init(&json, &cli->out, true);
		json_begin_object(&json);
		json_paper(cli, &json, &paper);
		json_member_text(&json, "replaced_by", successor);
		json_member_text(&json, "text", paper.text);
		json_end(&json);
		return true;
	}
	if (paper.state == ISSUED_VOID)
		cli_say(cli, "%s is VOID since %s: %s.%s%s", paper.serial,
			day_medium(paper.voided, day), paper.reason,
			successor ? " In its place: " : "", successor ? successor : "");
	else
		cli_say(cli, "%s is good, issued on %s.", paper.serial, day_medium(paper.day, day));
	text_append_char(&cli->out, '\n');
	say_text(cli, paper.text);
	return true;
}

static bool run_void(struct Cli *cli, struct Error *error)
{
	struct Paper paper;

	if (!may_write(cli, error) || !take_paper(cli, &paper, error) ||
	    !certificate_void(&cli->domain, &paper, cli_option(cli, "reason"), &cli->arena, error))
		return false;
	cli_done(cli, "%s%s (%s) is void and keeps its number.", would_be(cli), paper.serial,
		 subject(cli, &paper));
	return true;
}

static bool run_reissue(struct Cli *cli, struct Error *error)
{
	struct Certificates certificates = {.domain = &cli->domain, .arena = &cli->arena};
	struct Paper paper;

	if (!may_write(cli, error) || !take_paper(cli, &paper, error) ||
	    !certificates_add(&certificates, paper.session, paper.person, error))
		return false;
	for (size_t i = 0; i < certificates.n; i++)
		certificate_renew(&certificates.items[i], &cli->arena);
	return issue(cli, &certificates, &paper, error);
}

bool verb_certificate(struct Cli *cli, struct Error *error)
{
	static const struct {
		const char *word;
		bool (*run)(struct Cli *cli, struct Error *error);
	} rows[] = {{"verify", run_verify}, {"void", run_void}, {"reissue", run_reissue}};
	const char *word = cli_argument(cli, 0);

	for (size_t i = 0; i < N_ITEMS(rows) && word; i++)
		if (strcmp(rows[i].word, word) == 0)
			return rows[i].run(cli, error);
	return run_issue(cli, error);
}
