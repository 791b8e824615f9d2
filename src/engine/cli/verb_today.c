/* The verb today: the same page as on the screen, as text or JSON. */
#include "own_verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/page/today.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/today.h"
#include "qtp/engine/xchg/json.h"

#include <string.h>

/* Room for the page: wide terminals are used, narrow ones get what fits. */
#define COLUMNS_MIN 40
#define COLUMNS_MAX 120
/* What is no terminal has as much room as the page needs, up to so much. */
#define COLUMNS_FILE 240
#define COLUMNS_STEP 20

static const char *teams_of(struct Cli *cli)
{
	return arena_format(&cli->arena, ", teams of %s",
			    scope_owner_label(&cli->domain, cli->domain.coach, &cli->arena));
}

static void paint(const struct Today *today, int columns, bool ascii, struct Text *out)
{
	struct Canvas canvas;

	canvas_init(&canvas, page_today_height(today, columns), columns);
	canvas.ascii = ascii;
	page_today(canvas_area(&canvas), today, 0, -1);
	canvas_to_text_trimmed(&canvas, out);
	canvas_release(&canvas);
}

/* Of the terminal; else those in which nothing is cut. */
static int page_columns(const struct Cli *cli, const struct Today *today)
{
	int columns = int_clamp(cli->env->columns, COLUMNS_MIN, COLUMNS_MAX);
	bool cut = !cli->env->output_is_tty;
	struct Text text;

	text_init(&text);
	for (; cut && columns < COLUMNS_FILE; columns += cut ? COLUMNS_STEP : 0) {
		text_clear(&text);
		paint(today, columns, false, &text);
		cut = strstr(text_get(&text), "\u2026");
	}
	text_release(&text);
	return columns;
}

static void print_text(struct Cli *cli, const struct Today *today)
{
	char day[DAY_TEXT];

	cli_say(cli, "Today  %s%s%s  %s%s", today->season ? "Season " : "",
		today->season ? season_text(today->season, "code") : "",
		cli->domain.coach ? teams_of(cli) : "", day_long(today->today, day),
		today->demo_clock ? " (demo clock)" : "");
	if (today->season)
		paint(today, page_columns(cli, today), cli_is_ascii(cli), &cli->out);
	else
		cli_say(cli, " " DOMAIN_NO_SEASON " " DOMAIN_ADD_SEASON);
}

static void write_row(struct Cli *cli, struct Json *json, const struct AttentionRow *row)
{
	static const char *const lights[] = {
		[LIGHT_RED] = "red", [LIGHT_AMBER] = "amber", [LIGHT_FINE] = "fine"};

	json_begin_object(json);
	json_member_text(json, "light", lights[row->light]);
	json_member_text(json, "kind", entity_get(row->kind)->key);
	json_member_text(json, "ref",
			 domain_ref(&cli->domain, row->kind, row->record, &cli->arena));
	json_member_number(json, "id", row->record);
	json_member_text(json, "name", row->name);
	json_member_text(json, "site", row->site);
	json_member_text(json, "text", row->text);
	json_member_text(json, "who", row->who);
	json_member_number(json, "more", row->n_more);
	json_member_text(json, "why", row->why);
	json_end(json);
}

static void write_card(struct Json *json, const struct TodayCard *card)
{
	json_begin_object(json);
	json_member_text(json, "cohort", card->code);
	json_member_text(json, "city", card->heading);
	json_key(json, "lines");
	json_begin_array(json);
	for (size_t i = 0; i < sizeof card->lines / sizeof card->lines[0] && card->lines[i]; i++)
		json_text(json, card->lines[i]);
	json_end(json);
	json_end(json);
}

static void print_json(struct Cli *cli, const struct Today *today)
{
	struct Json json;
	char day[DAY_TEXT];

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_member_text(&json, "today", day_iso(today->today, day));
	json_member_bool(&json, "demo_clock", today->demo_clock);
	json_member_text(&json, "as",
			 cli->domain.coach
				 ? scope_owner_ref(&cli->domain, cli->domain.coach, &cli->arena)
				 : NULL);
	json_member_text(&json, "season",
			 today->season ? season_text(today->season, "code") : NULL);
	json_member_number(&json, "teams", (int64_t)today->n_watched);
	json_member_number(&json, "on_track", (int64_t)today->n_on_track);
	json_member_number(&json, "applicants", (int64_t)today->n_open);
	json_key(&json, "needs_you");
	json_begin_array(&json);
	for (size_t i = 0; i < today->n_rows; i++)
		write_row(cli, &json, &today->rows[i]);
	json_end(&json);
	json_key(&json, "cohorts");
	json_begin_array(&json);
	for (size_t i = 0; i < today->n_cards; i++)
		write_card(&json, &today->cards[i]);
	json_end(&json);
	json_end(&json);
}

static bool put_document(struct Cli *cli, struct Error *error)
{
	struct Document document;

	if (!document_of_today(&cli->domain, 0, &cli->arena, &document, error))
		return false;
	if (cli->domain.coach)
		document.subtitle =
			arena_format(&cli->arena, "%s%s", document.subtitle, teams_of(cli));
	return cli_put(cli, (struct PaperSource){.document = &document}, error);
}

bool verb_today(struct Cli *cli, struct Error *error)
{
	struct Today today;

	if (cli_wants_output(cli) && !cli->options->json)
		return put_document(cli, error);
	if (!today_load(&cli->domain, 0, &cli->arena, &today, error))
		return false;
	if (cli->options->json)
		print_json(cli, &today);
	else
		print_text(cli, &today);
	return true;
}
