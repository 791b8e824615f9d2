/* Joined lists: their columns, and those that are about no team: addresses, faculty by session. */
#include "view_joined.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- addresses ---- */

static bool joined_addresses(struct Domain *domain, Id season, struct JoinedRows *rows,
			     struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, rows->arena};
	const struct ListQuery query = {.entity = entity_get(KIND_PERSON)};
	struct Records people, practices;

	(void)season;
	if (!domain_list(domain, &query, rows->arena, &people, error) ||
	    !load_refs(&loading, &people, "practice", &practices, error))
		return false;
	for (size_t i = 0; i < people.n; i++) {
		static const struct Practice none = {0};
		const struct Person *person = records_at(&people, i);
		const struct Practice *found =
			person->practice ? records_find(&practices, person->practice) : NULL;
		const struct Practice *practice = found ? found : &none;
		/* An address of one's own is whole: the place of the practice is none of it. */
		bool own = !text_is_empty(person->address);
		const struct Practice *place = own ? &none : practice;
		const char *texts[] = {joined_family(person),
				       person->given,
				       person->name,
				       person->credentials,
				       person->title,
				       practice->name,
				       own ? person->address : practice->address,
				       place->city,
				       place->region,
				       own ? person->postal_code : practice->postal_code,
				       place->country,
				       person->email,
				       person->phone};
		struct Value cells[N_ITEMS(texts)];

		for (size_t k = 0; k < N_ITEMS(texts); k++)
			cells[k] = data_table_text(texts[k]);
		joined_add(rows, (struct KindId){KIND_PERSON, person->record.id}, cells,
			   N_ITEMS(cells));
	}
	return true;
}

/* ---- faculty by session ---- */

/* What one of the faculty does at a session. */
struct Teaching {
	const struct Session *session;
	const struct Person *person;
	const char *titles;
	int64_t n_items, minutes;
};

static int by_session(const void *a, const void *b)
{
	const struct Teaching *left = a, *right = b;
	int order = strcmp(left->session->code ? left->session->code : "",
			   right->session->code ? right->session->code : "");
	const char *one = joined_family(left->person), *other = joined_family(right->person);

	order = order ? order : strcmp(one ? one : "", other ? other : "");
	return order ? order : strcmp(left->person->name, right->person->name);
}

static struct Teaching *teaching_of(struct Teaching all[], size_t *n, const struct Session *session,
				    const struct Person *person)
{
	for (size_t i = 0; i < *n; i++)
		if (all[i].session == session && all[i].person == person)
			return &all[i];
	all[*n] = (struct Teaching){session, person, "", 0, 0};
	return &all[(*n)++];
}

static void add_teaching(struct JoinedRows *rows, const struct Teaching *teaching)
{
	const struct Session *session = teaching->session;
	const struct Person *person = teaching->person;
	const struct Value cells[] = {
		data_table_text(session->code),		data_table_day(session->first_day),
		data_table_text(joined_family(person)), data_table_text(person->given),
		data_table_text(person->credentials),	data_table_text(person->email),
		data_table_text(person->phone),		data_table_number(teaching->n_items),
		data_table_number(teaching->minutes),	data_table_text(teaching->titles),
	};

	joined_add(rows, (struct KindId){KIND_PERSON, person->record.id}, cells, N_ITEMS(cells));
}

static bool joined_faculty(struct Domain *domain, Id season, struct JoinedRows *rows,
			   struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, rows->arena};
	const struct ListQuery query = {.entity = entity_get(KIND_AGENDA), .season = season};
	struct Records items, sessions, people;
	struct Teaching *all;
	size_t n = 0;

	if (!domain_list(domain, &query, rows->arena, &items, error) ||
	    !load_refs(&loading, &items, "session", &sessions, error) ||
	    !load_refs(&loading, &items, "faculty", &people, error))
		return false;
	all = ARENA_ARRAY(rows->arena, items.n, struct Teaching);
	for (size_t i = 0; i < items.n; i++) {
		const struct Agenda *item = records_at(&items, i);
		const struct Session *session = records_find(&sessions, item->session);
		const struct Person *person =
			item->faculty ? records_find(&people, item->faculty) : NULL;
		struct Teaching *teaching;

		if (!session || !person)
			continue;
		teaching = teaching_of(all, &n, session, person);
		teaching->n_items++;
		teaching->minutes += item->minutes == NUMBER_NONE ? 0 : item->minutes;
		teaching->titles = *teaching->titles ? arena_format(rows->arena, "%s; %s",
								    teaching->titles, item->title)
						     : item->title;
	}
	if (n)
		qsort(all, n, sizeof *all, by_session);
	for (size_t i = 0; i < n; i++)
		add_teaching(rows, &all[i]);
	return true;
}

/* ---- the table ---- */

#define TEXT(column_key, column_label, column_width)                              \
	{                                                                         \
		.key = (column_key), .label = (column_label), .type = FIELD_TEXT, \
		.width = (column_width)                                           \
	}
#define NAMES(column_key, column_label, column_width, kind)                       \
	{                                                                         \
		.key = (column_key), .label = (column_label), .type = FIELD_TEXT, \
		.width = (column_width), .names = (kind)                          \
	}
#define HIDDEN(column_key, column_label)                                                         \
	{                                                                                        \
		.key = (column_key), .label = (column_label), .type = FIELD_TEXT, .hidden = true \
	}
#define HIDDEN_NAMES(column_key, column_label, kind)                                               \
	{                                                                                          \
		.key = (column_key), .label = (column_label), .type = FIELD_TEXT, .names = (kind), \
		.hidden = true                                                                     \
	}
#define NAME_COLUMNS                                                        \
	TEXT("family", "Family name", 14), TEXT("given", "Given name", 12), \
		TEXT("credentials", "Credentials", 11)
#define SEAT_COLUMNS                                                                     \
	HIDDEN_NAMES("cohort", "Cohort", "cohort"), NAMES("team", "Team", 9, "team"),    \
		HIDDEN("team_name", "Team name"), TEXT("role", "Role", 8), NAME_COLUMNS, \
		TEXT("email", "E-mail", 28), TEXT("phone", "Phone", 14),                 \
		NAMES("practice", "Practice", 20, "practice")

static const struct JoinedColumn roster[] = {SEAT_COLUMNS, TEXT("s1", "S1", 3), TEXT("s2", "S2", 3),
					     TEXT("s3", "S3", 3)};
static const struct JoinedColumn larger_team[] = {SEAT_COLUMNS, TEXT("title", "Position", 20)};
static const struct JoinedColumn alumni[] = {SEAT_COLUMNS, NAMES("season", "Season", 7, "season"),
					     TEXT("coach", "Coach", 5),
					     TEXT("faculty", "Faculty", 7)};
static const struct JoinedColumn sponsors[] = {
	HIDDEN_NAMES("cohort", "Cohort", "cohort"),
	NAMES("team", "Team", 9, "team"),
	TEXT("team_name", "Team name", 20),
	HIDDEN("stage", "Stage"),
	NAME_COLUMNS,
	TEXT("title", "Position", 20),
	TEXT("email", "E-mail", 28),
	TEXT("phone", "Phone", 14),
	{.key = "letter", .label = "Letter received", .type = FIELD_DAY},
	TEXT("written", "Last written", 14),
	{.key = "written_on", .label = "Written on", .type = FIELD_DAY},
};
static const struct JoinedColumn addresses[] = {
	TEXT("family", "Family name", 16),
	TEXT("given", "Given name", 14),
	HIDDEN("name", "Name"),
	TEXT("credentials", "Credentials", 11),
	TEXT("title", "Position", 20),
	NAMES("practice", "Practice", 20, "practice"),
	TEXT("address", "Address", 24),
	TEXT("city", "City", 14),
	TEXT("region", "Region", 10),
	TEXT("postal_code", "Postal code", 11),
	TEXT("country", "Country", 12),
	TEXT("email", "E-mail", 28),
	TEXT("phone", "Phone", 14),
};
static const struct JoinedColumn faculty[] = {
	NAMES("session", "Session", 9, "session"),
	{.key = "day", .label = "First day", .type = FIELD_DAY},
	NAME_COLUMNS,
	TEXT("email", "E-mail", 28),
	TEXT("phone", "Phone", 14),
	{.key = "items", .label = "Items", .type = FIELD_NUMBER, .width = 5},
	{.key = "minutes", .label = "Minutes", .type = FIELD_NUMBER, .width = 7},
	TEXT("titles", "What", 30),
};

#define LIST(list_key, list_columns, ...)                                                         \
	{                                                                                         \
		.key = (list_key), .columns = (list_columns), .n_columns = N_ITEMS(list_columns), \
		.row_name = "row", .row_plural = "rows", __VA_ARGS__                              \
	}

static const struct JoinedSpec joined_lists_rows[] = {
	LIST("roster", roster, .title = "Roster", .load = joined_roster, .n_stay = 3,
	     .help = "The core teams: role, names, how to reach them, and what they answered."),
	LIST("addresses", addresses, .title = "Address list", .load = joined_addresses,
	     .any_season = true, .help = "Everybody with practice, address, e-mail and phone."),
	LIST("faculty", faculty, .title = "Faculty by session", .load = joined_faculty,
	     .help = "Who teaches what at which session, and how long."),
	LIST("larger-team", larger_team, .title = "Larger teams", .load = joined_larger_team,
	     .help = "Core and extended members of the accepted teams."),
	LIST("sponsors", sponsors, .title = "Sponsors and letters", .load = joined_sponsors,
	     .help = "The sponsor of each team, its letter of support, what was written to whom."),
	LIST("alumni", alumni, .title = "Alumni", .load = joined_alumni, .any_season = true,
	     .help = "Core members of teams of seasons that are over."),
};
const struct JoinedSpecTable joined_lists = CAPABILITY_ROWS(joined_lists_rows);
