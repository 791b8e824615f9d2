/* Bank lists: the payments of a plan are written. */
#include "command_bank.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"

#define METHOD_MOST 40
#define REFERENCE_MOST 80
#define NOTE_MOST 300

/* A plan under way. */
struct Taking {
	struct BankPlan *plan;
	struct Arena *arena;
};

/* As much of a text as a field holds; NULL: nothing. */
static const char *cut(const char *text, size_t most, struct Arena *arena)
{
	return *text ? arena_text_n(arena, text, utf8_prefix(text, most)) : NULL;
}

static void fill(const struct Taking *taking, const struct BankLine *line, size_t index,
		 struct Entry *entry)
{
	const struct BankPart *part = &line->match.parts[index];
	const struct BankAccount *account = &taking->plan->facts.accounts[part->account];
	const struct BankRow *row = &line->row;
	struct Arena *arena = taking->arena;

	entry->team = account->team;
	entry->practice = account->practice;
	entry->person = part->person;
	entry->kind = ENTRY_PAYMENT;
	entry->day = row->day;
	entry->amount = part->amount;
	entry->currency = row->currency;
	entry->method = cut(*row->method ? row->method : "bank", METHOD_MOST, arena);
	entry->reference = cut(row->reference, REFERENCE_MOST, arena);
	entry->note =
		cut(*row->about && *row->name ? arena_format(arena, "%s, %s", row->name, row->about)
		    : *row->about	      ? row->about
					      : row->name,
		    NOTE_MOST, arena);
	entry->bank = row->key;
}

static bool take_line(struct Domain *domain, const struct Taking *taking, struct BankLine *line,
		      struct Error *error)
{
	for (size_t i = 0; i < line->match.n_parts; i++) {
		struct Entry entry;
		const struct RecordPut put = {
			.entity = entity_get(KIND_ENTRY), .record = &entry, .arena = taking->arena};

		record_new(domain, entity_get(KIND_ENTRY), &entry, taking->arena);
		fill(taking, line, i, &entry);
		entry.first = i > 0 ? line->entries[0] : 0;
		if (!record_put(domain, &put, error))
			return false;
		line->entries[i] = entry.record.id;
	}
	return true;
}

static bool write(struct Domain *domain, void *context, struct Error *error)
{
	struct Taking *taking = context;
	struct BankPlan *plan = taking->plan;

	if (domain_last_operation(domain) != plan->operation)
		return error_set(error, ERROR_CONFLICT, "",
				 "Somebody changed the file while the list was read. Nothing is "
				 "written: do it again.");
	for (size_t i = 0; i < plan->n; i++)
		if (plan->lines[i].match.step == BANK_TAKEN &&
		    !take_line(domain, taking, &plan->lines[i], error))
			return error_set(error, error->code, error->field, "Row %zu: %s",
					 plan->lines[i].row.row,
					 arena_text(taking->arena, error->text));
	return true;
}

bool bank_take(struct Domain *domain, struct BankPlan *plan, struct Arena *arena,
	       struct Error *error)
{
	struct Taking taking = {plan, arena};
	size_t n = plan->n_steps[BANK_TAKEN];

	return n == 0 || operation_run(domain,
				       arena_format(arena, "import bank: %zu %s",
						    COUNTED(n, "payment", "payments")),
				       write, &taking, error);
}
