/* Credits: who has earned and claimed what of the season's sessions, what lacks something first. */
#include "screen_credits.h"
#include "command_certificate.h"
#include "page_standing.h"
#include "screen_claim.h"
#include "screen_layers.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/list.h"
#include "qtp/people.h"
#include "qtp/team.h"

struct CreditsLayer {
	struct Layer layer;
	struct Arena arena;
	struct CreditStanding standing;
	struct PageCursor place;
	Id person; /* under the cursor; 0: not chosen yet */
};

static struct CreditsLayer *page_of(struct App *app)
{
	return (struct CreditsLayer *)stack_page(app);
}

static const struct PersonStanding *row_under(const struct CreditsLayer *self)
{
	return self->standing.n_people > 0 ? &self->standing.people[self->place.row] : NULL;
}

/* --- Reading --- */

/* The cursor stays on its person, wherever the row is now. */
static void find_place(struct CreditsLayer *self)
{
	for (size_t i = 0; i < self->standing.n_people && self->person; i++)
		if (self->standing.people[i].person->record.id == self->person)
			self->place.row = (int)i;
	cursor_keep(&self->place, self->standing.n_people, 1);
}

/* The people that fit the filter. */
static bool load_ids(struct App *app, struct CreditsLayer *self, struct IdSpan *ret_ids,
		     struct Error *error)
{
	struct ListView view;
	struct Records records;
	Id *ids;

	list_view_init(&view, entity_get(KIND_PERSON));
	view.filter = text_get(&self->layer.filter);
	if (!list_records(app->domain, &view, &self->arena, &records, error))
		return false;
	ids = ARENA_ARRAY(&self->arena, records.n, Id);
	for (size_t i = 0; i < records.n; i++)
		ids[i] = ((const struct Record *)records_at(&records, i))->id;
	*ret_ids = (struct IdSpan){ids, records.n};
	return true;
}

static bool load_all(struct App *app, struct CreditsLayer *self, struct Error *error)
{
	struct IdSpan ids;
	const bool filtered = self->layer.filter.length > 0;

	return (!filtered || load_ids(app, self, &ids, error)) &&
	       standing_load(app->domain, (struct StandingOf){app->season, filtered ? &ids : NULL},
			     &self->arena, &self->standing, error);
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct CreditsLayer *self = (struct CreditsLayer *)layer;
	const struct PersonStanding *row = row_under(self);
	bool began = domain_read_begin(app->domain), loaded;

	if (row)
		self->person = row->person->record.id;
	arena_reset(&self->arena);
	loaded = load_all(app, self, error);
	domain_read_end(app->domain, began);
	if (!loaded)
		self->standing = (struct CreditStanding){0};
	find_place(self);
	return loaded;
}

/* --- Moving --- */

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct CreditsLayer *self = (struct CreditsLayer *)layer;

	(void)app;
	cursor_move(&self->place, motion, self->standing.n_people, 1);
}

static struct Target target(const struct Layer *layer)
{
	const struct PersonStanding *row = row_under((const struct CreditsLayer *)layer);

	return row ? (struct Target){KIND_PERSON, row->person->record.id} : TARGET_NONE;
}

/* --- Painting --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct CreditsLayer *self = (struct CreditsLayer *)layer;

	if (self->standing.n_people == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  self->layer.filter.length > 0
				  ? "No one fits the filter. Esc shows all people."
				  : "No session of the season has begun, so there is no credit "
				    "yet.");
		area_cursor(area, 0, 0);
		return;
	}
	page_standing(area, &self->standing, &self->place, &app->frame);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Credits");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct CreditsLayer *self = (const struct CreditsLayer *)layer;

	(void)app;
	if (self->standing.n_people > 0)
		text_format(text, "%zu %s, %zu lacking something",
			    COUNTED(self->standing.n_people, "person", "people"),
			    self->standing.n_lacking);
}

/* --- Its rows for a file --- */

static struct Value hours_value(Hundredths hours)
{
	return (struct Value){.type = VALUE_REAL, .real = (double)hours / 100};
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	static const struct TableColumn columns[] = {
		{.key = "person", .label = "Person", .type = FIELD_TEXT},
		{.key = "email", .label = "E-mail", .type = FIELD_TEXT},
		{.key = "team", .label = "Team", .type = FIELD_TEXT},
		{.key = "earned_ama", .label = "AMA earned", .type = FIELD_REAL},
		{.key = "claimed_ama", .label = "AMA claimed", .type = FIELD_REAL},
		{.key = "ancc", .label = "ANCC hours", .type = FIELD_REAL},
		{.key = "claimed_ancc", .label = "ANCC claimed", .type = FIELD_REAL},
		{.key = "acpe", .label = "ACPE hours", .type = FIELD_REAL},
		{.key = "claimed_acpe", .label = "ACPE claimed", .type = FIELD_REAL},
		{.key = "participation", .label = "Participation", .type = FIELD_REAL},
		{.key = "claimed_participation",
		 .label = "Participation claimed",
		 .type = FIELD_REAL},
		{.key = "teaching", .label = "Teaching", .type = FIELD_REAL},
		{.key = "certificates", .label = "Certificates", .type = FIELD_NUMBER},
		{.key = "lacks", .label = "Lacks", .type = FIELD_TEXT},
	};
	const struct CreditsLayer *self = (const struct CreditsLayer *)layer;

	(void)codes;
	data_table_begin(ret_table, arena, "Credits", columns, N_ITEMS(columns));
	ret_table->name = "credits";
	ret_table->row_name = "person";
	ret_table->row_plural = "people";
	ret_table->day = app->domain->today;
	for (size_t i = 0; i < self->standing.n_people; i++) {
		const struct PersonStanding *one = &self->standing.people[i];
		const struct Value cells[N_ITEMS(columns)] = {
			data_table_text(one->person->name),
			data_table_text(one->person->email),
			data_table_text(one->team ? one->team->code : NULL),
			hours_value(one->earned[CREDIT_AMA]),
			hours_value(one->claimed[CREDIT_AMA]),
			hours_value(one->earned[CREDIT_ANCC]),
			hours_value(one->claimed[CREDIT_ANCC]),
			hours_value(one->earned[CREDIT_ACPE]),
			hours_value(one->claimed[CREDIT_ACPE]),
			hours_value(one->earned[CREDIT_PARTICIPATION]),
			hours_value(one->claimed[CREDIT_PARTICIPATION]),
			hours_value(one->teaching),
			data_table_number((int64_t)one->n_papers),
			data_table_text(one->lacks),
		};

		data_table_row(ret_table, cells);
	}
}

/* --- Keys --- */

static bool is_in_view(const struct CreditStanding *standing, Id person)
{
	for (size_t i = 0; i < standing->n_people; i++)
		if (standing->people[i].person->record.id == person)
			return true;
	return false;
}

/* What is earned of the sessions and not claimed, of one person or of all in view: a set a session
 * of which there is some. */
static size_t find_open(struct App *app, Id person, struct ClaimSet **ret_sets)
{
	const struct CreditStanding *standing = &page_of(app)->standing;
	size_t n_sets = 0;

	*ret_sets = ARENA_ARRAY(&app->scratch, standing->n_sessions, struct ClaimSet);
	for (size_t i = 0; i < standing->n_sessions; i++) {
		const struct Roll *roll = standing->sessions[i].roll;
		struct ClaimOf *open;
		size_t n = claims_open(roll, &app->scratch, &open), n_own = 0;

		for (size_t k = 0; k < n; k++)
			if (person ? open[k].person == person
				   : is_in_view(standing, open[k].person))
				open[n_own++] = open[k];
		if (n_own > 0)
			(*ret_sets)[n_sets++] = (struct ClaimSet){
				{roll->session.record.id, NULL, DAY_NONE}, open, n_own};
	}
	return n_sets;
}

/* Of a key that fits: there is one. */
static const struct PersonStanding *chosen(const struct CreditsLayer *self)
{
	return &self->standing.people[self->place.row];
}

static unsigned act_claim(struct App *app)
{
	const struct PersonStanding *one = chosen(page_of(app));
	struct ClaimSet *sets;
	size_t n = find_open(app, one->person->record.id, &sets);
	struct Error error;

	if (n == 0) {
		app_say(app, "%s has nothing to claim.", one->person->name);
		return REACT_NONE;
	}
	if (!claims_put_all(app->domain, sets, n, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "%s claims all that is earned of %zu %s.  u takes it back.", one->person->name,
		COUNTED(n, "session", "sessions"));
	return REACT_CHANGED;
}

static unsigned claim_all(struct App *app, const struct Question *question)
{
	struct ClaimSet *sets;
	size_t n = find_open(app, 0, &sets);

	(void)question;
	return claim_take(app, sets, n);
}

static unsigned act_claim_all(struct App *app)
{
	struct ClaimSet *sets;
	size_t n = find_open(app, 0, &sets);

	return claim_ask(app, sets, n, claim_all);
}

static void keep_in_view(struct Certificates *certificates, const struct CreditStanding *standing)
{
	size_t n = 0;

	for (size_t i = 0; i < certificates->n; i++)
		if (is_in_view(standing, certificates->items[i].row->person->record.id))
			certificates->items[n++] = certificates->items[i];
	certificates->n = n;
}

/* The certificates of all sessions, those that can be issued and those that cannot, of one person
 * or of all in view. */
static bool load_certificates(struct App *app, Id person, struct Certificates *ret_certificates,
			      struct Error *error)
{
	const struct CreditStanding *standing = &page_of(app)->standing;

	*ret_certificates = (struct Certificates){.domain = app->domain, .arena = &app->scratch};
	for (size_t i = 0; i < standing->n_sessions; i++)
		if (!certificates_add(ret_certificates,
				      standing->sessions[i].roll->session.record.id, person, error))
			return false;
	keep_in_view(ret_certificates, standing);
	return true;
}

/* Those that get their number only now. */
static size_t count_new(const struct Certificates *certificates)
{
	size_t n = 0;

	for (size_t i = 0; i < certificates->n; i++)
		n += !certificates->items[i].lack && !certificates->items[i].paper.serial;
	return n;
}

static void tell_issued(struct App *app, Id person, const struct Certificates *certificates)
{
	const char *serials = "";
	size_t n_new = 0;

	for (size_t i = 0; i < certificates->n; i++) {
		const struct Certificate *one = &certificates->items[i];

		n_new += one->is_new;
		if (person && !one->lack && one->paper.serial)
			serials = arena_format(&app->scratch, "%s%s%s", serials,
					       *serials ? ", " : "", one->paper.serial);
	}
	if (person)
		app_say(app, "%s: %s. Enter opens the page, with its papers; o on one writes it.",
			chosen(page_of(app))->person->name, serials);
	else
		app_say(app,
			"Issued %zu %s. On a session, : and certificates has all of its in one "
			"document, and o writes it.",
			COUNTED(n_new, "certificate", "certificates"));
}

static unsigned issue(struct App *app, Id person)
{
	struct Certificates certificates;
	struct Issuing issuing = {.certificates = &certificates, .arena = &app->scratch};
	struct Error error;

	if (!load_certificates(app, person, &certificates, &error) ||
	    !certificates_issue(app->domain, &issuing, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	tell_issued(app, person, &certificates);
	return REACT_CHANGED;
}

static unsigned issue_one(struct App *app, const struct Question *question)
{
	(void)question;
	return issue(app, chosen(page_of(app))->person->record.id);
}

static unsigned issue_all(struct App *app, const struct Question *question)
{
	(void)question;
	return issue(app, 0);
}

static void say_none(struct App *app, const char *whose, const struct Certificates *certificates)
{
	const char *lack =
		certificates->n == 0 ? NULL : certificates->items[certificates->n - 1].lack;

	app_say(app, "%s: %s", whose, lack ? lack : "there is no certificate to issue.");
}

/* Asks before numbers are given; `whose` in words. `person` 0: of all in view. */
static unsigned ask_issue(struct App *app, Id person, const char *whose)
{
	struct Certificates certificates;
	struct Error error;
	size_t n;

	if (!load_certificates(app, person, &certificates, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	n = count_new(&certificates);
	if (n == 0) {
		if (person)
			say_none(app, whose, &certificates);
		else
			app_say(app, "There is no certificate to issue to anyone in view.");
		return REACT_NONE;
	}
	question_open(app, (struct Question){.then = person ? issue_one : issue_all},
		      "Issue %zu %s of %s? %s given for good.",
		      COUNTED(n, "certificate", "certificates"), whose,
		      n == 1 ? "Its number is" : "Their numbers are");
	return REACT_NONE;
}

static unsigned act_issue(struct App *app)
{
	const struct Person *person = chosen(page_of(app))->person;

	return ask_issue(app, person->record.id, person->name);
}

static unsigned act_issue_all(struct App *app)
{
	return ask_issue(app, 0, "all in view");
}

static const struct Entity *filtered(const struct Layer *layer)
{
	(void)layer;
	return entity_get(KIND_PERSON);
}

static bool check_filter(struct App *app, struct Layer *layer, const char *text,
			 struct Error *error)
{
	struct ListView view;

	(void)layer;
	list_view_init(&view, entity_get(KIND_PERSON));
	return list_check_filter(app->domain, &view, text, error);
}

static bool has_row(struct App *app, struct Error *error)
{
	return row_under(page_of(app)) != NULL ||
	       error_set(error, ERROR_RULE, "", "There is no one here.");
}

static const struct Action actions[] = {
	{"credits.claim", "claim",
	 "The person claims all credit that is earned and not claimed yet, of all sessions.", "c",
	 NEED_WRITABLE, act_claim, .fits = has_row, .words = "credit cme hours"},
	{"credits.claim_all", "claim all",
	 "All people in view claim all credit that is earned and not claimed yet; asks first.", "C",
	 NEED_WRITABLE, act_claim_all, .fits = has_row, .words = "credit cme hours everybody"},
	{"credits.issue", "certificates",
	 "Issues the person's certificates of what is claimed, with their numbers.", "i",
	 NEED_WRITABLE, act_issue, .fits = has_row, .words = "paper print serial"},
	{"credits.issue_all", "all certificates",
	 "Issues the certificates of all people in view, of what is claimed; asks first.", "I",
	 NEED_WRITABLE, act_issue_all, .fits = has_row, .words = "paper print serial everybody"},
};

const struct LayerType credits_layer = {
	.name = "credits",
	.traits = TRAIT_PAGE | TRAIT_WRITES | TRAIT_OPENS | TRAIT_FILTERED,
	.actions = ACTION_TABLE(actions),
	.footer = "open credits.claim credits.claim_all credits.issue credits.issue_all undo "
		  "filter.rows palette help",
	.beside = {.columns = 81},
	.filter = {"People:", check_filter, filtered},
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.title = title,
	.status = status,
	.table = table,
	.arena = offsetof(struct CreditsLayer, arena),
};

struct Layer *credits_open(struct App *app, const struct ViewSpec *view)
{
	struct CreditsLayer *self =
		(struct CreditsLayer *)layer_new(&credits_layer, sizeof(struct CreditsLayer));

	(void)app;
	(void)view;
	return &self->layer;
}
