/* What the capability season hands to the engine. */
#include "qtp/season.h"
#include "tables.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/view/attention.h"
#include "qtp/season/view_schedule.h"
#include "rule_agenda.h"
#include "view_days.h"
#include "view_relative_day.h"
#include "view_season.h"

/* What rules look at; the other fields stay blank in facts that are not whole. A test compares. */
static const char *const season_fields[] = {"first_day",       "last_day",	 "society",
					    "lead_rule",       "core_min",	 "core_max",
					    "larger_min",      "larger_max",	 "n_sessions",
					    "letter_required", "contact_target", "contact_floor",
					    "contact_amber",   "contact_red",	 "cycle_days",
					    "reminders",       "deadline",	 "deadline_time",
					    "deadline_zone",   "decision_day",	 NULL};
static const char *const cohort_fields[] = {"season",	"code",	  "city", "zone",
					    "capacity", "format", NULL};
static const char *const session_fields[] = {"cohort",	 "code", "number", "first_day",
					     "last_day", "mode", "venue",  NULL};

static const struct FactsFields facts_fields_rows[] = {
	{KIND_SEASON, season_fields},
	{KIND_COHORT, cohort_fields},
	{KIND_SESSION, session_fields},
};

/* In everyone's view. */
static const struct ScopeRow scope[] = {
	{.kind = KIND_SEASON}, {.kind = KIND_COHORT},	 {.kind = KIND_SESSION},
	{.kind = KIND_AGENDA}, {.kind = KIND_MILESTONE},
};

static const struct AttentionSource attention[] = {
	{KIND_SEASON, {&faculty_attention_rules}, faculty_attention_source},
};

static const struct LetterList letter_lists[] = {
	{KIND_SESSION, "held", held_names, session_list_held},
	{KIND_SEASON, "closing", closing_names, season_list_closing},
	{KIND_SESSION, "timetable", timetable_names, session_list_timetable},
};

static const struct DocumentSpec documents[] = {
	{"agenda",
	 "Agenda",
	 "the agenda of a session: days, times, faculty, minutes of credit",
	 {KIND_SESSION, N_KINDS},
	 agenda_document,
	 .of_page = true},
};

static const struct DayWords relative_days = {relative_day_is, relative_day_parse};

/* How rows of a table find records that are there. */
static const struct MatchRow matches[] = {
	{KIND_SEASON, {{{"code"}}}},
	{KIND_COHORT, {{{"code"}}}},
	{KIND_SESSION, {{{"code"}}, {{"cohort", "number"}}}},
	{KIND_AGENDA, {{{"session", "day", "start", "title"}}, {{"session", "day", "start"}}}},
	{KIND_MILESTONE, {{{"season", "code"}}, {{"season", "title"}}}},
};

const struct Capability season_capability = {
	.name = "season",
	.screen = &season_screen,
	.heading = "Seasons and sessions",
	.verbs = &season_verbs,
	.commands = &season_commands,
	.facts_fields = CAPABILITY_OWN(FactsFields, facts_fields_rows),
	.facts = (const struct Facts *const[]){&cohort_dates, &season_faculty, NULL},
	.attention = CAPABILITY_OWN(AttentionSource, attention),
	.behaviors = &season_behaviors,
	.rules = &season_rules,
	.dues = &season_dues,
	.calendar = &season_calendar,
	.today_kinds = CAPABILITY_ONE(TodayKind, season_today),
	.today_lines = &season_today_lines,
	.scope = CAPABILITY_OWN(ScopeRow, scope),
	.matches = CAPABILITY_OWN(MatchRow, matches),
	.day_words = &relative_days,
	.documents = CAPABILITY_OWN(DocumentSpec, documents),
	.letter_lists = CAPABILITY_OWN(LetterList, letter_lists),
};
