/* Report: whom of the roll a row of a report names. */
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/name.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/people.h"

#include <string.h>
#include <strings.h>

/* "Brandt, Elena (Guest)" without what is in brackets, which is no name. */
static const char *without_brackets(const char *name, struct Arena *arena)
{
	size_t length = strcspn(name, "([");

	while (length > 0 && name[length - 1] == ' ')
		length--;
	return arena_text_n(arena, name, length);
}

/* Given and family name, folded: without titles and credentials, in whatever order they stand. */
static const char *plain_name(const char *name, struct Arena *arena)
{
	struct NameParts parts = name_split(without_brackets(name, arena), arena);

	return text_fold(arena, arena_format(arena, "%s %s", parts.given, parts.family));
}

/* What is in brackets, like "(Elena Brandt)" after the name that is shown; "": nothing. */
static const char *bracketed(const char *name, struct Arena *arena)
{
	const char *open = strpbrk(name, "([");

	return open ? plain_name(arena_text_n(arena, open + 1, strcspn(open + 1, ")]")), arena)
		    : "";
}

/* As "Priya Nair", "Nair Priya", or either with the person's credentials after it. */
static bool is_named(const struct Person *person, const char *wanted, struct Arena *arena)
{
	struct NameParts parts = name_split(person->name, arena);
	const char *credentials = person->credentials ? person->credentials : "";
	const char *const orders[] = {
		text_fold(arena, arena_format(arena, "%s %s", parts.given, parts.family)),
		text_fold(arena, arena_format(arena, "%s %s", parts.family, parts.given)),
	};

	for (size_t i = 0; i < N_ITEMS(orders); i++)
		if (strcmp(wanted, orders[i]) == 0 ||
		    strcmp(wanted, text_fold(arena, arena_format(arena, "%s %s", orders[i],
								 credentials))) == 0)
			return true;
	return false;
}

static const struct RollRow *find_by_name(const struct Roll *roll, const char *wanted,
					  struct Arena *arena, size_t *ret_n)
{
	const struct RollRow *found = NULL;

	*ret_n = 0;
	if (text_is_empty(wanted) || strcmp(wanted, " ") == 0)
		return NULL;
	for (size_t i = 0; i < roll->n_rows; i++) {
		const struct RollRow *row = &roll->rows[i];

		if (!is_named(row->person, wanted, arena))
			continue;
		found = row;
		++*ret_n;
	}
	return *ret_n == 1 ? found : NULL;
}

/* One of several with commas between. */
static bool has_email(const char *emails, const char *email)
{
	size_t length = strlen(email);

	for (const char *at = emails ? emails : ""; *(at += strspn(at, ", "));
	     at += strcspn(at, ", "))
		if (strcspn(at, ", ") == length && strncasecmp(at, email, length) == 0)
			return true;
	return false;
}

static const struct RollRow *find_by_email(const struct Roll *roll, const char *email)
{
	for (size_t i = 0; i < roll->n_rows && *email; i++)
		if (has_email(roll->rows[i].person->email, email) ||
		    has_email(roll->rows[i].person->other_emails, email))
			return &roll->rows[i];
	return NULL;
}

/* The only one whose family name it has; NULL: none, or several. */
static const struct Person *find_alike(const struct Roll *roll, const char *name,
				       struct Arena *arena)
{
	const char *family =
		text_fold(arena, name_split(without_brackets(name, arena), arena).family);
	const struct Person *alike = NULL;

	for (size_t i = 0; i < roll->n_rows && *family; i++) {
		const struct Person *person = roll->rows[i].person;

		if (strcmp(text_fold(arena, name_split(person->name, arena).family), family) != 0)
			continue;
		if (alike)
			return NULL;
		alike = person;
	}
	return alike;
}

static const char *why_unknown(const struct Roll *roll, const struct ReportWho *who, size_t n,
			       struct Arena *arena)
{
	const struct Person *alike;
	const char *not_there =
		roll->is_scoped
			? "is not on the roll as far as it is in view: in none of the coach's teams"
			: "is not on the roll: neither in a team of the cohort, nor faculty, nor a "
			  "guest";

	if (n > 1)
		return "several people on the roll have this name; the row needs the e-mail of one";
	if (!*who->name && !*who->email && !*who->other)
		return "has neither a name nor an e-mail";
	alike = *who->name ? find_alike(roll, who->name, arena) : NULL;
	return alike ? arena_format(arena, "%s; perhaps it is %s", not_there,
				    text_show(arena, alike->name))
		     : not_there;
}

const struct RollRow *report_whom(const struct Roll *roll, const struct ReportWho *who,
				  struct Arena *arena, const char **ret_why)
{
	const struct RollRow *found = find_by_email(roll, who->email);
	size_t n = 0;

	if (!found)
		found = find_by_email(roll, who->other);
	if (!found)
		found = find_by_name(roll, plain_name(who->name, arena), arena, &n);
	if (!found && n == 0)
		found = find_by_name(roll, bracketed(who->name, arena), arena, &n);
	*ret_why = found ? NULL : why_unknown(roll, who, n, arena);
	return found;
}
