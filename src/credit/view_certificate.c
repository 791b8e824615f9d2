/* Certificates of credit: the statements that the accrediting bodies ask for, in words. */
#include "view_certificate.h"
#include "qtp/engine/model/document.h"
#include "rule_credit.h"
#include "view_templates.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/env/env.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/xchg/template.h"
#include "qtp/people.h"
#include "qtp/survey.h"

#include <inttypes.h>
#include <string.h>

#define TEMPLATE_MOST ((size_t)64 << 10)

/* --- Who gets one --- */

/* NULL: what is claimed of that type may be certified. */
static const char *claim_lack(const struct RollRow *row, enum CreditType type, struct Arena *arena)
{
	const struct Claim *claim = row->credit.claims[type];
	Hundredths claimed = claim ? credit_of_hours(claim->hours) : 0,
		   earned = row->credit.earned[type];

	if (claimed <= earned)
		return NULL;
	return arena_format(arena, "claims %s and has earned %s",
			    credit_amount(type, claimed, arena), credit_text(earned, arena));
}

static bool has_claimed(const struct RollRow *row, int type)
{
	const struct Claim *claim = row->credit.claims[type];

	return claim && credit_of_hours(claim->hours) > 0;
}

static const char *find_lack(const struct RollRow *row, struct Arena *arena)
{
	const char *lack = NULL;
	bool any = false;

	for (int type = 0; type < N_CREDIT_TYPES; type++) {
		any = any || has_claimed(row, type);
		lack = lack ? lack : claim_lack(row, (enum CreditType)type, arena);
	}
	return any ? lack : "has claimed no credit";
}

/* Where the season asks for the evaluation of the session first. */
static bool find_evaluation(struct Certificates *certificates, struct Certificate *certificate,
			    struct Error *error)
{
	const struct Roll *roll = certificate->roll;
	bool has;

	if (certificate->lack || roll->season.evaluation_first != CHOICE_YES)
		return true;
	if (!survey_has_evaluated(certificates->domain, roll->session.record.id,
				  certificate->row->person->record.id, &has, error))
		return false;
	if (!has)
		certificate->lack = "has not evaluated the session yet";
	certificate->lacks_evaluation = !has;
	return true;
}

static bool has_credit(const struct RollRow *row)
{
	for (int type = 0; type < N_CREDIT_TYPES; type++)
		if (row->credit.earned[type] > 0 || row->credit.claims[type])
			return true;
	return false;
}

static bool add_row(struct Certificates *certificates, const struct Roll *roll,
		    const struct RollRow *row, struct Error *error)
{
	const struct PaperOf of = {ISSUED_CERTIFICATE, roll->session.record.id,
				   row->person->record.id};
	struct Certificate *certificate;
	struct Arena *arena = certificates->arena;
	struct PapersFound found;

	if (!issued_find(certificates->domain, of, arena, &found, error))
		return false;
	certificates->items = arena_grow(arena, certificates->items, certificates->n,
					 &certificates->capacity, sizeof *certificates->items);
	certificate = &certificates->items[certificates->n++];
	*certificate = (struct Certificate){.roll = roll, .row = row};
	if (found.good)
		certificate->paper = *found.good;
	else
		certificate->lack = find_lack(row, arena);
	return found.good || find_evaluation(certificates, certificate, error);
}

bool certificates_add(struct Certificates *certificates, Id session, Id person, struct Error *error)
{
	struct Roll *roll = ARENA_NEW(certificates->arena, struct Roll);

	if (certificates->operation == 0)
		certificates->operation = domain_last_operation(certificates->domain);
	if (!roll_load(certificates->domain, session, certificates->arena, roll, error))
		return false;
	for (size_t i = 0; i < roll->n_rows; i++) {
		const struct RollRow *row = &roll->rows[i];

		if ((person ? row->person->record.id == person : has_credit(row)) &&
		    !add_row(certificates, roll, row, error))
			return false;
	}
	return true;
}

void certificate_renew(struct Certificate *certificate, struct Arena *arena)
{
	certificate->paper = (struct Paper){.serial = NULL};
	certificate->lack = find_lack(certificate->row, arena);
}

size_t certificates_ready(const struct Certificates *certificates)
{
	size_t n = 0;

	for (size_t i = 0; i < certificates->n; i++)
		n += certificates->items[i].lack == NULL;
	return n;
}

/* Its title is a heading, as the document has none of its own. */
static void add_page(struct Document *document, const struct Paper *paper)
{
	struct Arena *arena = document->arena;
	struct Document one;
	char day[DAY_TEXT];

	issued_document(paper, arena, &one);
	if (document->n > 0)
		document_page_break(document);
	document_heading(document, 1, one.title);
	document_paragraph(document, one.subtitle);
	for (size_t i = 0; i < one.n; i++) {
		document->blocks = arena_grow(arena, document->blocks, document->n,
					      &document->capacity, sizeof *document->blocks);
		document->blocks[document->n++] = one.blocks[i];
	}
	document_paragraph(document, arena_format(arena, "%s, %s", paper->serial,
						  day_medium(paper->day, day)));
}

bool certificates_document(const struct Certificates *certificates, const char *of,
			   struct Document *ret_document)
{
	struct Arena *arena = certificates->arena;

	document_begin(ret_document, arena, "");
	ret_document->name = arena_format(arena, "certificates-%s", of);
	ret_document->italics = issued_italics;
	ret_document->is_strict = true;
	for (size_t i = 0; i < certificates->n; i++)
		if (certificates->items[i].paper.serial)
			add_page(ret_document, &certificates->items[i].paper);
	return ret_document->n > 0;
}

bool certificate_check_season(const struct Season *season, struct Error *error)
{
	const struct {
		const char *key, *text;
	} needed[] = {
		{"provider", season->provider},
		{"provider_address", season->provider_address},
		{"accreditation", season->accreditation},
	};

	for (size_t i = 0; i < N_ITEMS(needed); i++)
		if (text_is_empty(needed[i].text))
			return error_set(error, ERROR_INPUT, needed[i].key,
					 "A certificate names its provider, the address and the "
					 "statement of accreditation. The season %s has no %s: set "
					 "it first.",
					 season->code, needed[i].key);
	return true;
}

/* --- What is on it --- */

static const char *name_of(const struct Person *person, struct Arena *arena)
{
	return text_is_empty(person->credentials)
		       ? person->name
		       : arena_format(arena, "%s, %s", person->name, person->credentials);
}

static const char *place_of(const struct Roll *roll, struct Arena *arena)
{
	const char *city = roll->cohort.city ? roll->cohort.city : "";

	if (roll->session.mode == SESSION_VIRTUAL)
		return "online";
	return text_is_empty(roll->session.venue)
		       ? city
		       : arena_format(arena, "%s, %s", roll->session.venue, city);
}

/* What a name of the template means: a text, which holds in a section where it is not empty. */
struct Names {
	const struct Certificate *certificate;
	struct Arena *arena;
};

static const struct Season *season_of(const struct Names *names)
{
	return &names->certificate->roll->season;
}

static const char *provider(const struct Names *names)
{
	return season_of(names)->provider;
}

static const char *address(const struct Names *names)
{
	return season_of(names)->provider_address;
}

static const char *accreditation(const struct Names *names)
{
	return season_of(names)->accreditation;
}

static const char *name(const struct Names *names)
{
	return name_of(names->certificate->row->person, names->arena);
}

static const char *activity(const struct Names *names)
{
	const struct Season *season = season_of(names);

	return text_is_empty(season->title) ? season->code : season->title;
}

static const char *number(const struct Names *names)
{
	return arena_format(names->arena, "%" PRId64, names->certificate->roll->session.number);
}

static const char *session(const struct Names *names)
{
	return names->certificate->roll->session.code;
}

static const char *format(const struct Names *names)
{
	const struct Field *mode = entity_field(entity_get(KIND_SESSION), "mode");
	Choice chosen = names->certificate->roll->session.mode;

	return chosen == CHOICE_NONE ? "in person" : mode->choices[chosen].label;
}

static const char *place(const struct Names *names)
{
	return place_of(names->certificate->roll, names->arena);
}

static const char *dates(const struct Names *names)
{
	const struct Session *held = &names->certificate->roll->session;
	char days[DAY_TEXT];

	return arena_text(names->arena, day_range(held->first_day, held->last_day, true, days));
}

/* Below 0: none is claimed. */
static Hundredths claimed(const struct Names *names, enum CreditType type)
{
	const struct RollRow *row = names->certificate->row;

	return has_claimed(row, type) ? credit_of_hours(row->credit.claims[type]->hours) : -1;
}

static const char *amount(const struct Names *names, enum CreditType type)
{
	Hundredths hours = claimed(names, type);

	return hours < 0 ? NULL : credit_text(hours, names->arena);
}

static const char *ama(const struct Names *names)
{
	return amount(names, CREDIT_AMA);
}

static const char *ama_unit(const struct Names *names)
{
	return claimed(names, CREDIT_AMA) == 100 ? "Credit™" : "Credits™";
}

static const char *ancc(const struct Names *names)
{
	return amount(names, CREDIT_ANCC);
}

static const char *ancc_unit(const struct Names *names)
{
	return claimed(names, CREDIT_ANCC) == 100 ? "contact hour" : "contact hours";
}

static const char *acpe(const struct Names *names)
{
	return amount(names, CREDIT_ACPE);
}

static const char *acpe_unit(const struct Names *names)
{
	return claimed(names, CREDIT_ACPE) == 100 ? "contact hour" : "contact hours";
}

static const char *participation(const struct Names *names)
{
	return amount(names, CREDIT_PARTICIPATION);
}

static const char *designated(const struct Names *names)
{
	return credit_text(names->certificate->roll->designated, names->arena);
}

static const char *designated_unit(const struct Names *names)
{
	return names->certificate->roll->designated == 100 ? "Credit™" : "Credits™";
}

static const struct {
	const char *name;
	const char *(*text)(const struct Names *names);
	bool needed; /* on every certificate */
} all_names[] = {
	{"provider", provider, true},
	{"address", address, false},
	{"accreditation", accreditation, false},
	{"name", name, true},
	{"activity", activity, true},
	{"number", number, false},
	{"session", session, false},
	{"format", format, false},
	{"place", place, false},
	{"dates", dates, true},
	{"ama", ama, true},
	{"ama_unit", ama_unit, false},
	{"ancc", ancc, true},
	{"ancc_unit", ancc_unit, false},
	{"acpe", acpe, true},
	{"acpe_unit", acpe_unit, false},
	{"participation", participation, true},
	{"designated", designated, false},
	{"designated_unit", designated_unit, false},
};

static bool find_name(void *context, int shape, const char *text, struct TemplateMeaning *ret,
		      struct Error *error)
{
	(void)context;
	(void)shape;
	(void)error;
	*ret = (struct TemplateMeaning){.places = false};
	for (size_t i = 0; i < N_ITEMS(all_names); i++)
		if (strcmp(all_names[i].name, text) == 0)
			return true;
	return false;
}

static bool read_name(void *context, struct TemplatePlace at, const char *text,
		      struct TemplateValue *ret, struct Error *error)
{
	const struct Names *names = context;

	(void)at;
	(void)error;
	*ret = (struct TemplateValue){.text = NULL};
	for (size_t i = 0; i < N_ITEMS(all_names); i++)
		if (strcmp(all_names[i].name, text) == 0)
			ret->text = all_names[i].text(names);
	ret->holds = !text_is_empty(ret->text);
	return true;
}

/* The user's own copy wins. */
static bool load_template(const struct Env *env, struct Arena *arena, const char **ret_text,
			  struct Error *error)
{
	const char *path = arena_format(arena, "%s/certificates/certificate.txt", env->data_dir);
	struct FileFacts facts;
	struct Error ignored;
	size_t length;
	char *text;

	*ret_text = shipped_certificates[0].text;
	if (!os_file_facts(path, &facts, &ignored) || facts.state == FILE_MISSING)
		return true;
	if (!os_read_file((struct FileToRead){path, TEMPLATE_MOST}, arena, &text, &length, error))
		return false;
	*ret_text = text;
	return utf8_is_valid(text, length) ||
	       error_set(error, ERROR_INPUT, "template", "%.200s is not UTF-8 text.", path);
}

/* What the councils ask for is on it, whatever the template. */
static bool check_filled(const struct Names *names, const char *text, struct Error *error)
{
	for (size_t i = 0; i < N_ITEMS(all_names); i++) {
		const char *value = all_names[i].needed ? all_names[i].text(names) : NULL;

		if (value && *value && !strstr(text, value))
			return error_set(
				error, ERROR_INPUT, "template",
				"The template of certificates leaves out {{%s}}, which every "
				"certificate has to say. Put it in.",
				all_names[i].name);
	}
	return true;
}

/* Says which file is wrong; returns false. */
static bool refuse_template(struct Error *error)
{
	struct Error found = *error;

	return error_set(error, found.code, "template", "certificates/certificate.txt: %s",
			 found.text);
}

static bool fill(struct Names *names, const char *source, struct Text *text, struct Error *error)
{
	const struct TemplateSource known = {names, names->arena, find_name, read_name};
	const struct TemplatePlace root = {.shape = 0};
	struct TemplateGaps gaps = {.arena = names->arena};
	struct Template template;

	if (!template_read(&(struct TemplateText){.text = source, .line = 1}, names->arena,
			   &template, error) ||
	    !template_check(&template, &known, root.shape, error))
		return refuse_template(error);
	return template_fill(&template, &known, root, (struct TemplateOutput){text, &gaps},
			     error) &&
	       check_filled(names, text_get(text), error);
}

bool certificate_text(const struct Certificate *certificate, const struct Env *env,
		      struct Arena *arena, const char **ret_text, struct Error *error)
{
	struct Names names = {certificate, arena};
	const char *source;
	struct Text text;
	bool filled;

	if (!load_template(env, arena, &source, error))
		return false;
	text_init(&text);
	filled = fill(&names, source, &text, error);
	*ret_text = arena_text(arena, text_get(&text));
	text_release(&text);
	return filled;
}
