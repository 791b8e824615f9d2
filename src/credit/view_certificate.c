/* Certificates of credit: the statements that the accrediting bodies ask for, in words. */
#include "view_certificate.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/survey/view_survey.h"

#include <inttypes.h>

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
				  certificate->row->person->record.id, certificates->arena, &has,
				  error))
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

static void say_activity(struct Text *text, const struct Roll *roll, struct Arena *arena)
{
	const struct Field *mode = entity_field(entity_get(KIND_SESSION), "mode");
	const struct Season *season = &roll->season;
	char days[DAY_TEXT];

	text_format(text, "has taken part in\nActivity: %s, session %" PRId64 " (%s)\n",
		    text_is_empty(season->title) ? season->code : season->title,
		    roll->session.number, roll->session.code);
	text_format(text, "Learning format: live activity, %s\n",
		    roll->session.mode == CHOICE_NONE ? "in person"
						      : mode->choices[roll->session.mode].label);
	text_format(text, "Place: %s\n", place_of(roll, arena));
	text_format(text, "Dates: %s\n",
		    day_range(roll->session.first_day, roll->session.last_day, true, days));
}

/* The designation is by whom and for how much at most; the award is what was claimed. */
static void say_ama(struct Text *text, const struct Roll *roll, Hundredths claimed,
		    struct Arena *arena)
{
	text_format(text, "Credit awarded: %s AMA PRA Category 1 %s\n", credit_text(claimed, arena),
		    claimed == 100 ? "Credit™" : "Credits™");
	text_format(text,
		    "%s designates this live activity for a maximum of %s AMA PRA Category 1 "
		    "%s. Physicians should claim only the credit commensurate with the extent of "
		    "their participation in the activity.\n",
		    roll->season.provider, credit_text(roll->designated, arena),
		    roll->designated == 100 ? "Credit™" : "Credits™");
}

static void say_ancc(struct Text *text, const struct Roll *roll, Hundredths claimed,
		     struct Arena *arena)
{
	(void)roll;
	text_format(text, "Hours awarded: %s ANCC %s of 60 minutes\n", credit_text(claimed, arena),
		    claimed == 100 ? "contact hour" : "contact hours");
}

static void (*const statements[N_CREDIT_TYPES])(struct Text *text, const struct Roll *roll,
						Hundredths claimed, struct Arena *arena) = {
	[CREDIT_AMA] = say_ama,
	[CREDIT_ANCC] = say_ancc,
};

const char *certificate_text(const struct Certificate *certificate, struct Arena *arena)
{
	const struct Roll *roll = certificate->roll;
	const struct RollRow *row = certificate->row;
	const char *whole;
	struct Text text;

	text_init(&text);
	text_format(&text, "Certificate of credit\n%s\nThis certifies that\n# %s\n",
		    roll->season.provider, name_of(row->person, arena));
	say_activity(&text, roll, arena);
	for (int type = 0; type < N_CREDIT_TYPES; type++)
		if (has_claimed(row, type))
			statements[type](&text, roll,
					 credit_of_hours(row->credit.claims[type]->hours), arena);
	text_format(&text, "Provider: %s, %s\n%s\n", roll->season.provider,
		    roll->season.provider_address, roll->season.accreditation);
	whole = arena_text(arena, text_get(&text));
	text_release(&text);
	return whole;
}
