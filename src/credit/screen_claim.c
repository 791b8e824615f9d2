/* Claims of many people by one key. */
#include "screen_claim.h"

#include "qtp/engine/base/words.h"

/* "24 claims of 18 people" */
static const char *claims_text(const struct ClaimSet sets[], size_t n, struct Arena *arena)
{
	size_t n_claims = 0, n_people = 0;

	for (size_t i = 0; i < n; i++)
		n_claims += sets[i].n;
	Id *seen = ARENA_ARRAY(arena, n_claims, Id);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < sets[i].n; k++) {
			size_t at = 0;

			while (at < n_people && seen[at] != sets[i].claims[k].person)
				at++;
			if (at == n_people)
				seen[n_people++] = sets[i].claims[k].person;
		}
	return n_claims == 0 ? NULL
			     : arena_format(arena, "%zu %s of %zu %s",
					    COUNTED(n_claims, "claim", "claims"),
					    COUNTED(n_people, "person", "people"));
}

static const char *where_text(struct App *app, const struct ClaimSet sets[], size_t n)
{
	return n == 1 ? domain_ref(app->domain, KIND_SESSION, sets[0].by.session, &app->scratch)
		      : arena_format(&app->scratch, "%zu sessions", n);
}

unsigned claim_ask(struct App *app, const struct ClaimSet sets[], size_t n,
		   unsigned (*then)(struct App *app, const struct Question *question))
{
	const char *count = claims_text(sets, n, &app->scratch);

	if (!count)
		app_refuse(app, "No one has earned credit that is not claimed yet.");
	else
		question_open(app, (struct Question){.then = then},
			      "Claim all that is earned of %s and not claimed yet: %s?",
			      where_text(app, sets, n), count);
	return REACT_NONE;
}

unsigned claim_take(struct App *app, const struct ClaimSet sets[], size_t n)
{
	const char *count = claims_text(sets, n, &app->scratch);
	struct Error error;

	if (!count)
		return REACT_NONE;
	if (!claims_put_all(app->domain, sets, n, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "Recorded %s of %s.  u takes it back.", count, where_text(app, sets, n));
	return REACT_CHANGED;
}
