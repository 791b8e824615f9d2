/* Mail: drafts and mailto: lines. */
#include "qtp/engine/xchg/mail.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/base64.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/base/utf8.h"

#include <string.h>

#define EOL "\r\n"
#define LINE_MAX_BYTES 76 /* of quoted-printable; a plain head is no longer either */
#define NAME_BYTES 60	  /* of a name that is written as it is */

/* Bytes of text that fit into an encoded word which begins after `used` bytes of its line: three of
 * them are four signs of base64. */
static size_t word_room(size_t used)
{
	return (LINE_MAX_BYTES - used -
		strlen("=?UTF-8?B?"
		       "?=")) /
	       4 * 3;
}

static bool is_plain(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s < ' ' || (unsigned char)*s > '~')
			return false;
	return true;
}

bool mail_address_serves(const char *address)
{
	const char *at = address ? strchr(address, '@') : NULL;

	return at && at > address && at[1] && !strchr(at + 1, '@') && is_plain(address) &&
	       !strpbrk(address, " <>()[]\\,;:\"");
}

/* Controls as blanks, so that no value begins a line of its own. */
static const char *one_line(const char *s, struct Arena *arena)
{
	char *copy = arena_text(arena, s);

	for (char *c = copy; *c; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7F)
			*c = ' ';
	return copy;
}

/* Encoded words, each on a line of its own: blanks between two of them do not count. */
static void encoded_words(const char *s, size_t used, struct Text *out)
{
	size_t length = strlen(s), from = 0;

	while (from < length) {
		size_t n = 0;
		uint32_t code;

		while (from + n < length) {
			size_t bytes = utf8_decode(s + from + n, length - from - n, &code);

			if (n + bytes > word_room(from ? 1 : used))
				break;
			n += bytes;
		}
		text_append(out, from ? EOL " " : "");
		text_append(out, "=?UTF-8?B?");
		text_append_base64(out, s + from, n);
		text_append(out, "?=");
		from += n;
	}
}

static void write_subject(const char *subject, struct Text *out)
{
	text_append(out, "Subject: ");
	if (is_plain(subject) && !strstr(subject, "=?") &&
	    strlen("Subject: ") + strlen(subject) <= LINE_MAX_BYTES && *subject != ' ')
		text_append(out, subject);
	else if (*subject)
		encoded_words(subject, strlen("Subject: "), out);
	text_append(out, EOL);
}

static void write_recipient(const struct Mail *mail, struct Arena *arena, struct Text *out)
{
	const char *name = one_line(mail->name, arena);

	struct Text to;

	text_init(&to);
	text_append(&to, "To: ");
	if (*name && is_plain(name) && !strstr(name, "=?") && strlen(name) <= NAME_BYTES) {
		text_append_char(&to, '"');
		for (; *name; name++) {
			text_append(&to, *name == '"' || *name == '\\' ? "\\" : "");
			text_append_char(&to, *name);
		}
		text_append_char(&to, '"');
	} else if (*name) {
		encoded_words(name, to.length, &to);
	}
	if (*mail->name)
		text_append(&to,
			    to.length + strlen(mail->address) + 3 > LINE_MAX_BYTES ? EOL " " : " ");
	text_format(&to, "<%s>" EOL, mail->address);
	text_append_n(out, text_get(&to), to.length);
	text_release(&to);
}

/* An address a line: none sees the others. */
static void write_bcc(const struct Mail *mail, struct Text *out)
{
	text_append(out, "To: undisclosed-recipients:;" EOL);
	for (size_t i = 0; i < mail->n_bcc; i++)
		text_format(out, "%s %s%s" EOL, i == 0 ? "Bcc:" : "", mail->bcc[i],
			    i + 1 < mail->n_bcc ? "," : "");
}

static void write_date(int64_t at, struct Text *out)
{
	const int64_t second = 1000000, minute = 60, day_seconds = 24 * minute * minute;
	int64_t seconds = at / second;
	Day day = (Day)(seconds / day_seconds);
	char text[DAY_TEXT];

	seconds %= day_seconds;
	text_format(out, "Date: %s, %s %02d:%02d:%02d +0000" EOL, day_weekday_name(day),
		    day_medium(day, text), (int)(seconds / (minute * minute)),
		    (int)(seconds / minute % minute), (int)(seconds % minute));
}

/* A line without its end. */
static void quoted_line(const char *s, size_t length, struct Text *out)
{
	size_t used = 0;

	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)s[i];
		bool last = i + 1 == length;
		bool plain =
			c != '=' && c <= '~' && (c > ' ' || (!last && (c == ' ' || c == '\t')));
		size_t width = plain ? 1 : 3;

		/* One place is kept for the sign that the line goes on. */
		if (used + width > LINE_MAX_BYTES - 1) {
			text_append(out, "=" EOL);
			used = 0;
		}
		if (plain)
			text_append_char(out, (char)c);
		else
			text_format(out, "=%02X", c);
		used += width;
	}
}

/* Its length without the end, and in `ret_next` where the next one begins. */
static size_t text_line(const char *s, size_t *ret_next)
{
	size_t length = strcspn(s, "\n");

	*ret_next = length + (s[length] == '\n');
	return length - (length && s[length] && s[length - 1] == '\r');
}

static void write_text(const char *text, struct Text *out)
{
	size_t next;

	for (; *text; text += next) {
		quoted_line(text, text_line(text, &next), out);
		text_append(out, EOL);
	}
}

void mail_write(const struct Mail *mail, struct Text *out)
{
	struct Arena arena = {0};

	write_date(mail->at, out);
	if (mail->n_bcc > 0)
		write_bcc(mail, out);
	else
		write_recipient(mail, &arena, out);
	write_subject(one_line(mail->subject, &arena), out);
	text_append(out, "X-Unsent: 1" EOL "MIME-Version: 1.0" EOL
			 "Content-Type: text/plain; charset=UTF-8" EOL
			 "Content-Transfer-Encoding: quoted-printable" EOL EOL);
	write_text(mail->text, out);
	arena_release(&arena);
}

static void percent(const char *s, size_t length, struct Text *out)
{
	static const char kept[] = "-._~@";

	for (size_t i = 0; i < length; i++) {
		char c = s[i];

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		    (c && strchr(kept, c)))
			text_append_char(out, c);
		else
			text_format(out, "%%%02X", (unsigned char)c);
	}
}

bool mail_link(const struct Mail *mail, struct Text *out)
{
	struct Arena arena = {0};
	const char *subject = one_line(mail->subject, &arena);
	struct Text link;
	size_t next;
	bool fits;

	text_init(&link);
	text_append(&link, "mailto:");
	percent(mail->address, strlen(mail->address), &link);
	text_append(&link, "?subject=");
	percent(subject, strlen(subject), &link);
	text_append(&link, "&body=");
	for (const char *at = mail->text; *at; at += next) {
		percent(at, text_line(at, &next), &link);
		text_append(&link, at[next] ? "%0D%0A" : "");
	}
	fits = link.length <= MAIL_LINK_MAX;
	if (fits)
		text_append_n(out, text_get(&link), link.length);
	text_release(&link);
	arena_release(&arena);
	return fits;
}
