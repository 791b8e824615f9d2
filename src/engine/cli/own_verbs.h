/* The verbs of the engine itself, for its table of verbs. */
#ifndef QTP_CLI_OWN_VERBS_H
#define QTP_CLI_OWN_VERBS_H

#include "qtp/engine/cli/verbs.h"

bool verb_export_all(struct Cli *cli, struct Error *error);
bool verb_import_all(struct Cli *cli, struct Error *error);
bool import_is_of_all(const struct Cli *cli);
bool verb_demo(struct Cli *cli, struct Error *error);
bool verb_init(struct Cli *cli, struct Error *error);
bool verb_dump(struct Cli *cli, struct Error *error);
bool verb_verify(struct Cli *cli, struct Error *error);
bool verb_backup(struct Cli *cli, struct Error *error);
bool verb_backups(struct Cli *cli, struct Error *error);
bool verb_go_back(struct Cli *cli, struct Error *error);
bool verb_main_file(struct Cli *cli, struct Error *error);
bool verb_salvage(struct Cli *cli, struct Error *error);
bool verb_today(struct Cli *cli, struct Error *error);
bool verb_kinds(struct Cli *cli, struct Error *error);
bool verb_letter(struct Cli *cli, struct Error *error);
/* `letter` without a record: the templates, or the text of one. */
bool letters_list(struct Cli *cli);
bool letter_put_source(struct Cli *cli, struct Error *error);
bool verb_list(struct Cli *cli, struct Error *error);
/* Says on a terminal that a list is empty; false: elsewhere, where its head alone is printed. */
bool cli_say_none(struct Cli *cli, const char *plural, const char *filter);
struct JoinedSpec;
/* `list` of a joined list. */
MUST_USE bool list_joined(struct Cli *cli, const struct JoinedSpec *spec, const char *filter,
			  struct Error *error);
bool verb_find_records(struct Cli *cli, struct Error *error);
bool verb_views(struct Cli *cli, struct Error *error);
bool verb_keys(struct Cli *cli, struct Error *error);
bool verb_sql(struct Cli *cli, struct Error *error);
bool verb_show(struct Cli *cli, struct Error *error);
bool verb_add(struct Cli *cli, struct Error *error);
bool verb_import(struct Cli *cli, struct Error *error);
bool verb_set(struct Cli *cli, struct Error *error);
bool verb_remove(struct Cli *cli, struct Error *error);
bool verb_restore(struct Cli *cli, struct Error *error);
bool verb_command(struct Cli *cli, struct Error *error);
bool verb_bin(struct Cli *cli, struct Error *error);
bool verb_history(struct Cli *cli, struct Error *error);
bool verb_undo(struct Cli *cli, struct Error *error);
bool verb_redo(struct Cli *cli, struct Error *error);
bool verb_complete(struct Cli *cli, struct Error *error);
bool verb_help(struct Cli *cli, struct Error *error);
bool verb_version(struct Cli *cli, struct Error *error);

#endif
