/* The views of the capability money. */
#include "screen_money.h"
#include "tables.h"

#include "qtp/engine/base/math.h"

static const struct ViewSpec rows[] = {
	{.place = 57,
	 .id = "money",
	 .title = "Money",
	 .help = "What teams and practices were charged, have paid and owe, worst first.",
	 .words = "fees payments ledger accounts open overdue refund",
	 .group = VIEW_TAB,
	 .key = "8",
	 .kind = KIND_NONE,
	 .open = money_open},
};

const struct ViewTable money_views = {rows, N_ITEMS(rows)};
