/* Runs a program on a terminal, types keys, and writes the screen as SVG: picture OUT.svg 80x24 "3
 * <Enter>" qtp -f FILE */
#include "screen.h"

#include "qtp/engine/os/file.h"
#include "qtp/engine/term/event.h"

#include <stdio.h>
#include <string.h>

/* Tokens between spaces: <Name> is a key, others are typed as they stand. */
static bool type_keys(struct Screen *screen, char *keys)
{
	char *state;

	for (char *token = strtok_r(keys, " ", &state); token;
	     token = strtok_r(NULL, " ", &state)) {
		size_t length = strlen(token);
		bool named = length > 2 && token[0] == '<' && token[length - 1] == '>';

		token[named ? length - 1 : length] = '\0';
		if (!(named ? screen_send_key(screen, key_parse(token + 1))
			    : screen_send_text(screen, token)) ||
		    !screen_settle(screen))
			return false;
	}
	return true;
}

int main(int argc, char *argv[])
{
	struct ScreenOptions options = {.argv = (const char *const *)argv + 4};
	struct Error error = {0};
	struct Text picture;

	if (argc < 5 || sscanf(argv[2], "%dx%d", &options.columns, &options.rows) != 2) {
		fprintf(stderr, "usage: picture OUT.svg COLUMNSxROWS KEYS PROGRAM [ARGUMENT]...\n");
		return 2;
	}
	struct Screen *screen = screen_open(options);
	bool done = screen_settle(screen) && type_keys(screen, argv[3]) && screen_rest(screen);

	text_init(&picture);
	screen_picture(screen, false, &picture);
	screen_close(screen);
	if (done && !os_write_file(argv[1], picture.data, picture.length, true, &error))
		fprintf(stderr, "%s\n", error.text);
	text_release(&picture);
	return done && error.code == ERROR_NONE ? 0 : 1;
}
