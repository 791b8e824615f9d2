/* The verb chart: a funnel plot, of a table of names or of the same measure of many teams. */
#include "verb_work.h"

#include "page_funnel.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/xchg/json.h"
#include "view_funnel.h"

#include <math.h>

/* ---- JSON ---- */

static void write_row(struct Json *json, const struct FunnelRow *row)
{
	static const char *const sides[] = {
		[SIGNAL_NONE] = "none", [SIGNAL_HIGH] = "high", [SIGNAL_LOW] = "low"};
	const struct {
		const char *key;
		double number;
	} reals[] = {{"k", row->k},	      {"n", row->n},	 {"y", row->y},
		     {"lcl", row->lcl},	      {"ucl", row->ucl}, {"lcl_2s", row->lcl_2s},
		     {"ucl_2s", row->ucl_2s}, {"z", row->z}};

	json_begin_object(json);
	json_member_text(json, "name", row->name);
	for (size_t i = 0; i < N_ITEMS(reals); i++) {
		json_key(json, reals[i].key);
		json_real(json, reals[i].number);
	}
	json_member_text(json, "beyond_2s", sides[row->beyond]);
	json_member_text(json, "beyond_3s", sides[row->far ? row->beyond : SIGNAL_NONE]);
	json_end(json);
}

static void write_json(struct Text *out, const struct FunnelPicture *picture)
{
	const struct Funnel *funnel = picture->funnel;
	struct Json json;

	json_init(&json, out, true);
	json_begin_object(&json);
	json_member_text(&json, "type", "funnel");
	json_member_text(&json, "data", funnel->kind == FUNNEL_PROPORTION ? "proportion" : "rate");
	json_key(&json, "multiply");
	json_real(&json, funnel->multiply);
	json_key(&json, "centre");
	json_real(&json, funnel->centre);
	json_key(&json, "sigma_z");
	json_real(&json, funnel->sigma_z);
	json_key(&json, "rows");
	json_begin_array(&json);
	for (size_t i = 0; i < funnel->n; i++)
		write_row(&json, &funnel->rows[i]);
	json_end(&json);
	json_member_number(&json, "missing", (int64_t)funnel->n_missing);
	json_member_text(&json, "verdict", picture->verdict);
	json_end(&json);
}

static bool put(struct Cli *cli, const struct ChartRequest *request,
		const struct FunnelPicture *picture, struct Error *error)
{
	if (request->output &&
	    !chart_output_picture(cli, request->output, funnel_document_picture(picture), error))
		return false;
	if (cli->options->json)
		write_json(&cli->out, picture);
	else if (!request->output)
		chart_text_funnel(cli, picture);
	return true;
}

/* ---- of a table ---- */

/* Pairs are events per exposure where k of n cannot be, or where --multiply asks for it. */
static bool is_rate(const struct ChartRequest *request, const struct ChartInput *input)
{
	for (size_t i = 0; i < input->n; i++)
		if (input->numerator[i] > input->denominator[i])
			return true;
	return request->multiply > PERCENT;
}

bool chart_funnel_of_table(struct Cli *cli, const struct ChartRequest *request,
			   const struct ChartInput *input, struct Error *error)
{
	bool rate = is_rate(request, input), plain = request->multiply == 1;
	bool percent = !rate && (request->multiply == PERCENT || (plain && !cli->options->json));
	struct FunnelSpec spec = {.kind = rate ? FUNNEL_RATE : FUNNEL_PROPORTION,
				  .names = input->items,
				  .numerator = input->numerator,
				  .denominator = input->denominator,
				  .n = input->n,
				  .multiply = percent ? PERCENT : request->multiply};
	struct FunnelStory story = {.title = request->title,
				    .subtitle = request->subtitle,
				    .unit = request->unit ? request->unit
					    : percent	  ? "%"
							  : NULL,
				    .one = "name",
				    .many = "names",
				    .direction = request->direction};
	struct FunnelPicture picture;
	struct Funnel funnel;

	if (!funnel_compute(&cli->arena, &spec, &funnel, error))
		return false;
	funnel_picture(&cli->arena, &funnel, &story, &picture);
	return put(cli, request, &picture, error);
}

/* ---- of a measure ---- */

bool chart_funnel_of_teams(struct Cli *cli, const struct ChartRequest *request, Id measure,
			   struct Error *error)
{
	const char *name = cli_option(cli, "cohort");
	struct TeamFunnel teams;
	Id cohort = 0;

	if (name && !domain_resolve(&cli->domain, entity_get(KIND_COHORT), name, &cohort, error))
		return false;
	if (!funnel_of_measure(&cli->domain, (struct FunnelScope){measure, cohort}, &cli->arena,
			       &teams, error))
		return false;
	if (request->title)
		teams.picture.title = request->title;
	return put(cli, request, &teams.picture, error);
}
