/* Conf: texts of lines KEY=VALUE, in [SECTIONS] or without, changed in place: comments, order, and
 * lines that no one understands stay as their owner wrote them. */
#ifndef QTP_BASE_CONF_H
#define QTP_BASE_CONF_H

#include "qtp/engine/base/text.h"

/*
 * Sets a key of a section (its first of that name), which is begun at the end when there is none;
 * NULL: of the lines before the first section. A key that is there keeps its line, a new one goes
 * after the section's last. "" takes the key away.
 */
void conf_set(struct Text *text, const char *section, const char *key, const char *value);
/* Takes a section away with its keys; comments after the last of them stay. */
void conf_remove(struct Text *text, const char *section);

#endif
