/* Keys on teams and planned calls, wherever they are shown: the log, the search of notes. */
#include "screen_layers.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/ui/action.h"
#include "rule_cadence.h"

/* A team, or a record that belongs to one. */
static bool has_team(struct App *app, struct Error *error)
{
	struct Target target = stack_target(app);
	const struct Entity *entity = target.kind < N_KINDS ? entity_get(target.kind) : NULL;
	const struct Field *team = entity ? entity_field(entity, "team") : NULL;

	if (stack_target_of(app, KIND_TEAM).id > 0 ||
	    (team && team->ref == KIND_TEAM && target.id > 0))
		return true;
	return error_set(error, ERROR_RULE, "",
			 "Put the cursor on a team to log a contact with it.");
}

/* The planned contact under the cursor, or that which the row is about; id 0: none. */
static bool planned_at(struct App *app, struct Contact *ret_contact)
{
	struct Target target = stack_target_of(app, KIND_CONTACT);
	struct Error ignored;

	return target.id > 0 &&
	       domain_get(app->domain, (struct KindId){KIND_CONTACT, target.id}, ret_contact,
			  &app->scratch, &ignored) &&
	       !ret_contact->record.binned && ret_contact->state == CONTACT_PLANNED;
}

static bool is_planned(struct App *app, struct Error *error)
{
	struct Contact contact;

	return planned_at(app, &contact) ||
	       error_set(error, ERROR_RULE, "", "Put the cursor on a planned call.");
}

static unsigned log_held(struct App *app, const struct Question *question)
{
	struct Contact contact;

	(void)question;
	if (planned_at(app, &contact))
		log_open(app, &contact.team, 1, contact.record.id, true);
	return REACT_NONE;
}

/* One that is to come may have been held today in its place. */
static unsigned act_held(struct App *app)
{
	struct Contact contact;

	if (!planned_at(app, &contact))
		return REACT_NONE;
	if (contact.day <= app->domain->today)
		return log_held(app, NULL);
	question_open(app, (struct Question){.then = log_held}, "%s: %s",
		      domain_label(app->domain, KIND_TEAM, contact.team, &app->scratch),
		      contact_early_question(&contact, &app->scratch));
	return REACT_NONE;
}

static const char *log_title(struct App *app)
{
	size_t n_marked = marks_count(&app->marks, KIND_TEAM);

	return n_marked > 1 && stack_marked(app) > 0
		       ? arena_format(&app->frame, "log a webinar of %zu", n_marked)
		       : "log contact";
}

static const struct Action shared[] = {
	{"held", "held", "The planned call was held: opens its log, filled in.", "h",
	 NEED_WRITABLE | OPENS_TEXT, act_held, TRAIT_RECORDS | TRAIT_RECORD, .fits = is_planned,
	 .words = "call done happened log"},
	{"log", "log contact", "Logs a contact with the team, or a webinar with all marked ones.",
	 "l", NEED_WRITABLE | OPENS_TEXT, act_log, TRAIT_RECORDS, .fits = has_team,
	 .words = "call visit email note contact record score next", .title_now = log_title},
	{"notes", "search notes", "Finds words in what was noted, agreed, or given as a reason.",
	 "/", OPENS_TEXT, act_notes, TRAIT_NOTED, .words = "find text words"},
	{"notes.search", "search notes",
	 "Finds words in what was noted, agreed, or given as a reason.", NULL, 0, act_notes,
	 TRAIT_PAGE, .words = "find text words"},
};
const struct ActionTable coaching_actions = ACTION_TABLE(shared);
