/* Behavior: walks over the rows that capabilities hand over for their kinds. */
#include "qtp/engine/domain/behavior.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "record_work.h"

#include <string.h>

CAPABILITY_WALK(KindBehavior, behavior_at, behaviors)
CAPABILITY_WALK(RecordRule, rule_at, rules)

const struct KindBehavior *behavior_of(enum Kind kind)
{
	const struct KindBehavior *row;

	for (size_t i = 0; (row = behavior_at(i)); i++)
		if (row->kind == kind)
			return row;
	return NULL;
}

bool writing_says(const struct Writing *writing, const char *key)
{
	for (size_t i = 0; writing->said && writing->said[i]; i++)
		if (strcmp(writing->said[i], key) == 0)
			return true;
	return false;
}

bool writing_load(struct Writing *writing, enum Kind kind, Id id, void *ret_record)
{
	return domain_get(writing->domain, (struct KindId){kind, id}, ret_record, writing->arena,
			  writing->error);
}

bool writing_children(struct Writing *writing, enum Kind kind, const char *field, Id owner,
		      struct Records *ret_records)
{
	return domain_children(writing->domain, (struct OwnedBy){kind, field, owner},
			       writing->arena, ret_records, writing->error);
}

void record_suggest(struct Domain *domain, const struct Entity *entity, void *record,
		    struct Arena *arena)
{
	const struct KindBehavior *behavior = behavior_of(entity->kind);
	struct Error ignored = {0};
	struct Writing writing = {
		.domain = domain, .entity = entity, .arena = arena, .error = &ignored};

	if (behavior && behavior->suggest)
		behavior->suggest(&writing, record);
}

const char *record_hint(struct Domain *domain, const struct Entity *entity, const char *field,
			const void *record, struct Arena *arena)
{
	const struct KindBehavior *behavior = behavior_of(entity->kind);

	if (!behavior || !behavior->hinted || strcmp(behavior->hinted, field) != 0)
		return NULL;
	return behavior->hint(domain, record, arena);
}

const char *record_hinted(const struct Entity *entity)
{
	const struct KindBehavior *behavior = behavior_of(entity->kind);

	return behavior ? behavior->hinted : NULL;
}

const struct RecordRule *rule_next(struct RuleWalk *walk)
{
	for (; capabilities[walk->capability]; walk->capability++, walk->rule = 0) {
		const struct RecordRuleTable *rules = capabilities[walk->capability]->rules;

		if (rules && walk->rule < rules->n)
			return &rules->rows[walk->rule++];
	}
	return NULL;
}

bool rule_path_begins(const struct RecordRule *rule, const struct RulePath *path, enum Kind kind)
{
	if (!path->ref || rule->time == RULE_ENTERED)
		return false;
	return path->field ? entity_field(entity_get(rule->kind), path->ref)->ref == kind
			   : path->kind == kind;
}

/* Of a record that was just made no rule has read a field yet. */
static bool is_read_by(const struct RecordRule *rule, enum Kind kind, bool made)
{
	for (size_t i = 0; i < RULE_PATHS; i++)
		if (rule_path_begins(rule, &rule->paths[i], kind) &&
		    !(made && rule->paths[i].field))
			return true;
	return false;
}

bool has_lasting_rules(const struct Entity *entity, bool warnings, bool made)
{
	const struct RecordRule *rule;
	bool lasting = entity_field(entity, "code") != NULL;

	for (size_t i = 0; (rule = rule_at(i)) && !lasting; i++)
		lasting = (!rule->warns || warnings) &&
			  ((rule->kind == entity->kind && rule->time != RULE_ENTERED) ||
			   is_read_by(rule, entity->kind, made));
	return lasting;
}

bool rules_find_same(struct Writing *writing, const void *record, bool *ret_same)
{
	struct Writing trying = *writing;
	struct Issues issues;
	const struct RecordRule *rule;

	issues_init(&issues, writing->arena);
	trying.issues = &issues;
	for (size_t i = 0; (rule = rule_at(i)); i++)
		if (rule->same && rule->kind == writing->entity->kind &&
		    !rule->check(&trying, record))
			return false;
	*ret_same = issues.n > 0;
	return true;
}
