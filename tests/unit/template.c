/* Templates and drafts of mail: what each construct gives, what is refused with a sentence, and
 * texts changed at random. */
#include "support/mutants.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/mail.h"
#include "qtp/engine/xchg/template.h"

enum { SOME = 4000 };

/* A source of three shapes: the root, a person, and items. */
enum { ROOT, PERSON, ITEM };

static const char *const items[] = {"one", "two", "three"};

static bool find(void *context, int shape, const char *name, struct TemplateMeaning *ret,
		 struct Error *error)
{
	static const struct {
		int shape;
		const char *name;
		struct TemplateMeaning meaning;
	} rows[] = {
		{ROOT, "name", {false, TEMPLATE_TEXT}},
		{ROOT, "empty", {false, TEMPLATE_TEXT}},
		{ROOT, "hostile", {false, TEMPLATE_TEXT}},
		{ROOT, "yes", {false, TEMPLATE_TEXT}},
		{ROOT, "no", {false, TEMPLATE_TEXT}},
		{ROOT, "person", {true, PERSON}},
		{ROOT, "none", {true, PERSON}},
		{ROOT, "list", {true, ITEM}},
		{ROOT, "list[few.]", {true, ITEM}},
		{PERSON, "name", {false, TEMPLATE_TEXT}},
		{PERSON, "phone", {false, TEMPLATE_TEXT}},
		{PERSON, "list", {true, ITEM}},
		{ITEM, "item", {false, TEMPLATE_TEXT}},
	};

	(void)context;
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		if (rows[i].shape == shape && strcmp(rows[i].name, name) == 0) {
			*ret = rows[i].meaning;
			return true;
		}
	if (strncmp(name, "list[", 5) == 0)
		return error_set(error, ERROR_INPUT, "", "The list knows no such choice.");
	return false;
}

static void read_items(size_t n, struct Arena *arena, struct TemplateValue *ret)
{
	struct TemplatePlace *places = ARENA_ARRAY(arena, n, struct TemplatePlace);

	for (size_t i = 0; i < n; i++)
		places[i] = (struct TemplatePlace){ITEM, (void *)(uintptr_t)items[i]};
	*ret = (struct TemplateValue){.places = places, .n = n};
}

static bool read_name(void *context, struct TemplatePlace place, const char *name,
		      struct TemplateValue *ret, struct Error *error)
{
	struct Arena *arena = context;
	struct TemplatePlace *one = ARENA_NEW(arena, struct TemplatePlace);

	(void)error;
	*ret = (struct TemplateValue){0};
	*one = (struct TemplatePlace){PERSON, NULL};
	if (strncmp(name, "list", 4) == 0)
		read_items(name[4] ? 1 : 3, arena, ret);
	else if (strcmp(name, "person") == 0)
		*ret = (struct TemplateValue){.places = one, .n = 1};
	else if (place.shape == ITEM)
		*ret = (struct TemplateValue){.text = place.data, .holds = true};
	else if (strcmp(name, "hostile") == 0)
		*ret = (struct TemplateValue){.text = "<b> & {{name}}", .holds = true};
	else if (strcmp(name, "name") == 0 || strcmp(name, ".") == 0)
		*ret = (struct TemplateValue){.text = place.shape == PERSON ? "Ada" : "Mill",
					      .holds = true};
	else if (strcmp(name, "yes") == 0 || strcmp(name, "no") == 0)
		*ret = (struct TemplateValue){.text = name, .holds = name[0] == 'y'};
	return true;
}

/* Parts by name: one alone, one in another, one that names itself, one that is
 * wrong. */
static bool find_part(void *context, const char *name, struct Arena *arena, const char **ret_text,
		      struct Error *error)
{
	static const char *const parts[][2] = {
		{"sign", "Yours,\n{{name}}\n"}, {"outer", "[{{> sign }}]"},
		{"again", "x{{>again}}"},	{"wrong", "a\n{{nobody}}"},
		{"open", "{{#list}}"},		{"bare", "{{item}}"},
	};

	(void)context;
	(void)arena;
	for (size_t i = 0; i < N_ITEMS(parts); i++)
		if (strcmp(parts[i][0], name) == 0) {
			*ret_text = parts[i][1];
			return true;
		}
	return error_set(error, ERROR_INPUT, "", "There is no such part.");
}

static bool make(const char *text, struct Arena *arena, struct TemplateGaps *gaps,
		 const char **ret_text, struct Error *error)
{
	const struct TemplateSource source = {arena, arena, find, read_name};
	struct Template template;
	struct Text out;
	bool done;

	*gaps = (struct TemplateGaps){.arena = arena};
	text_init(&out);
	const struct TemplateText from = {text, 1, {NULL, find_part}};

	done = template_read(&from, arena, &template, error) &&
	       template_check(&template, &source, ROOT, error) &&
	       template_fill(&template, &source, (struct TemplatePlace){ROOT, NULL},
			     (struct TemplateOutput){&out, gaps}, error);
	*ret_text = arena_text(arena, text_get(&out));
	text_release(&out);
	return done;
}

static void each_construct_gives_what_mustache_says(void **state)
{
	static const char *const cases[][2] = {
		{"", ""},
		{"Hello from {Mustache}!\n", "Hello from {Mustache}!\n"},
		{"Hello, {{name}}!", "Hello, Mill!"},
		{"| {{ name }} | {{{ name }}} | {{& name }}", "| Mill | Mill | Mill"},
		{"{{hostile}}", "<b> & {{name}}"},
		{"{{person.name}} of {{name}}", "Ada of Mill"},
		{"{{#person}}{{name}}{{/person}}", "Ada"},
		{"{{#none}}x{{/none}}{{^none}}nobody{{/none}}", "nobody"},
		{"{{#list}}{{item}},{{/list}}", "one,two,three,"},
		{"{{#list}}{{.}},{{/list}}", "one,two,three,"},
		/* Parts. */
		{"{{>sign}}", "Yours,\nMill\n"},
		{"a\n{{> sign }}\nb", "a\nYours,\nMill\nb"},
		{"a\n  {{>sign}}\nb", "a\n  Yours,\n  Mill\nb"},
		{"a {{>sign}} b", "a Yours,\nMill\n b"},
		{"a\r\n{{>sign}}\r\nb", "a\r\nYours,\nMill\nb"},
		{"{{#person}}{{>sign}}{{/person}}", "Yours,\nAda\n"},
		{"{{>outer}}", "[Yours,\nMill\n]"},
		{"{{#list}}{{>bare}}{{/list}}", "onetwothree"},
		{"{{#list[few.]}}{{.}},{{/list[few.]}}", "one,"},
		{"{{list.item}}; {{list}}; {{person.list.item}}",
		 "one, two, three; one, two, three; one, two, three"},
		{"{{#list}}{{name}} {{/list}}", "Mill Mill Mill "},
		{"{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}", "ac"},
		{"{{#name}}[{{.}}]{{/name}}{{#empty}}x{{/empty}}{{^empty}}y{{/empty}}", "[Mill]y"},
		{"{{#person}}{{#list}}{{name}}{{item}} {{/list}}{{/person}}",
		 "Adaone Adatwo Adathree "},
		{"Begin.\n  {{! a comment }}\nEnd.\n", "Begin.\nEnd.\n"},
		{"Begin.\r\n{{! of\ntwo lines }}\r\nEnd.\r\n", "Begin.\r\nEnd.\r\n"},
		{"12 {{! kept }}\n34", "12 \n34"},
		{"| This\n{{#yes}}\n|\n{{/yes}}\n| A Line", "| This\n|\n| A Line"},
		{"| This\r\n{{#yes}}\r\n|\r\n{{/yes}}\r\n| A Line", "| This\r\n|\r\n| A Line"},
		{"{{#list}}\n- {{item}}\n{{/list}}\n", "- one\n- two\n- three\n"},
		{"  {{#yes}}\n#{{/yes}}\n/", "#\n/"},
		{"#{{#yes}}\n/\n  {{/yes}}", "#\n/\n"},
		{"  {{name}}\n", "  Mill\n"},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Error error = {0};
		struct TemplateGaps gaps;
		const char *text;

		if (!make(cases[i][0], &arena, &gaps, &text, &error))
			fail_msg("\"%s\": %s", cases[i][0], error.text);
		assert_string_equal(text, cases[i][1]);
	}
	arena_release(&arena);
}

static void an_empty_value_stays_empty_and_is_named_once(void **state)
{
	struct Arena arena = {0};
	struct Error error = {0};
	struct TemplateGaps gaps;
	const char *text;

	(void)state;
	assert_true(make("{{empty}}{{#person}}{{phone}}{{phone}}{{empty}}{{/person}}{{none.name}}",
			 &arena, &gaps, &text, &error));
	assert_string_equal(text, "");
	assert_int_equal(gaps.n, 3);
	assert_string_equal(gaps.names[0], "empty");
	assert_string_equal(gaps.names[1], "phone");
	assert_string_equal(gaps.names[2], "none.name");
	arena_release(&arena);
}

static void what_is_wrong_is_a_sentence_with_its_line(void **state)
{
	static const char *const cases[][2] = {
		{"a\nb {{nmae}}", "Line 2: there is no \"nmae\"."},
		{"{{person.nmae}}", "Line 1: there is no \"nmae\" in {{person.nmae}}."},
		{"{{name.first}}", "Line 1: there is no \"first\" in {{name.first}}."},
		{"{{#none}}\n{{item}}\n{{/none}}", "Line 2: there is no \"item\"."},
		{"{{list[other]}}", "Line 1: The list knows no such choice."},
		{"\n{{#list}}\nx",
		 "Line 2: the section \"list\" is never closed. Write {{/list}} where it ends."},
		{"{{/list}}", "Line 1: {{/list}} closes a section that is not open."},
		{"{{#list}}{{#yes}}\n{{/list}}{{/yes}}",
		 "Line 2: {{/list}} comes before the section \"yes\" of line 1 is closed."},
		{"{{! a\n\n}}{{name", "Line 3: {{ is not followed by }}."},
		{"{{{name}}", "Line 1: {{ is not followed by }}."},
		{"{{}}", "Line 1: {{}} has no name."},
		{"{{# }}", "Line 1: {{# }} has no name."},
		{"{{a..b}}", "Line 1: {{a..b}} is no name."},
		{"{{list[few}}", "Line 1: {{list[few}} is no name."},
		{"\n{{> other}}", "Line 2: in {{>other}}: There is no such part."},
		{"{{>again}}", "Line 1: in {{>again}}: Line 1: in {{>again}}: Line 1: in "
			       "{{>again}}: Line 1: in {{>again}}: Line 1: {{>again}} is in too "
			       "many parts, one in the other."},
		{"x\n{{>wrong}}", "Line 2: in {{>wrong}}: Line 2: there is no \"nobody\"."},
		{"{{>bare}}", "Line 1: in {{>bare}}: Line 1: there is no \"item\"."},
		{"{{>open}}{{/list}}",
		 "Line 1: in {{>open}}: Line 1: the section \"list\" is never "
		 "closed. Write {{/list}} where it ends."},
		{"{{=<% %>=}}", "Line 1: {{=<% %>=}} changes the marks; only {{ and }} are known."},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Error error = {0};
		struct TemplateGaps gaps;
		const char *text;

		assert_false(make(cases[i][0], &arena, &gaps, &text, &error));
		assert_string_equal(error.text, cases[i][1]);
		assert_int_equal(error.code, ERROR_INPUT);
	}
	arena_release(&arena);
}

static void sections_are_limited_in_depth_and_size(void **state)
{
	const char *deep = "x";
	struct Arena arena = {0};
	struct Error error = {0};
	struct TemplateGaps gaps;
	const char *text;

	(void)state;
	for (int i = 0; i < TEMPLATE_DEPTH; i++)
		deep = arena_format(&arena, "{{#list}}%s{{/list}}", deep);
	assert_false(make(deep, &arena, &gaps, &text, &error));
	assert_int_equal(error.code, ERROR_FULL);
	assert_false(make(arena_format(&arena, "{{#yes}}%s{{/yes}}", deep), &arena, &gaps, &text,
			  &error));
	assert_int_equal(error.code, ERROR_INPUT);
	arena_release(&arena);
}

static bool try_template(void *context, const char *text, size_t length)
{
	struct Arena *arena = context;
	struct Error error = {0};
	struct TemplateGaps gaps;
	const char *made;
	bool taken = make(text, arena, &gaps, &made, &error);

	(void)length;
	if (!taken) {
		assert_true(*error.text);
		mutants_assert_harmless(text_show(arena, error.text));
	}
	arena_reset(arena);
	return taken;
}

static void a_template_of_any_form_is_taken_or_refused(void **state)
{
	static const char *const seeds[] = {
		"Dear {{person.name}},\n{{#list}}\n- {{item}}\n{{/list}}\n"
		"{{^none}}\nno\n{{/none}}\n",
		"{{! a comment }}\r\n{{#yes}}{{{name}}}{{/yes}} {{list[few.].item}} {{.}}", NULL};
	static const char *const words[] = {"{{", "}}",	  "{{#", "{{/", "{{^",	  "list", "person",
					    ".",  "name", "[",	 "]",	"{{! }}", "\n",	  NULL};
	struct Arena arena = {0};

	(void)state;
	mutants_try(&(struct MutantPlan){"template", seeds, words, SOME, .try = try_template},
		    &arena);
	arena_release(&arena);
}

/* --- Drafts */

/* CRLF ends every line, none is too long, nothing but ASCII is in it. */
static void check_draft(const char *draft)
{
	size_t length = 0;

	for (const char *c = draft; *c; c++) {
		assert_in_range((unsigned char)*c, 9, 126);
		if (*c == '\n') {
			assert_true(c > draft && c[-1] == '\r');
			assert_true(length <= 78 + 1);
			length = 0;
		} else {
			assert_true(*c != '\r' || c[1] == '\n');
			length++;
		}
	}
	assert_int_equal(length, 0);
}

static const char *draft_of(struct Mail mail, struct Arena *arena)
{
	struct Text out;
	const char *draft;

	text_init(&out);
	mail_write(&mail, &out);
	draft = arena_text(arena, text_get(&out));
	text_release(&out);
	check_draft(draft);
	return draft;
}

static void expect_in(const char *text, const char *needle)
{
	if (!strstr(text, needle))
		fail_msg("\"%s\" is not in:\n%s", needle, text);
}

static void a_draft_is_plain_where_it_can_be(void **state)
{
	struct Arena arena = {0};
	const struct Mail mail = {"Ada \"Bo\" Byrd", "ada@mill.example", "A place",
				  "Dear Ada,\n\ncost = 5 \nend\n", INT64_C(1503316800000000)};

	(void)state;
	assert_string_equal(draft_of(mail, &arena),
			    "Date: Mon, 21 Aug 2017 12:00:00 +0000\r\n"
			    "To: \"Ada \\\"Bo\\\" Byrd\" <ada@mill.example>\r\n"
			    "Subject: A place\r\n"
			    "X-Unsent: 1\r\n"
			    "MIME-Version: 1.0\r\n"
			    "Content-Type: text/plain; charset=UTF-8\r\n"
			    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
			    "Dear Ada,\r\n\r\ncost =3D 5=20\r\nend\r\n");
	arena_release(&arena);
}

static void a_draft_encodes_what_is_not_ascii(void **state)
{
	struct Arena arena = {0};
	const char *draft;

	(void)state;
	draft = draft_of((struct Mail){"Jos\303\251", "jose@mill.example", "Gr\303\274\303\237e",
				       "\303\251\n", 0},
			 &arena);
	expect_in(draft, "To: =?UTF-8?B?Sm9zw6k=?= <jose@mill.example>\r\n");
	expect_in(draft, "Subject: =?UTF-8?B?R3LDvMOfZQ==?=\r\n");
	expect_in(draft, "\r\n\r\n=C3=A9\r\n");
	draft = draft_of((struct Mail){"Eve\r\nBcc: all@mill.example", "eve@mill.example",
				       "x\r\nBcc: all@mill.example", "", 0},
			 &arena);
	assert_null(strstr(draft, "\nBcc:"));
	draft_of((struct Mail){"", "eve@mill.example",
			       "\355\225\234\352\270\200 \354\240\234\353\252\251\354\235\264 "
			       "\354\225\204\354\243\274 \352\270\270\354\226\264\354\204\234 "
			       "\354\227\254\353\237\254 \353\213\250\354\226\264\353\241\234 "
			       "\353\202\230\353\211\234\353\213\244",
			       "\354\225\210\353\205\225 ", 0},
		 &arena);
	arena_release(&arena);
}

static void an_address_that_is_none_is_known(void **state)
{
	(void)state;
	assert_true(mail_address_serves("a+b@x.example"));
	assert_false(mail_address_serves(""));
	assert_false(mail_address_serves("a@b@c"));
	assert_false(mail_address_serves("@c"));
	assert_false(mail_address_serves("a b@c"));
	assert_false(mail_address_serves("a@b>\r\nBcc: x@y"));
	assert_false(mail_address_serves("jos\303\251@x.example"));
}

static void a_link_is_encoded_and_never_too_long(void **state)
{
	struct Arena arena = {0};
	struct Mail mail = {"Ada", "a+b@x.example", "Q&A", "one two\nthree\n", 0};
	struct Text out, text;

	(void)state;
	text_init(&out);
	text_init(&text);
	assert_true(mail_link(&mail, &out));
	assert_string_equal(text_get(&out),
			    "mailto:a%2Bb@x.example?subject=Q%26A&body=one%20two%0D%0Athree");
	text_clear(&out);
	text_append_repeat(&text, "long ", 400);
	mail.text = text_get(&text);
	assert_false(mail_link(&mail, &out));
	assert_int_equal(out.length, 0);
	text_release(&text);
	text_release(&out);
	arena_release(&arena);
}

static bool try_draft(void *context, const char *text, size_t length)
{
	struct Arena *arena = context;

	if (utf8_is_valid(text, length))
		draft_of((struct Mail){text, "a@b.example", text, text, 0}, arena);
	arena_reset(arena);
	return true;
}

static void a_draft_of_any_text_is_sound(void **state)
{
	static const char *const seeds[] = {
		"Dear Jos\303\251,\r\n\r\n= 5 \n", "\346\235\216\345\250\234 =?UTF-8?B?eA==?= a@b",
		"a long line of plain words that goes on and on and on until it is over, at last\n",
		NULL};
	static const char *const words[] = {"\r\n",  " ",  "=",	 "\303\251",
					    "Bcc: ", "\t", "?=", NULL};
	struct Arena arena = {0};

	(void)state;
	mutants_feed(&(struct MutantPlan){"draft", seeds, words, SOME, .try = try_draft}, &arena);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_construct_gives_what_mustache_says),
		cmocka_unit_test(an_empty_value_stays_empty_and_is_named_once),
		cmocka_unit_test(what_is_wrong_is_a_sentence_with_its_line),
		cmocka_unit_test(sections_are_limited_in_depth_and_size),
		cmocka_unit_test(a_template_of_any_form_is_taken_or_refused),
		cmocka_unit_test(a_draft_is_plain_where_it_can_be),
		cmocka_unit_test(a_draft_encodes_what_is_not_ascii),
		cmocka_unit_test(an_address_that_is_none_is_known),
		cmocka_unit_test(a_link_is_encoded_and_never_too_long),
		cmocka_unit_test(a_draft_of_any_text_is_sound),
	};

	return cmocka_run_group_tests_name("templates", tests, NULL, NULL);
}
