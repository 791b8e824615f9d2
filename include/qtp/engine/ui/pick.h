/* Pick: a list of lines to search by words and choose from: help, palette, columns to sort by. */
#ifndef QTP_UI_PICK_H
#define QTP_UI_PICK_H

#include "qtp/engine/ui/screens.h"

/* Texts are owned by the arena the rows are made in. */
struct PickRow {
	const char *left;  /* key names, or "" */
	const char *title; /* what is searched, with left and help */
	const char *help;
	const char *words; /* other words it is found by; NULL: none */
	const char *off;   /* why it cannot be done now; NULL: it can */
	bool elsewhere;	   /* it is off, as it belongs to another page: after all others */
	const struct Action *action;
	const struct Command *command;
	const struct ViewSpec *view;
	const struct Field *field;
	bool adds;	 /* a record of the kind, which belongs to what `field` and `id` say */
	enum Kind kind;	 /* of a record */
	Id id;		 /* of a record; 0 none */
	int number;	 /* of what is none of these */
	bool is_setting; /* of the record: "field=value" is its title */
};

struct PickRows {
	struct Arena *arena;
	struct PickRow *items;
	size_t n, capacity;
	/* Adds rows for words that are in none of the others, like a command and a record; those of
	 * a record have their whole line in `words`. NULL: there are none. */
	void (*more)(struct App *app, const char *words, struct PickRows *rows);
	/* Said where the words are in no row; of rows that are found also where there are no words.
	 * NULL: no more than that. */
	const char *nothing;
	/* What `find` goes on with, kept by it: it is called again with the same rows once no key
	 * waits, and adds more below. NULL: these are all. */
	void *search;
};
void pick_add(struct PickRows *rows, struct PickRow row);

/* Rows are made once, for the page in view when it opens. `choose` is called when the layer has
 * gone already. */
void pick_open(struct App *app, const char *title,
	       void (*make)(struct App *app, struct PickRows *rows),
	       unsigned (*choose)(struct App *app, const struct PickRow *row));

/* The same where the rows are found for what is typed, at first `words`, in the order they are to
 * have, before each paint that follows a key; what takes longer comes after it. Called with the
 * store's reads given up as soon as a key waits; false: it failed, and the rows stay as they are.
 */
void pick_open_find(struct App *app, const char *title,
		    bool (*find)(struct App *app, const char *words, struct PickRows *rows,
				 struct Error *error),
		    unsigned (*choose)(struct App *app, const struct PickRow *row),
		    const char *words);
/* Gives up the choice on top; returns the words that were typed in it, "" where there is none. */
const char *pick_give_up(struct App *app);

/* An action: asks which file, with the tables of the folder that is typed first, and gives it to
 * take_table of the page. */
unsigned pick_table(struct App *app);
/* For the `paste` of such a page: gives it what was pasted, if it has more than one line. */
void pick_pasted_table(struct App *app, struct Layer *layer, const char *text);

#endif
