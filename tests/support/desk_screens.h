/* Every screen of the program, as the keys that lead there from Today of the demo. */
#ifndef TESTS_SUPPORT_DESK_SCREENS_H
#define TESTS_SUPPORT_DESK_SCREENS_H

static const char *const every_screen[] = {
	"1",	       "2",	    "3",	 "4",		"5",	       "6",
	"7",	       "8",	    "9",	 "0",		"B",	       "1 w",
	"1 ?",	       "1 :",	    "2 <Enter>", "3 <Enter>",	"3 <Enter> c", "2 <Enter> e",
	"3 <Enter> R", "6 a",	    "6 / jo",	 "6 s",		"6 d",	       "6 <Enter>",
	"7 <Enter>",   "8 <Enter>", "4 <Enter>", "2 <Enter> H", "9 <Enter> e", "2 l",
	"5 <Enter>",   "5 / data",
};

#endif
