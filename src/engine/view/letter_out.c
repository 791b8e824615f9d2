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

struct Mail letter_mail(const struct Env *env, const struct Letter *letter)
{
	return (struct Mail){.name = letter->name,
			     .address = letter->address,
			     .subject = letter->subject,
			     .text = letter->text,
			     .at = env->now(env->context)};
}

void letter_print(const struct Letter *letter, struct Arena *arena, struct Text *out)
{
	if (*letter->address)
		text_format(out, "To: %s <%s>\n", text_show(arena, letter->name),
			    text_show(arena, letter->address));
	else
		text_format(out, "To: %s\n", text_show(arena, letter->name));
	text_format(out, "Subject: %s\n\n%s", text_show(arena, letter->subject),
		    text_show_lines(arena, letter->text));
	if (out->data[out->length - 1] != '\n')
		text_append_char(out, '\n');
}

void letter_add_page(const struct Letter *letter, struct Document *document)
{
	const char *at = letter->text;

	if (document->n > 0)
		document_page_break(document);
	document_paragraph(document, letter->name);
	document_heading(document, 1, letter->subject);
	while (*at) {
		const char *end = strstr(at, "\n\n");
		size_t length = end ? (size_t)(end - at) : strlen(at);

		document_paragraph(document, arena_text_n(document->arena, at, length));
		at += length + (end ? 2 : 0);
	}
}
