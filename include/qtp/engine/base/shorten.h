/* Shorten: names that have too little room, so that they still differ. */
#ifndef QTP_BASE_SHORTEN_H
#define QTP_BASE_SHORTEN_H

#include "qtp/engine/base/arena.h"

/*
 * Each text in at most `width` cells (at least 8). One that is longer ends in an ellipsis; where
 * another one begins alike, the ellipsis is in the middle, and what tells it from that one follows.
 * Texts that fit are returned as they are; the rest, and the array, are owned by the arena.
 */
const char *const *texts_shorten(const char *const texts[], size_t n, size_t width,
				 struct Arena *arena);

#endif
