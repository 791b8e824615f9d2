/* Every screen of the program, as the keys that lead there from Today of the demo. */
#ifndef TESTS_SUPPORT_DESK_SCREENS_H
#define TESTS_SUPPORT_DESK_SCREENS_H

static const char *const every_screen[] = {
	"1",
	"2",
	"3",
	"4",
	"5",
	"0",
	"gp",
	"gh",
	"gs",
	"gm",
	"gb",
	"1 w",
	"1 ?",
	"1 :",
	"2 <Enter>",
	"3 <Enter>",
	"3 <Enter> c",
	"2 <Enter> e",
	"3 <Enter> R",
	"0 a",
	"0 / jo",
	"0 s",
	"0 d",
	"0 <Enter>",
	"gp <Enter>",
	"gh <Enter>",
	"4 <Enter>",
	"2 <Enter> H",
	"gs <Enter> e",
	"2 l",
	"5 <Enter>",
	"5 / data",
};

#endif
