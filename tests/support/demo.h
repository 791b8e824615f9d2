/* The demo season in a file of a test's own. */
#ifndef SUPPORT_DEMO_H
#define SUPPORT_DEMO_H

/* Puts the demo of that moment, DEMO_EARLY or DEMO_LATE, at `path`, where nothing is yet; it was
 * made by the build, with ids and times that are the same each time, as `qtp demo --at MOMENT`
 * makes it. */
void demo_put(const char *path, const char *moment);

#endif
