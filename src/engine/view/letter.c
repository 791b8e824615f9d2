/* Letter: reads the head and the names of templates, finds who gets a letter, and writes it. */
#include "letters.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/command.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/view/list.h"

#include <string.h>

/* --- Its head */

/* Those from HEAD_WHEN on may be missing. */
enum HeadLine { HEAD_HELP, HEAD_ABOUT, HEAD_TO, HEAD_SUBJECT, HEAD_WHEN, HEAD_ONLY, N_HEAD_LINES };
static const char *const head_keys[N_HEAD_LINES] = {
	[HEAD_HELP] = "Help",	    [HEAD_ABOUT] = "About", [HEAD_TO] = "To",
	[HEAD_SUBJECT] = "Subject", [HEAD_WHEN] = "When",   [HEAD_ONLY] = "Only"};

struct Head {
	const char *texts[N_HEAD_LINES];
	int lines[N_HEAD_LINES];
	const char *body;
	int body_line;
};

static bool take_head_line(struct Head *head, const char *line, int number, struct Arena *arena,
			   struct Error *error)
{
	for (size_t i = 0; i < N_HEAD_LINES; i++) {
		size_t length = strlen(head_keys[i]);

		if (strncmp(line, head_keys[i], length) != 0 || line[length] != ':')
			continue;
		if (head->texts[i])
			return error_set(error, ERROR_INPUT, "",
					 "Line %d: there is a line \"%s:\" already.", number,
					 head_keys[i]);
		head->texts[i] = line + length + 1 + strspn(line + length + 1, " \t");
		head->lines[i] = number;
		return true;
	}
	return error_set(error, ERROR_INPUT, "",
			 "Line %d: \"%.40s\" begins with none of Help:, About:, To:, When:, "
			 "Only: and Subject:, and no empty line has come yet.",
			 number, text_show(arena, line));
}

static bool take_head(const char *text, struct Arena *arena, struct Head *head, struct Error *error)
{
	int number = 1;

	*head = (struct Head){.body = text};
	for (;; number++) {
		size_t length = strcspn(head->body, "\n");
		char *line = arena_text_n(arena, head->body, length);

		head->body += length + (head->body[length] == '\n');
		if (text_is_empty(line))
			break;
		if (strncmp(line, "{{!", 3) != 0 &&
		    !take_head_line(head, line, number, arena, error))
			return false;
	}
	head->body_line = number + 1;
	for (size_t i = 0; i < N_HEAD_LINES; i++)
		if (head->texts[i] ? !*head->texts[i] : i < HEAD_WHEN)
			return error_set(error, ERROR_INPUT, "",
					 "Line %d: no line \"%s: ...\" comes before the first "
					 "empty line, or it says nothing. Write one.",
					 head->lines[i] ? head->lines[i] : number, head_keys[i]);
	return true;
}

/* A line of the head that is a name; what it means. */
static bool take_name(struct LetterSource *source, const char *text, struct TemplateName *name,
		      struct TemplateMeaning *ret_meaning, struct Error *error)
{
	const struct TemplateSource names = letter_source(source);
	int line = name->line;

	if (!template_name_read(text, strlen(text), source->arena, name))
		return error_set(error, ERROR_INPUT, "", "Line %d: \"%.60s\" is no name.", line,
				 text_show(source->arena, text));
	name->line = line;
	return template_name_check(name, &names, LETTER_ROOT, ret_meaning, error);
}

static bool take_recipient(struct LetterSource *source, const struct Head *head,
			   struct LetterSpec *spec, struct Error *error)
{
	const char *text = head->texts[HEAD_TO];
	int line = head->lines[HEAD_TO];
	struct TemplateMeaning meaning;

	spec->to.line = line;
	if (!take_name(source, text, &spec->to, &meaning, error))
		return false;
	if (!meaning.places || meaning.shape >= N_KINDS ||
	    !letter_address(entity_get((enum Kind)meaning.shape)))
		return error_set(error, ERROR_INPUT, "",
				 "Line %d: \"%.60s\" leads to none who has an e-mail address.",
				 line, text_show(source->arena, text));
	spec->recipient = entity_get((enum Kind)meaning.shape);
	return true;
}

/* Which records the letter is meant for. */
static bool take_when(struct Domain *domain, const struct Head *head, struct Arena *arena,
		      struct LetterSpec *spec, struct Error *error)
{
	const struct Filter *ignored;
	struct Error fault = {0};

	spec->when = head->texts[HEAD_WHEN];
	return !spec->when ||
	       filter_parse(spec->about, spec->when, (struct ParseFrame){domain->today, arena},
			    &ignored, &fault) ||
	       error_set(error, fault.code, "", "Line %d: %s", head->lines[HEAD_WHEN], fault.text);
}

static bool take_spec(struct Domain *domain, struct Arena *arena, struct LetterSpec *spec,
		      struct Error *error)
{
	struct LetterSource source = {.domain = domain, .arena = arena};
	const struct TemplateSource names = letter_source(&source);
	struct TemplateMeaning meaning;
	struct Head head;

	if (!take_head(spec->source, arena, &head, error))
		return false;
	spec->help = head.texts[HEAD_HELP];
	spec->about = source.about = entity_find(head.texts[HEAD_ABOUT]);
	if (!spec->about)
		return error_set(error, ERROR_INPUT, "",
				 "Line %d: there is no kind \"%.40s\". The kinds are: %s.",
				 head.lines[HEAD_ABOUT], text_show(arena, head.texts[HEAD_ABOUT]),
				 entity_keys(arena));
	if (!take_recipient(&source, &head, spec, error) ||
	    !take_when(domain, &head, arena, spec, error))
		return false;
	source.recipient = spec->recipient;
	spec->only.line = head.lines[HEAD_ONLY];
	if (head.texts[HEAD_ONLY] &&
	    !take_name(&source, head.texts[HEAD_ONLY], &spec->only, &meaning, error))
		return false;
	const struct TemplateParts parts = {domain, letter_part_text};
	const struct TemplateText subject = {head.texts[HEAD_SUBJECT], head.lines[HEAD_SUBJECT],
					     parts};
	const struct TemplateText body = {head.body, head.body_line, parts};

	return template_read(&subject, arena, &spec->subject, error) &&
	       template_read(&body, arena, &spec->text, error) &&
	       template_check(&spec->subject, &names, LETTER_ROOT, error) &&
	       template_check(&spec->text, &names, LETTER_ROOT, error);
}

bool letter_load(struct Domain *domain, const char *name, struct Arena *arena,
		 struct LetterSpec *ret_spec, struct Error *error)
{
	struct Error fault = {0};

	*ret_spec = (struct LetterSpec){.name = name};
	if (!letter_text(domain, arena, ret_spec, &fault)) {
		*error = fault;
		return false;
	}
	return take_spec(domain, arena, ret_spec, &fault) ||
	       (ret_spec->own
			? error_set(error, fault.code, "", "%.300s: %s", ret_spec->path, fault.text)
			: error_set(error, fault.code, "", "The letter \"%s\": %s", name,
				    fault.text));
}

/* --- Letters */

const struct LetterKeeper *letter_keeper(void)
{
	size_t i = 0;

	while (!capabilities[i]->letter_keeper)
		i++;
	return capabilities[i]->letter_keeper;
}

bool letter_is_meant(struct Domain *domain, const struct LetterSpec *spec, Id about,
		     bool *ret_is_meant, struct Error *error)
{
	struct ListView view;
	struct Error fault = {0};

	list_view_init(&view, spec->about);
	view.filter = spec->when;
	*ret_is_meant = !spec->when || list_has(domain, &view, about, &fault);
	if (*ret_is_meant || !*fault.text)
		return true;
	*error = fault;
	return false;
}

/* --- Letters before --- */

/* Whether it is the next step of a command: it says what was decided. */
static bool is_of_decision(const char *name)
{
	const struct Command *command;

	for (size_t i = 0; (command = command_at(i)); i++)
		if (command->letter && strcmp(command->letter, name) == 0)
			return true;
	return false;
}

/* Of a letter with a decision, whether it is meant for the record as it is now. */
static bool still_holds(struct LetterLook look, const char *name, bool *ret_holds,
			struct Error *error)
{
	struct Error ignored;
	struct LetterSpec spec;

	*ret_holds = true;
	return !is_of_decision(name) ||
	       !letter_load(look.domain, name, look.arena, &spec, &ignored) ||
	       spec.about != look.spec->about ||
	       letter_is_meant(look.domain, &spec, look.letter->about, ret_holds, error);
}

bool letter_before(struct LetterLook look, struct LetterBefore *ret_before, struct Error *error)
{
	const struct LetterWritten *written;
	char day[DAY_TEXT];
	size_t n;

	*ret_before = (struct LetterBefore){DAY_NONE, ""};
	if (!letter_keeper()->since(look, look.domain->today - LETTER_AGAIN_DAYS, &written, &n,
				    error))
		return false;
	for (size_t i = 0; i < n; i++) {
		bool holds = true;

		if (strcmp(written[i].name, look.spec->name) == 0) {
			if (ret_before->again == DAY_NONE || written[i].day > ret_before->again)
				ret_before->again = written[i].day;
		} else if (is_of_decision(look.spec->name) &&
			   !still_holds(look, written[i].name, &holds, error)) {
			return false;
		}
		if (!holds)
			ret_before->overtaken = arena_format(
				look.arena,
				"The letter \"%s\" of %s no longer holds: do not send it, if it "
				"has not gone.",
				written[i].name, day_medium(written[i].day, day));
	}
	return true;
}

bool letter_recipients(struct Domain *domain, const struct LetterSpec *spec,
		       struct LetterRecipients *recipients, struct Arena *arena,
		       struct Error *error)
{
	struct LetterSource source = {.domain = domain, .about = spec->about, .arena = arena};
	const struct TemplateSource names = letter_source(&source);
	struct TemplateValue value;
	size_t n = 0;
	Id *ids;

	source.first[0] = letter_hold(&source, spec->about, recipients->about);
	if (!template_places(&spec->to, &names, letter_root(&source), &value, error))
		return false;
	ids = ARENA_ARRAY(arena, value.n, Id);
	for (size_t i = 0; i < value.n; i++) {
		const struct Held *held = value.places[i].data;

		if (!held->hidden && !id_is_among(held->id, (struct IdSpan){ids, n}))
			ids[n++] = held->id;
	}
	recipients->to = (struct IdSpan){ids, n};
	recipients->record = source.first[0];
	return true;
}

/* The address of the recipient, "" missing. */
static bool read_address(const struct LetterSource *source, struct Letter *letter,
			 struct Error *error)
{
	const struct Entity *entity = source->recipient;
	const struct Field *field = letter_address(entity);
	void *record = arena_alloc(source->arena, entity->size);

	if (!domain_get(source->domain, (struct KindId){entity->kind, letter->to}, record,
			source->arena, error))
		return false;
	letter->name = letter_label(source->domain, (struct KindId){entity->kind, letter->to},
				    source->arena);
	letter->address = record_text(source->domain, field, record, source->arena);
	return true;
}

static bool fill(const struct Template *template, struct LetterSource *source,
		 struct TemplateGaps *gaps, const char **ret_text, struct Error *error)
{
	const struct TemplateSource names = letter_source(source);
	struct Text text;
	bool done;

	text_init(&text);
	done = template_fill(template, &names, letter_root(source),
			     (struct TemplateOutput){&text, gaps}, error);
	*ret_text = arena_text(source->arena, text_get(&text));
	text_release(&text);
	return done;
}

static bool find_need(const struct LetterSpec *spec, struct LetterSource *source,
		      bool *ret_is_needed, struct Error *error)
{
	const struct TemplateSource names = letter_source(source);
	struct TemplateValue value = {.holds = true};

	if (spec->only.n &&
	    !template_places(&spec->only, &names, letter_root(source), &value, error))
		return false;
	*ret_is_needed = value.holds || value.n > 0;
	return true;
}

bool letter_write(struct Domain *domain, const struct LetterSpec *spec, struct Letter *letter,
		  struct Arena *arena, struct Error *error)
{
	struct LetterSource source = {.domain = domain,
				      .about = spec->about,
				      .recipient = spec->recipient,
				      .arena = arena};
	struct TemplateGaps gaps = {.arena = arena};

	*letter =
		(struct Letter){.about = letter->about, .to = letter->to, .record = letter->record};
	source.first[0] =
		letter->record ? letter->record : letter_hold(&source, spec->about, letter->about);
	source.first[1] = letter_hold(&source, spec->recipient, letter->to);
	if (!read_address(&source, letter, error) ||
	    !fill(&spec->subject, &source, &gaps, &letter->subject, error) ||
	    !fill(&spec->text, &source, &gaps, &letter->text, error))
		return false;
	letter->gaps = gaps.names;
	letter->n_gaps = gaps.n;
	return find_need(spec, &source, &letter->is_needed, error);
}
