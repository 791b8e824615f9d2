/* Samples: read models with something of everything, for the tests of painters. */
#ifndef QTP_TESTS_PAGE_SAMPLES_H
#define QTP_TESTS_PAGE_SAMPLES_H

#include "qtp/engine/page/detail.h"
#include "qtp/engine/page/frame.h"
#include "qtp/engine/page/history.h"
#include "qtp/engine/page/list.h"
#include "qtp/engine/page/today.h"
#include "season/page_sessions.h"
#include "team/page_eligibility.h"

/* Monday 21 Aug 2017: eleven rows, two cities, four things ahead. */
struct Today sample_today(struct Arena *arena);
struct Schedule sample_schedule(struct Arena *arena);
/* Six teams with lights and marks. */
struct PageList sample_list(struct Arena *arena);
/* A person with a long note and fields that are missing. */
struct PageDetail sample_detail(struct Arena *arena);
const struct HistoryLine *sample_history(size_t *ret_n);
/* The frame of a view: `tab` 0 to 3, or 7, is the one that is on; -1: none, the history. */
struct Frame sample_frame(int tab);

#endif
