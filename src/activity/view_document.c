/* Disclosures and the file of a session as documents. */
#include "view_control.h"

#include "qtp/engine/base/math.h"

static const char *day_text(Day day, struct Arena *arena)
{
	char text[DAY_TEXT];

	return day == DAY_NONE ? "" : arena_text(arena, day_medium(day, text));
}

/* --- Disclosures --- */

static void add_person(struct Document *document, struct DocumentTable *table,
		       const struct InControl *in)
{
	const struct Disclosure *disclosure = in->disclosure;
	struct Arena *arena = document->arena;
	const char *const cells[] = {
		in->person->name,
		in->role,
		control_key(in->state),
		day_text(disclosure ? disclosure->received : DAY_NONE, arena),
		day_text(disclosure ? disclosure->valid_until : DAY_NONE, arena),
		control_text(in, arena),
	};

	document_row(document, table, cells);
}

/* A table, a row a person. */
static void control_add(struct Document *document, const struct Control *control)
{
	static const struct DocumentColumn columns[] = {
		{.head = "Person"},   {.head = "Role"},	       {.head = "State"},
		{.head = "Received"}, {.head = "Valid until"}, {.head = "Disclosure"},
	};
	struct DocumentTable *table = document_table(document, columns, N_ITEMS(columns));

	for (size_t i = 0; i < control->n; i++)
		add_person(document, table, &control->people[i]);
}

const char *control_count_text(const struct Control *control, struct Arena *arena)
{
	return arena_format(arena, "%zu in control of content, %zu open", control->n,
			    control->n_open);
}

const struct Document *control_document(const struct Control *control, Day today,
					struct Arena *arena)
{
	struct Document *document = ARENA_NEW(arena, struct Document);

	document_begin(document, arena,
		       arena_format(arena, "Disclosures of %s", control->session.code));
	document->name = arena_format(arena, "disclosures-%s", control->session.code);
	document->day = today;
	document->subtitle = control_count_text(control, arena);
	document->is_private = true;
	control_add(document, control);
	return document;
}

/* --- The file --- */

/* A table, a row an item. */
static void activity_file_add(struct Document *document, const struct ActivityFile *file)
{
	static const struct DocumentColumn columns[] = {
		{.head = "Item"},	  {.head = "What"},	{.head = "Date"},
		{.head = "File or link"}, {.head = "Complete"},
	};
	const struct FieldChoice *items = entity_field(entity_get(KIND_EVIDENCE), "item")->choices;
	struct DocumentTable *table = document_table(document, columns, N_ITEMS(columns));

	for (Choice i = 0; i < N_EVIDENCE_ITEMS; i++) {
		const struct Evidence *evidence = file->items[i];
		const char *const cells[N_ITEMS(columns)] = {
			items[i].key, items[i].label,
			day_text(evidence ? evidence->day : DAY_NONE, document->arena),
			evidence ? evidence->place : "",
			evidence_is_complete(evidence) ? "yes" : "no"};

		document_row(document, table, cells);
	}
}

const char *activity_file_count_text(const struct ActivityFile *file, struct Arena *arena)
{
	return arena_format(arena, "%zu of %d items complete", file->n_complete, N_EVIDENCE_ITEMS);
}

const struct Document *activity_document(const struct ActivityFile *file, Day today,
					 struct Arena *arena)
{
	struct Document *document = ARENA_NEW(arena, struct Document);

	document_begin(document, arena,
		       arena_format(arena, "Activity file of %s", file->session.code));
	document->name = arena_format(arena, "activity-%s", file->session.code);
	document->day = today;
	document->subtitle = activity_file_count_text(file, arena);
	activity_file_add(document, file);
	return document;
}
