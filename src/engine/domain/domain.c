/* Domain: the store, the process and the day that all verbs share; names of records. */
#include "qtp/engine/domain/domain.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/store/store.h"

#include <inttypes.h>
#include <string.h>

/* How many candidates a sentence about an ambiguous name lists. */
#define CANDIDATES_SHOWN 6

static bool read_demo_clock(struct Store *store, Day *ret_day)
{
	struct Arena arena = {0};
	const char *text = store_meta(store, "demo_clock", &arena);
	bool found = text && day_parse_iso(text, ret_day);

	arena_release(&arena);
	return found;
}

void domain_init(struct Domain *domain, struct Store *store, const struct Env *env, Day now)
{
	*domain = (struct Domain){
		.store = store, .env = env, .today = env->today, .family_first = env->family_first};
	domain->demo_clock = now == DAY_NONE && store && read_demo_clock(store, &domain->today);
	if (now != DAY_NONE)
		domain->today = now;
	domain->fixed_today = domain->demo_clock || now != DAY_NONE;
}

const char *domain_person_shown(const struct Domain *domain, const char *name, const char *family,
				struct Arena *arena)
{
	struct NameParts parts = {.family = family ? family : ""};

	if (!domain->family_first || !name)
		return name;
	parts.given = name_without(name, parts.family, arena);
	return name_last_first(name, parts, arena);
}

/* "DAL17-03 Lakeside Oncology", or the REF alone where it is the name. */
static const char *full_name(struct RefName name, struct Arena *arena)
{
	if (!name.label || strcmp(name.label, name.ref) == 0)
		return text_show(arena, name.ref);
	return text_show(arena, arena_format(arena, "%s %s", name.ref, name.label));
}

/* A candidate as it can be written; its id where another one has the same REF. */
static const char *candidate(const struct RefName names[], size_t n, size_t index,
			     struct Arena *arena)
{
	const char *name = full_name(names[index], arena);
	bool shared = false;

	for (size_t i = 0; i < n; i++)
		shared = shared || (i != index && strcmp(names[i].ref, names[index].ref) == 0);
	if (!shared)
		return name;
	return arena_format(arena, "id:%" PRId64 " (%s)", names[index].id, name);
}

/* "Wei Lin, Mei Lindqvist": at most CANDIDATES_SHOWN. NULL: they cannot be read. */
static const char *candidates(struct Domain *domain, struct KindIds which, struct Arena *arena)
{
	struct RefName names[CANDIDATES_SHOWN + 1];
	const char *list = "";
	size_t n = which.ids.n;

	which.ids.n = n < CANDIDATES_SHOWN ? n : CANDIDATES_SHOWN;
	if (!domain_ref_names(domain, which, arena, names, NULL))
		return NULL;
	for (size_t i = 0; i < which.ids.n; i++)
		list = arena_format(arena, "%s%s%s", list, i ? ", " : "",
				    candidate(names, which.ids.n, i, arena));
	return n > which.ids.n ? arena_format(arena, "%s and more", list) : list;
}

static bool ambiguous(struct Domain *domain, struct KindIds which, const char *text,
		      struct Arena *arena, struct Error *error)
{
	const char *list = candidates(domain, which, arena);
	bool same = list && strncmp(list, "id:", 3) == 0; /* more of the name tells none apart */

	return error_set(error, ERROR_INPUT, "", "\"%.60s\" fits several %s: %s. Write %s.",
			 text_show(arena, text), entity_get(which.kind)->plural, list,
			 same ? "the id of the one that is meant" : "more of the name");
}

/* Those that have the text somewhere in their name, as a question; NULL: there are none. */
static const char *similar(struct Domain *domain, const struct Entity *entity, const char *text,
			   struct Arena *arena)
{
	const struct Field *name =
		entity->label_field ? entity_field(entity, entity->label_field) : NULL;
	struct ListQuery query = {.entity = entity, .limit = CANDIDATES_SHOWN + 1};
	struct IdSpan found;
	const char *list;

	if (!name || name->type != FIELD_TEXT || strchr(text, '"') ||
	    !filter_parse(entity, arena_format(arena, "%s:\"%s\"", name->key, text),
			  (struct ParseFrame){domain->today, arena}, &query.filter, NULL) ||
	    !domain_ids(domain, &query, arena, &found, NULL) || found.n == 0)
		return NULL;
	list = candidates(domain, (struct KindIds){entity->kind, found}, arena);
	return list ? arena_format(arena, " Is it %s? Write the name from its beginning.", list)
		    : NULL;
}

/* "team, person or practice" */
static const char *kind_names(const enum Kind kinds[], struct Arena *arena)
{
	const char *names = entity_get(kinds[0])->name;

	for (size_t i = 1; kinds[i] != KIND_NONE; i++)
		names = arena_format(arena, "%s%s%s", names,
				     kinds[i + 1] == KIND_NONE ? " or " : ", ",
				     entity_get(kinds[i])->name);
	return names;
}

/* Whether the name is of one in the bin, and the error that says so. */
static bool is_in_bin(struct Domain *domain, enum Kind kind, const char *text, struct Arena *arena,
		      struct Error *error)
{
	struct FindQuery query = {.kind = kind, .text = text, .binned = true, .limit = 1};
	struct IdSpan ids;
	const char *ref;

	if (domain->coach || !domain_find(domain, &query, arena, &ids, NULL) || ids.n == 0)
		return false;
	ref = domain_ref(domain, kind, ids.ids[0], arena);
	error_set_shell(arena_format(arena, "Use: qtp restore %s %s", entity_get(kind)->key,
				     text_show(arena, ref)),
			error, ERROR_INPUT, "", "The %s \"%.60s\" is in the bin. Restore it first.",
			entity_get(kind)->name, text_show(arena, text));
	return true;
}

/* `kinds`: those that were asked, up to KIND_NONE. */
static bool unknown(struct Domain *domain, const enum Kind kinds[], const char *text,
		    struct Arena *arena, struct Error *error)
{
	const char *more = NULL, *names = kind_names(kinds, arena);
	bool readable = utf8_is_valid(text, strlen(text)) && *text;

	for (size_t i = 0; kinds[i] != KIND_NONE && readable; i++)
		if (is_in_bin(domain, kinds[i], text, arena, error))
			return false;
	for (size_t i = 0; kinds[i] != KIND_NONE && readable && !more; i++)
		more = similar(domain, entity_get(kinds[i]), text, arena);
	if (!more && domain->coach)
		return error_set(
			error, ERROR_INPUT, "",
			"There is no %s \"%.60s\" among those that the coach in view sees.", names,
			text_show(arena, text));
	return error_set_shell(more ? ""
				    : arena_format(arena, "See them all with: qtp list %s",
						   entity_get(kinds[0])->key),
			       error, ERROR_INPUT, "", "There is no %s \"%.60s\".%s", names,
			       text_show(arena, text), more ? more : "");
}

/* The one of the season in view among several; false where that leaves several, or none. */
static bool is_one_of_season(struct Domain *domain, struct FindQuery query, struct Arena *arena,
			     struct IdSpan *ids)
{
	struct IdSpan found;

	query.season = domain->season;
	if (!domain->season || !domain_find(domain, &query, arena, &found, NULL) || found.n != 1)
		return false;
	*ids = found;
	return true;
}

bool domain_resolve_any(struct Domain *domain, const enum Kind kinds[], const char *text,
			struct KindId *ret_found, struct Error *error)
{
	struct Arena arena = {0};
	bool readable = utf8_is_valid(text, strlen(text)) && *text, several = false, read = true;
	struct IdSpan ids = {0};

	for (size_t i = 0; kinds[i] != KIND_NONE && readable && read && ids.n != 1; i++) {
		const struct FindQuery query = {
			.kind = kinds[i], .text = text, .limit = CANDIDATES_SHOWN + 1};

		read = domain_find(domain, &query, &arena, &ids, error);
		if (read &&
		    (ids.n == 1 || (ids.n > 1 && is_one_of_season(domain, query, &arena, &ids))))
			*ret_found = (struct KindId){kinds[i], ids.ids[0]};
		else if (read && ids.n > 1 && !several)
			several = !ambiguous(domain, (struct KindIds){kinds[i], ids}, text, &arena,
					     error);
	}
	if (read && ids.n != 1 && !several)
		unknown(domain, kinds, text, &arena, error);
	arena_release(&arena);
	return read && ids.n == 1;
}

bool domain_resolve(struct Domain *domain, const struct Entity *entity, const char *text,
		    Id *ret_id, struct Error *error)
{
	struct KindId found;

	if (!domain_resolve_any(domain, (const enum Kind[]){entity->kind, KIND_NONE}, text, &found,
				error))
		return false;
	*ret_id = found.id;
	return true;
}

static struct RefName name_of(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena)
{
	struct RefName name = {0};

	/* A damaged history names kinds that are none. */
	if (!entity_get(kind) ||
	    !domain_ref_names(domain, (struct KindIds){kind, {&id, 1}}, arena, &name, NULL) ||
	    !name.ref)
		name.ref = arena_format(arena, "id:%" PRId64, id);
	if (!name.label)
		name.label = name.ref;
	return name;
}

const char *domain_ref(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena)
{
	return name_of(domain, kind, id, arena).ref;
}

const char *domain_label(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena)
{
	return name_of(domain, kind, id, arena).label;
}

const char *domain_other_name(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena)
{
	const struct Entity *entity = entity_get(kind);
	void *record = arena_alloc(arena, entity->size);
	struct Error error;

	return entity->also_named &&
			       domain_get(domain, (struct KindId){kind, id}, record, arena, &error)
		       ? field_shown(entity_field(entity, entity->also_named), record, arena)
		       : "";
}

const char *domain_named(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena)
{
	const char *label = domain_label(domain, kind, id, arena);

	return entity_get(kind)->called
		       ? label
		       : arena_format(arena, "%s %s", entity_get(kind)->name, label);
}

Id season_id(const struct Season *season)
{
	return ((const struct Record *)season)->id;
}

const char *season_text(const struct Season *season, const char *field)
{
	return field_value(entity_field(entity_season(), field), season, NULL).text;
}

static Day season_day(const struct Season *season, const char *field)
{
	return field_day(entity_field(entity_season(), field), season);
}

/* How far a season is from a day: 0 covers it, then those to come, nearest first, then those gone,
 * newest first. */
static int64_t season_distance(const struct Season *season, Day today)
{
	const int64_t gone = INT64_C(1) << 32;
	Day first = season_day(season, "first_day"), last = season_day(season, "last_day");

	if (first > today)
		return (int64_t)first - today;
	return last >= today ? 0 : gone + today - last;
}

bool domain_current_season(struct Domain *domain, struct Arena *arena, struct Season *ret_season,
			   struct Error *error)
{
	struct ListQuery query = {.entity = entity_season()};
	struct Records records;
	const struct Season *best = NULL;

	if (!domain_list(domain, &query, arena, &records, error))
		return false;
	for (size_t i = 0; i < records.n; i++) {
		const struct Season *season = records_at(&records, i);

		if (!best ||
		    season_distance(season, domain->today) < season_distance(best, domain->today))
			best = season;
	}
	if (!best)
		return error_set_shell(DOMAIN_ADD_SEASON, error, ERROR_INPUT, "", DOMAIN_NO_SEASON);
	memcpy(ret_season, best, query.entity->size);
	return true;
}

bool domain_season(struct Domain *domain, Id id, struct Arena *arena,
		   const struct Season **ret_season, struct Error *error)
{
	struct Season *season = arena_alloc(arena, entity_season()->size);
	struct Error own = {0};

	error = error ? error : &own;
	*ret_season = NULL;
	if (id != 0) {
		if (!domain_get(domain, (struct KindId){entity_season()->kind, id}, season, arena,
				error))
			return false;
	} else if (!domain_current_season(domain, arena, season, error)) {
		if (error->code != ERROR_INPUT)
			return false;
		error_clear(error);
		return true;
	}
	*ret_season = season;
	return true;
}
