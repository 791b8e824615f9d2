/* Link: a file or an address that belongs to another record. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/link.h"

#include <ctype.h>
#include <string.h>

#define TITLE_MOST 120
#define TARGET_MOST 1000

#define LINK_OWNER_FIELD(key_, kind_, label_)                           \
	{AT(Link, of_##key_, REF),                                      \
	 .key = #key_,                                                  \
	 .label = (label_),                                             \
	 .help = "What it belongs to, where that is one of this kind.", \
	 .flags = FIELD_FIXED | FIELD_EITHER,                           \
	 .ref = KIND_##kind_,                                           \
	 .removal = REMOVAL_ALONG,                                      \
	 .width = 20},

static const struct Field fields[] = {
	{AT(Link, title, TEXT), .key = "title", .label = "Title",
	 .help = "What it is, in a few words.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = TITLE_MOST, .width = 28},
	{AT(Link, target, TEXT), .key = "target", .label = "File or address",
	 .help = "Path of a file, from the folder of the season's file on, or an address that "
		 "begins with https:, http: or mailto:.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = TARGET_MOST, .width = 40},
	{AT(Link, note, TEXT), .key = "note", .label = "Note", .help = "Anything else about it.",
	 .flags = FIELD_SEARCH, .max = 200, .width = 24},
	LINK_OWNERS(LINK_OWNER_FIELD)};

static const char *const schemes[] = {"https://", "http://", "mailto:"};

static bool is_address(const char *target)
{
	for (size_t i = 0; i < N_ITEMS(schemes); i++)
		if (strncmp(target, schemes[i], strlen(schemes[i])) == 0)
			return true;
	return false;
}

/* "file:", "javascript:", "HTTP:": letters in front of a colon. */
static size_t scheme_length(const char *target)
{
	size_t length = 0;

	while (isalnum((unsigned char)target[length]) || target[length] == '+')
		length++;
	return length > 1 && target[length] == ':' ? length : 0;
}

static void check_target(const char *target, struct Issues *issues)
{
	size_t length = scheme_length(target);

	if (is_address(target))
		return;
	if (length > 0)
		issues_add(issues, ERROR_INPUT, "target",
			   "An address begins with https://, http:// or mailto:, not \"%.*s:\". "
			   "Write it so, or give the path of a file.",
			   (int)length, target);
	else if (target[0] == '-')
		issues_add(issues, ERROR_INPUT, "target",
			   "A path cannot begin with \"-\". Put ./ in front of it.");
}

static void check(const void *record, struct Issues *issues)
{
	const struct Link *link = record;
	size_t n_owners = 0;

	for (size_t i = 0; i < N_ITEMS(fields); i++)
		n_owners += (fields[i].flags & FIELD_EITHER) && field_ref(&fields[i], link) > 0;
	if (n_owners == 0)
		issues_add(issues, ERROR_INPUT, "team",
			   "Say what the link belongs to, like team=DAL17-03 or person=EMAIL.");
	else if (n_owners > 1)
		issues_add(issues, ERROR_INPUT, "team",
			   "A link belongs to one record, not to %zu. Add one link for each.",
			   n_owners);
	if (link->target)
		check_target(link->target, issues);
}

const struct Entity link_entity = {
	.kind = KIND_LINK,
	.key = "link",
	.name = "link",
	.plural = "links",
	.help = "A file or an address that belongs to another record, of any kind.",
	.size = sizeof(struct Link),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "title",
	.order = "title",
	.check = check,
};
