/* The themes: role by role. */
#include "theme.h"

#include <string.h>

/* The basic colors by name. */
enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, BRIGHT = 8 };

/* What is the same in every theme: weight and lines, so that no meaning depends on color alone. */
static const uint8_t attributes[N_STYLES] = {
	[STYLE_HEADER] = LOOK_BOLD,
	[STYLE_TAB_ON] = LOOK_BOLD | LOOK_UNDERLINE,
	[STYLE_TITLE] = LOOK_BOLD,
	[STYLE_RULE] = LOOK_DIM,
	[STYLE_DIM] = LOOK_DIM,
	[STYLE_STRONG] = LOOK_BOLD,
	[STYLE_RED] = LOOK_BOLD,
	[STYLE_KEY] = LOOK_BOLD,
	[STYLE_INPUT] = LOOK_UNDERLINE,
	[STYLE_ERROR] = LOOK_BOLD,
	[STYLE_MATCH] = LOOK_BOLD | LOOK_UNDERLINE,
	[STYLE_BAD] = LOOK_BOLD,
};

/* Color of a role: one of 256, and the basic one instead. Roles without an entry keep the
 * terminal's own. */
struct Paint {
	bool set;
	int16_t color, basic;
};

static const struct Paint paints[N_THEMES][N_STYLES] =
	{
		[THEME_TERMINAL] =
			{
				[STYLE_TAB_ON] = {true, CYAN, CYAN},
				[STYLE_RED] = {true, RED, RED},
				[STYLE_AMBER] = {true, YELLOW, YELLOW},
				[STYLE_FINE] = {true, GREEN, GREEN},
				[STYLE_KEY] = {true, CYAN, CYAN},
				[STYLE_ERROR] = {true, RED, RED},
				[STYLE_MATCH] = {true, CYAN, CYAN},
				[STYLE_GOOD] = {true, GREEN, GREEN},
				[STYLE_BAD] = {true, RED, RED},
			},
		/* dark inks for a light ground */
		[THEME_LIGHT] =
			{
				[STYLE_TAB_ON] = {true, 24, BLUE},
				[STYLE_RED] = {true, 124, RED},
				[STYLE_AMBER] = {true, 94, MAGENTA},
				[STYLE_FINE] = {true, 22, GREEN},
				[STYLE_KEY] = {true, 24, BLUE},
				[STYLE_ERROR] = {true, 124, RED},
				[STYLE_MATCH] = {true, 24, BLUE},
				[STYLE_GOOD] = {true, 22, GREEN},
				[STYLE_BAD] = {true, 124, RED},
			},
		/* on black; every ink at least 7 to 1 against it */
		[THEME_CONTRAST] =
			{
				[STYLE_NORMAL] = {true, BRIGHT + WHITE, WHITE},
				[STYLE_HEADER] = {true, BRIGHT + WHITE, WHITE},
				[STYLE_TAB] = {true, BRIGHT + WHITE, WHITE},
				[STYLE_TAB_ON] = {true, 226, YELLOW},
				[STYLE_TITLE] = {true, BRIGHT + WHITE, WHITE},
				[STYLE_RULE] = {true, BRIGHT + WHITE, WHITE},
				[STYLE_DIM] = {true, 252, WHITE},
				[STYLE_STRONG] = {true, BRIGHT + WHITE, WHITE},
				[STYLE_RED] = {true, 217, RED},
				[STYLE_AMBER] = {true, 226, YELLOW},
				[STYLE_FINE] = {true, 120, GREEN},
				[STYLE_KEY] = {true, 226, YELLOW},
				[STYLE_INPUT] = {true, BRIGHT + WHITE, WHITE},
				[STYLE_ERROR] = {true, 217, RED},
				[STYLE_MATCH] = {true, 226, YELLOW},
				[STYLE_GOOD] = {true, 120, GREEN},
				[STYLE_BAD] = {true, 217, RED},
			},
		/* red and green look alike: orange against blue */
		[THEME_DEUTAN] =
			{
				[STYLE_TAB_ON] = {true, 75, CYAN},
				[STYLE_RED] = {true, 208, YELLOW},
				[STYLE_AMBER] = {true, 228, WHITE},
				[STYLE_FINE] = {true, 75, BLUE},
				[STYLE_KEY] = {true, 75, CYAN},
				[STYLE_ERROR] = {true, 208, YELLOW},
				[STYLE_MATCH] = {true, 75, CYAN},
				[STYLE_GOOD] = {true, 75, BLUE},
				[STYLE_BAD] = {true, 208, YELLOW},
			},
		/* blue and green, yellow and violet look alike: red against teal */
		[THEME_TRITAN] =
			{
				[STYLE_TAB_ON] = {true, 44, CYAN},
				[STYLE_RED] = {true, 203, RED},
				[STYLE_AMBER] = {true, 218, MAGENTA},
				[STYLE_FINE] = {true, 44, CYAN},
				[STYLE_KEY] = {true, 44, CYAN},
				[STYLE_ERROR] = {true, 203, RED},
				[STYLE_MATCH] = {true, 44, CYAN},
				[STYLE_GOOD] = {true, 44, CYAN},
				[STYLE_BAD] = {true, 203, RED},
			},
};

/*
 * The bar of the selected row: its ground, and the ink of what has none of its own there. Where the
 * roles' inks are readable on it they stay; among 8 colors they never do. Without an entry the row
 * is reversed.
 */
static const struct Bars {
	bool set, keeps_inks;
	int16_t ink, ground, basic_ink, basic_ground;
} bars[N_THEMES] = {
	[THEME_TERMINAL] = {true, false, BLACK, CYAN, BLACK, CYAN},
	[THEME_LIGHT] = {true, true, 16, 153, BLACK, CYAN},
	[THEME_CONTRAST] = {true, true, BRIGHT + WHITE, 19, WHITE, BLUE},
	[THEME_DEUTAN] = {true, true, 255, 237, WHITE, BLUE},
	[THEME_TRITAN] = {true, true, 255, 237, WHITE, BLUE},
};

static const struct {
	const char *name, *help;
} descriptions[N_THEMES] = {
	[THEME_TERMINAL] = {"terminal", "the terminal's own 16 colors"},
	[THEME_LIGHT] = {"light", "dark inks for a light ground"},
	[THEME_CONTRAST] = {"contrast", "bright on black, nothing dimmed"},
	[THEME_DEUTAN] = {"deutan", "orange and blue, where red and green look alike"},
	[THEME_TRITAN] = {"tritan", "red and teal, where blue and green look alike"},
	[THEME_MONO] = {"mono", "no colors, weight and signs only"},
};

const char *theme_name(enum ThemeName theme)
{
	return descriptions[theme].name;
}

const char *theme_help(enum ThemeName theme)
{
	return descriptions[theme].help;
}

bool theme_parse(const char *name, enum ThemeName *ret_theme)
{
	for (int theme = 0; theme < N_THEMES; theme++) {
		if (strcmp(descriptions[theme].name, name) != 0)
			continue;
		*ret_theme = (enum ThemeName)theme;
		return true;
	}
	return false;
}

static struct Look plain_look(enum ThemeName theme, enum Style style)
{
	const struct Paint *paint = &paints[theme][style];
	struct Look look = {.color = COLOR_OWN,
			    .basic = COLOR_OWN,
			    .ground = COLOR_OWN,
			    .basic_ground = COLOR_OWN,
			    .attributes = attributes[style]};

	if (paint->set) {
		look.color = paint->color;
		look.basic = paint->basic;
	}
	if (theme == THEME_CONTRAST) {
		look.ground = look.basic_ground = BLACK;
		look.attributes &= (uint8_t)~LOOK_DIM; /* dimmed text is the opposite of contrast */
	}
	return look;
}

struct Look theme_look(enum ThemeName theme, enum Style style, enum Selected selected)
{
	const struct Bars *bar = &bars[theme];
	struct Look look = plain_look(theme, style);

	if (selected == SELECTED_NOT)
		return look;
	look.attributes &= (uint8_t)~LOOK_DIM;	    /* hardly to be read there */
	if (selected == SELECTED_CELL && !bar->set) /* a hole in the reversed row */
		look.attributes |= LOOK_BOLD | LOOK_UNDERLINE;
	else if (selected == SELECTED_CELL || !bar->set)
		look.attributes |= LOOK_REVERSE;
	if (!bar->set)
		return look;
	if (!bar->keeps_inks || look.color == COLOR_OWN)
		look.color = bar->ink;
	look.basic = bar->basic_ink;
	look.ground = bar->ground;
	look.basic_ground = bar->basic_ground;
	return look;
}
