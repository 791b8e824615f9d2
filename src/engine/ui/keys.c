/* Keys: the key map as text, for people who want to change it. */
#include "qtp/engine/ui/keys.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/ui/keymap.h"
#include "qtp/engine/ui/settings.h"

void keys_write(const struct Env *env, struct Text *out, struct Text *faults)
{
	struct Arena arena = {0};
	struct Keymap keymap;

	keymap_init(&keymap);
	keymap_read(&keymap, config_read(env, "keys.conf", &arena, faults), faults);
	text_format(out,
		    "# Keys of qtp. To change them, keep the lines you want to change in\n"
		    "# %s/keys.conf: a name, then its keys; a name alone has none.\n",
		    text_show(&arena, env->config_dir));
	keymap_write(&keymap, out);
	keymap_release(&keymap);
	arena_release(&arena);
}
