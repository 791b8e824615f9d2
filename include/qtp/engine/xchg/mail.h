/* Mail: a letter as a draft that a mail program opens (RFC 5322, MIME), and as a mailto: line. */
#ifndef QTP_XCHG_MAIL_H
#define QTP_XCHG_MAIL_H

#include "qtp/engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* Valid UTF-8, none NULL. Control characters in name and subject become blanks. */
struct Mail {
	const char *name;    /* of the one it is to; "": none is known */
	const char *address; /* mail_address_serves() */
	const char *subject;
	const char *text; /* lines end with LF or CRLF */
	int64_t at;	  /* microseconds since 1970, UTC */
	/* One draft of all of these, in Bcc, in place of name and address; mail_address_serves().
	 * 0: none. */
	const char *const *bcc;
	size_t n_bcc;
};

/* Whether an address can be written into a head: printable ASCII around one @, no blank, and
 * nothing of <>()[]\,;:" in it. */
bool mail_address_serves(const char *address);
/*
 * Appends the draft: lines end with CRLF and have at most 78 bytes; a head that is not plain ASCII
 * is made of encoded words of at most 75 bytes with whole characters (RFC 2047), the text is UTF-8
 * as quoted-printable. X-Unsent: 1 marks it as a draft. There is no From: it is the sender's
 * program that knows it.
 */
void mail_write(const struct Mail *mail, struct Text *out);

#define MAIL_LINK_MAX 1900 /* bytes; longer ones do not reach every program */
/* Of a mail without Bcc. Appends "mailto:..." with address, subject and text. False: it would be
 * too long, and nothing is appended. */
bool mail_link(const struct Mail *mail, struct Text *out);

#endif
