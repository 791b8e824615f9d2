/* Makes the demo season of a moment as a file, once for all tests: make-demo OUT MOMENT. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/env/env.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/store/store.h"

#include <stdio.h>
#include <unistd.h>

/* The generators of the tests begin elsewhere, so that their ids are none of these. */
#define FIRST_RANDOM 7

static uint64_t next_random(void *context)
{
	uint64_t *last = context;

	*last = *last * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return *last >> 8;
}

static int64_t fixed_now(void *context)
{
	(void)context;
	return INT64_C(1503316800000000); /* 2017-08-21 12:00 UTC */
}

static bool make(const char *path, Day moment, struct Error *error)
{
	uint64_t random = FIRST_RANDOM;
	struct Env env = {.user = "tester",
			  .zone = "UTC",
			  .today = moment,
			  .random = next_random,
			  .now = fixed_now,
			  .context = &random};
	struct StoreOptions options = {.path = path,
				       .who = "tester",
				       .sources = {next_random, fixed_now, &random},
				       .hooks = index_hooks};
	struct Domain domain;
	struct Store *store;
	bool done;

	if (!store_create(options, &store, error))
		return false;
	domain_init(&domain, store, &env, DAY_NONE);
	done = seed_demo(&domain, moment, error);
	store_close(store);
	return done;
}

int main(int argc, char *argv[])
{
	struct Error error = {0};
	Day moment;

	if (argc != 3 || !day_parse_iso(argv[2], &moment)) {
		fputs("usage: make-demo OUT MOMENT\n", stderr);
		return 2;
	}
	unlink(argv[1]);
	if (make(argv[1], moment, &error))
		return 0;
	fprintf(stderr, "make-demo: %s\n", error.text);
	return 1;
}
