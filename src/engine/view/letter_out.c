/* Letters that leave: as text, as a draft of mail, as pages. */
#include "qtp/engine/view/letter.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/mail.h"

#include <string.h>

#define FILE_SIGNS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_@+."

const char *letter_draft_name(struct Domain *domain, const struct LetterSpec *spec,
			      const struct Letter *letter, struct Arena *arena)
{
	char *name = arena_format(arena, "%s-%s-%s.eml", spec->name,
				  domain_ref(domain, spec->about->kind, letter->about, arena),
				  domain_ref(domain, spec->recipient->kind, letter->to, arena));

	for (char *c = name; *c; c++)
		if (!strchr(FILE_SIGNS, *c))
			*c = '_';
	return name;
}

struct Mail letter_mail(const struct Domain *domain, const struct Letter *letter)
{
	const struct Env *env = domain->env;
	const int64_t day = INT64_C(24) * 60 * 60 * 1000000;

	return (struct Mail){.name = letter->name,
			     .address = letter->address,
			     .subject = letter->subject,
			     .text = letter->text,
			     .at = env->now(env->context) + (domain->today - env_today(env)) * day};
}

/* Where what follows the first row of a line begins: under its words, past the sign of an item or
 * what two blanks set apart. */
static size_t hanging(const char *line, size_t columns, struct Arena *arena)
{
	size_t indent = strspn(line, " "), length = strcspn(line, "\n");
	const char *gap = strstr(line + indent, "  ");

	if (line[indent] == '-' && line[indent + 1] == ' ')
		indent += 2;
	else if (gap && gap < line + length && !strchr(".!?", gap[-1])) /* no end of a sentence */
		indent = utf8_width(arena_text_n(arena, line, (size_t)(gap - line))) +
			 strspn(gap, " ");
	return indent <= columns / 2 ? indent : 0;
}

/* A paragraph of a template is one line. */
static void print_wrapped(const char *text, size_t columns, struct Arena *arena, struct Text *out)
{
	size_t indent = 0, next;

	for (bool begins = true; *text; text += next) {
		size_t length = utf8_line(text, columns - (begins ? 0 : indent), &next);

		text_append_repeat(out, " ", begins ? 0 : indent);
		text_append_n(out, text, length);
		text_append_char(out, '\n');
		if (begins)
			indent = hanging(text, columns, arena);
		begins = text[next - 1] == '\n';
	}
}

void letter_print(const struct Letter *letter, size_t columns, struct Arena *arena,
		  struct Text *out)
{
	const char *text = text_show_lines(arena, letter->text);

	if (*letter->address)
		text_format(out, "To: %s <%s>\n", text_show(arena, letter->name),
			    text_show(arena, letter->address));
	else
		text_format(out, "To: %s\n", text_show(arena, letter->name));
	text_format(out, "Subject: %s\n\n", text_show(arena, letter->subject));
	if (columns)
		print_wrapped(text, columns, arena, out);
	else
		text_append(out, text);
	if (out->data[out->length - 1] != '\n')
		text_append_char(out, '\n');
}

bool letter_pages_begin(struct Domain *domain, struct Arena *arena, struct LetterPages *ret_pages,
			struct Error *error)
{
	const struct Season *season;
	char day[DAY_TEXT];

	if (!domain_season(domain, 0, arena, &season, error))
		return false;
	*ret_pages = (struct LetterPages){
		.provider = season ? season_text(season, "provider") : NULL,
		.address = season ? season_text(season, "provider_address") : NULL,
		.date = arena_text(arena, day_medium(domain->today, day)),
	};
	document_begin(&ret_pages->document, arena, "");
	ret_pages->document.day = domain->today;
	ret_pages->document.holds_letters = true;
	return true;
}

void letter_pages_add(struct LetterPages *pages, const struct Letter *letter)
{
	struct Document *document = &pages->document;
	const char *at = letter->text;

	if (document->n > 0)
		document_page_break(document);
	if (!text_is_empty(pages->provider))
		document_heading(document, 1, pages->provider);
	document_paragraph(document, pages->address);
	document_paragraph(document, pages->date);
	document_paragraph(document, letter->name);
	document_heading(document, 2, letter->subject);
	while (*at) {
		const char *end = strstr(at, "\n\n");
		size_t length = end ? (size_t)(end - at) : strlen(at);

		document_paragraph(document, arena_text_n(document->arena, at, length));
		at += length + (end ? 2 : 0);
	}
}
