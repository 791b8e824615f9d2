/* File: hands the season file to those above the gate. */
#include "qtp/engine/domain/file.h"

#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/store/backups.h"
#include "qtp/engine/store/question.h"
#include "qtp/engine/store/schema.h"
#include "qtp/engine/store/store.h"

static struct StoreOptions store_options(const struct FileOptions *options, const struct Env *env)
{
	return (struct StoreOptions){
		.path = options->path,
		.who = env->user,
		.read_only = options->read_only,
		.data_dir = env->data_dir,
		.trial = options->trial,
		.sources = {env->random, env->now, env->context},
		.hooks = index_hooks,
		.allow_network = options->allow_network,
	};
}

bool domain_open(struct Domain *ret_domain, struct FileOptions options, const struct Env *env,
		 struct Error *error)
{
	struct Store *store;

	if (!store_open(store_options(&options, env), &store, error))
		return false;
	domain_init(ret_domain, store, env, options.now);
	return true;
}

void domain_close(struct Domain *domain)
{
	store_close(domain->store);
	domain->store = NULL;
}

/* A new file that is being filled. */
struct Filling {
	DomainFill *fill;
	void *context;
	const struct Env *env;
	Day now;
};

static bool fill_store(struct Store *store, void *context, struct Error *error)
{
	const struct Filling *filling = context;
	struct Domain domain;

	domain_init(&domain, store, filling->env, filling->now);
	return filling->fill(&domain, filling->context, error);
}

bool domain_make(struct FileOptions options, const struct Env *env, DomainFill *fill, void *context,
		 struct Error *error)
{
	struct Filling filling = {fill, context, env, options.now};

	return store_make(store_options(&options, env), fill_store, &filling, error);
}

bool file_refuse_write(const char *path, struct Error *error)
{
	return store_refuse_write(path, NULL, error);
}

int file_format(void)
{
	return schema_version(&newest_schema);
}

const char *domain_path(const struct Domain *domain)
{
	return store_path(domain->store);
}

bool domain_is_read_only(const struct Domain *domain)
{
	return store_is_read_only(domain->store);
}

bool domain_may_write(const struct Domain *domain, struct Error *error)
{
	return store_may_write(domain->store, error);
}

bool domain_is_in_place(const struct Domain *domain, struct Error *error)
{
	return store_is_in_place(domain->store, error);
}

/* The numbers of operations may mean others than before. */
static void forget_judged(struct Domain *domain)
{
	for (enum Kind kind = 0; kind < N_KINDS; kind++)
		domain->judged[kind] = (struct Judged){0};
}

bool domain_changed_outside(struct Domain *domain)
{
	if (!store_changed_outside(domain->store))
		return false;
	if (store_was_replaced(domain->store))
		forget_judged(domain);
	return true;
}

bool domain_is_idle(struct Domain *domain)
{
	return store_is_idle(domain->store);
}

void domain_rest(struct Domain *domain)
{
	store_rest(domain->store);
}

bool domain_check(struct Domain *domain, struct Error *error)
{
	return store_check(domain->store, error);
}

bool domain_check_while_idle(struct Domain *domain, DomainWanted *is_wanted, void *context,
			     bool *ret_done, struct Error *error)
{
	return store_check_while_idle(domain->store, is_wanted, context, ret_done, error);
}

void domain_set_interruption(struct Domain *domain, DomainWanted *is_wanted, void *context)
{
	store_set_interruption(domain->store, is_wanted, context);
}

void domain_set_wait(struct Domain *domain, DomainWait *ask, DomainTell *tell, void *context)
{
	store_set_wait(domain->store, (struct StoreWait){ask, tell, context});
}

bool domain_check_main(struct Domain *domain, struct Error *error)
{
	return store_check_main(domain->store, error);
}

bool domain_take_main(struct Domain *domain, struct Arena *arena, const char **ret_former,
		      bool *ret_was, struct Error *error)
{
	return scope_check_whole(domain, "Naming the main file", error) &&
	       store_take_main(domain->store, arena, ret_former, ret_was, error);
}

bool domain_dump(struct Domain *domain, bool history, struct Text *out, struct Error *error)
{
	return scope_check_whole(domain, "A dump", error) &&
	       store_dump(domain->store, history, out, error);
}

bool domain_export(struct Domain *domain, bool history, struct Text *out, struct Error *error)
{
	return scope_check_whole(domain, "An export of all", error) &&
	       store_export(domain->store, history, out, error);
}

bool domain_load(struct Domain *fresh, const char *json, size_t length, size_t *ret_n_records,
		 struct Error *error)
{
	struct Arena arena = {0};
	struct Issues issues;
	bool done;

	issues_init(&issues, &arena);
	done = store_load(fresh->store, json, length, ret_n_records, error) &&
	       domain_verify(fresh, false, &issues, error);
	for (size_t i = 0; i < issues.n && done; i++)
		if (!issues.items[i].warning)
			done = error_set(error, ERROR_INPUT, "", "The export is not sound: %.300s",
					 issues.items[i].text);
	arena_release(&arena);
	return done;
}

bool domain_backup(struct Domain *domain, struct Arena *arena, struct Backup *ret_backup,
		   size_t *ret_pruned, struct Error *error)
{
	*ret_pruned = 0;
	if (!scope_check_whole(domain, "A backup", error) ||
	    !store_backup(domain->store, arena, ret_backup, error))
		return false;
	*ret_pruned = store_prune_backups(domain->store);
	return true;
}

bool domain_backup_to(struct Domain *domain, const char *path, struct Error *error)
{
	return scope_check_whole(domain, "A backup", error) &&
	       store_backup_to(domain->store, path, error);
}

bool domain_backups(struct Domain *domain, struct Arena *arena, struct Backups *ret_backups,
		    struct Error *error)
{
	*ret_backups = (struct Backups){0};
	if (!scope_check_whole(domain, "A list of backups", error))
		return false;
	store_backups(domain->store, arena, ret_backups);
	return true;
}

bool domain_go_back(struct Domain *domain, int64_t number, struct Arena *arena,
		    struct GoneBack *ret_gone, struct Error *error)
{
	bool done = scope_check_whole(domain, "Going back to a backup", error) &&
		    store_go_back(domain->store, number, arena, ret_gone, error);

	if (store_was_replaced(domain->store))
		forget_judged(domain);
	return done;
}

bool domain_ask(struct Domain *domain, const struct Ask *ask, struct Arena *arena,
		struct AnswerRows *ret_answer, struct Error *error)
{
	return scope_check_whole(domain, "A question in SQL", error) &&
	       store_ask(domain->store, ask, arena, ret_answer, error);
}

void domain_views(const struct Ask *ask, struct Arena *arena, struct AnswerRows *ret_answer)
{
	store_views(ask, arena, ret_answer);
}

bool domain_verify(struct Domain *domain, bool mend, struct Issues *issues, struct Error *error)
{
	return scope_check_whole(domain, "A check of the file", error) &&
	       (!mend || store_mend_search(domain->store, error)) &&
	       store_verify(domain->store, issues, error) &&
	       (issues_n_errors(issues) > 0 || records_verify(domain, issues, error));
}

bool domain_salvage(struct Domain *fresh, struct FileOptions damaged, struct Salvage *ret_salvage,
		    struct Error *error)
{
	struct Store *store;
	bool done;

	if (!store_open_damaged(store_options(&damaged, fresh->env), &store, error))
		return false;
	done = store_salvage(store, fresh->store, ret_salvage, error);
	store_close(store);
	return done;
}
