/* Template: checks the names of a template, and puts the values in. */
#include "qtp/engine/xchg/template.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

#define SHOWN 60		 /* bytes of a name in a sentence */
#define OUTPUT_MAX (1024 * 1024) /* bytes */
#define PIECES_MAX 200000	 /* written, those of sections each time */

static bool is_itself(const struct TemplateName *name)
{
	return name->n == 1 && strcmp(name->parts[0], ".") == 0;
}

/* --- Names by shape */

/* Shapes from the outside in. */
struct Shapes {
	int items[TEMPLATE_DEPTH + 1];
	size_t n;
};

static bool unknown(const struct TemplateName *name, size_t part, struct Error *error)
{
	struct Arena arena = {0};
	const char *whole = text_show(&arena, name->text),
		   *one = text_show(&arena, name->parts[part]);
	bool alone = name->n == 1;

	if (name->line)
		error_fill(error, ERROR_INPUT, "", "Line %d: there is no \"%.*s\"%s%.*s%s.",
			   name->line, (int)utf8_prefix(one, SHOWN), one, alone ? "" : " in {{",
			   alone ? 0 : (int)utf8_prefix(whole, SHOWN), whole, alone ? "" : "}}");
	else
		error_fill(error, ERROR_INPUT, "", "There is no \"%.*s\" in \"%.*s\".",
			   (int)utf8_prefix(one, SHOWN), one, (int)utf8_prefix(whole, SHOWN),
			   whole);
	arena_release(&arena);
	return false;
}

/* One part in one shape. False with an error only where the name is there and what follows it is
 * wrong. */
static bool find_part(const struct TemplateSource *source, int shape, const char *part,
		      struct TemplateMeaning *ret, struct Error *error)
{
	return shape != TEMPLATE_TEXT && source->find(source->context, shape, part, ret, error);
}

/* What was found wrong, with the line of the name. */
static bool wrong(const struct TemplateName *name, struct Error *error)
{
	struct Error fault = *error;

	if (name->line)
		error_fill(error, fault.code, "", "Line %d: %s", name->line, fault.text);
	return false;
}

static bool check_name(const struct TemplateName *name, const struct TemplateSource *source,
		       const struct Shapes *shapes, struct TemplateMeaning *ret,
		       struct Error *error)
{
	bool found = false;

	error_clear(error);
	*ret = (struct TemplateMeaning){false, TEMPLATE_TEXT};
	if (is_itself(name))
		return true;
	for (size_t i = shapes->n; i > 0 && !found; i--) {
		found = find_part(source, shapes->items[i - 1], name->parts[0], ret, error);
		if (!found && *error->text)
			return wrong(name, error);
	}
	if (!found)
		return unknown(name, 0, error);
	for (size_t i = 1; i < name->n; i++) {
		if (!find_part(source, ret->places ? ret->shape : TEMPLATE_TEXT, name->parts[i],
			       ret, error))
			return *error->text ? wrong(name, error) : unknown(name, i, error);
	}
	return true;
}

bool template_name_check(const struct TemplateName *name, const struct TemplateSource *source,
			 int shape, struct TemplateMeaning *ret_meaning, struct Error *error)
{
	const struct Shapes shapes = {{shape}, 1};

	return check_name(name, source, &shapes, ret_meaning, error);
}

/* A template that is checked. */
struct Checking {
	const struct Template *template;
	const struct TemplateSource *source;
	struct Error *error;
};

static bool check_pieces(const struct Checking *checking, size_t from, size_t to,
			 const struct Shapes *shapes);

/* The names of a part are looked for from where it is named. */
static bool check_part(const struct Checking *checking, const struct TemplatePiece *piece,
		       const struct Shapes *shapes)
{
	struct Error fault = {0};
	const struct Checking inside = {piece->part, checking->source, &fault};

	return check_pieces(&inside, 0, piece->part->n, shapes) ||
	       error_set(checking->error, fault.code, "", TEMPLATE_IN_PART, piece->line,
			 piece->name.text, fault.text);
}

static bool check_pieces(const struct Checking *checking, size_t from, size_t to,
			 const struct Shapes *shapes)
{
	for (size_t i = from; i < to; i++) {
		const struct TemplatePiece *piece = &checking->template->pieces[i];
		struct TemplateMeaning meaning;
		struct Shapes inside = *shapes;

		if (piece->type == PIECE_TEXT)
			continue;
		if (piece->type == PIECE_PART) {
			if (!check_part(checking, piece, shapes))
				return false;
			continue;
		}
		if (!check_name(&piece->name, checking->source, shapes, &meaning, checking->error))
			return false;
		if (piece->type == PIECE_VALUE)
			continue;
		if (piece->type == PIECE_SECTION)
			inside.items[inside.n++] = meaning.places ? meaning.shape : TEMPLATE_TEXT;
		if (!check_pieces(checking, i + 1, piece->end, &inside))
			return false;
		i = piece->end - 1;
	}
	return true;
}

bool template_check(const struct Template *template, const struct TemplateSource *source, int shape,
		    struct Error *error)
{
	const struct Shapes shapes = {{shape}, 1};

	return check_pieces(&(struct Checking){template, source, error}, 0, template->n, &shapes);
}

/* --- Values */

/* Places from the outside in. */
struct Places {
	struct TemplatePlace items[TEMPLATE_DEPTH + 1];
	size_t n;
};

struct Filling {
	const struct Template *template;
	const struct TemplateSource *source;
	struct TemplateGaps *gaps;
	struct Text *out;
	size_t *n_pieces; /* so far */
	struct Error *error;
};

/* What has been found so far on the way along a name. */
struct Found {
	struct TemplatePlace *items;
	size_t n, capacity;
	struct Text *text; /* of all that are texts, with commas between */
	bool holds;
};

static void found_text(struct Found *found, const struct TemplateValue *value)
{
	found->holds = found->holds || value->holds;
	if (!value->text || !*value->text)
		return;
	text_append(found->text, found->text->length ? ", " : "");
	text_append(found->text, value->text);
}

/* A step from places to places, or at last to their texts. */
static bool step(const struct TemplateSource *source, const char *part, const struct Found *from,
		 struct Found *to, struct Error *error)
{
	for (size_t i = 0; i < from->n; i++) {
		struct TemplateValue value = {0};

		if (!source->read(source->context, from->items[i], part, &value, error))
			return false;
		if (!value.places)
			found_text(to, &value);
		for (size_t k = 0; value.places && k < value.n; k++) {
			to->items = arena_grow(source->arena, to->items, to->n, &to->capacity,
					       sizeof to->items[0]);
			to->items[to->n++] = value.places[k];
		}
	}
	return true;
}

bool template_places(const struct TemplateName *name, const struct TemplateSource *source,
		     struct TemplatePlace place, struct TemplateValue *ret_value,
		     struct Error *error)
{
	struct TemplatePlace first = place;
	struct Found found = {.items = &first, .n = 1};
	struct Text text;
	bool done = true;

	text_init(&text);
	for (size_t i = 0; done && i < name->n; i++) {
		struct Found next = {.text = &text};

		done = step(source, name->parts[i], &found, &next, error);
		found = next;
	}
	*ret_value = (struct TemplateValue){.text = arena_text(source->arena, text_get(&text)),
					    .holds = found.holds,
					    .places = found.items,
					    .n = found.n};
	text_release(&text);
	return done;
}

/* What a name means where it is written: in the innermost place that has it, empty or not. */
static bool evaluate(const struct Filling *filling, const struct TemplateName *name,
		     const struct Places *places, struct TemplateValue *ret,
		     struct TemplateMeaning *ret_meaning)
{
	const struct TemplateSource *source = filling->source;
	const struct TemplatePlace *place = &places->items[places->n - 1];
	struct Error ignored;

	*ret_meaning = (struct TemplateMeaning){false, TEMPLATE_TEXT};
	*ret = (struct TemplateValue){0};
	if (is_itself(name) && place->shape == TEMPLATE_TEXT) {
		ret->text = place->data;
		ret->holds = ret->text && *ret->text;
		return true;
	}
	if (is_itself(name))
		return source->read(source->context, *place, ".", ret, filling->error);
	for (size_t i = places->n; i > 0; i--) {
		place = &places->items[i - 1];
		if (find_part(source, place->shape, name->parts[0], ret_meaning, &ignored))
			break;
	}
	return template_name_check(name, source, place->shape, ret_meaning, filling->error) &&
	       template_places(name, source, *place, ret, filling->error);
}

static void note_gap(struct TemplateGaps *gaps, const char *name)
{
	for (size_t i = 0; i < gaps->n; i++)
		if (strcmp(gaps->names[i], name) == 0)
			return;
	gaps->names = arena_grow(gaps->arena, gaps->names, gaps->n, &gaps->capacity,
				 sizeof gaps->names[0]);
	gaps->names[gaps->n++] = arena_text(gaps->arena, name);
}

static bool fill_value(const struct Filling *filling, const struct TemplateName *name,
		       const struct Places *places)
{
	struct TemplateValue value, itself;
	struct TemplateMeaning meaning;
	size_t before = filling->out->length;

	if (!evaluate(filling, name, places, &value, &meaning))
		return false;
	text_append(filling->out, value.text);
	for (size_t i = 0; i < value.n; i++) {
		if (!filling->source->read(filling->source->context, value.places[i], ".", &itself,
					   filling->error))
			return false;
		text_append(filling->out, i ? ", " : "");
		text_append(filling->out, itself.text);
	}
	if (filling->out->length == before)
		note_gap(filling->gaps, name->text);
	return true;
}

static bool fill(const struct Filling *filling, size_t from, size_t to,
		 const struct Places *places);

static bool fill_section(const struct Filling *filling, size_t index, const struct Places *places)
{
	const struct TemplatePiece *piece = &filling->template->pieces[index];
	struct TemplateValue value;
	struct TemplateMeaning meaning;
	struct Places inside = *places;
	bool done = true;

	if (!evaluate(filling, &piece->name, places, &value, &meaning))
		return false;
	if (piece->type == PIECE_INVERTED)
		return (meaning.places ? value.n > 0 : value.holds) ||
		       fill(filling, index + 1, piece->end, places);
	if (!meaning.places && value.holds) {
		inside.items[inside.n++] = (struct TemplatePlace){
			TEMPLATE_TEXT,
			arena_text(filling->source->arena, value.text ? value.text : "")};
		return fill(filling, index + 1, piece->end, &inside);
	}
	inside.n++;
	for (size_t i = 0; done && i < value.n; i++) {
		inside.items[inside.n - 1] = value.places[i];
		done = fill(filling, index + 1, piece->end, &inside);
	}
	return done;
}

static bool fill(const struct Filling *filling, size_t from, size_t to, const struct Places *places)
{
	for (size_t i = from; i < to; i++) {
		const struct TemplatePiece *piece = &filling->template->pieces[i];

		if (filling->out->length > OUTPUT_MAX || ++*filling->n_pieces > PIECES_MAX)
			return error_set(filling->error, ERROR_FULL, "",
					 "Line %d: what is made of it is too long, more than %d "
					 "bytes or %d pieces.",
					 piece->line, OUTPUT_MAX, PIECES_MAX);
		if (piece->type == PIECE_TEXT) {
			text_append_n(filling->out, piece->text, piece->length);
		} else if (piece->type == PIECE_VALUE) {
			if (!fill_value(filling, &piece->name, places))
				return false;
		} else if (piece->type == PIECE_PART) {
			struct Filling inside = *filling;

			inside.template = piece->part;
			if (!fill(&inside, 0, piece->part->n, places))
				return false;
		} else {
			if (!fill_section(filling, i, places))
				return false;
			i = piece->end - 1;
		}
	}
	return true;
}

bool template_fill(const struct Template *template, const struct TemplateSource *source,
		   struct TemplatePlace place, struct TemplateOutput out, struct Error *error)
{
	size_t n_pieces = 0;
	const struct Filling filling = {template, source, out.gaps, out.text, &n_pieces, error};
	const struct Places places = {{place}, 1};

	return fill(&filling, 0, template->n, &places);
}
