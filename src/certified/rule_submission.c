/* Submissions: periods by their interval, and the windows after them. */
#include "qtp/certified/rule_submission.h"

#include "qtp/engine/base/math.h"

int interval_months(Choice interval)
{
	static const int months[] = {[INTERVAL_MONTHLY] = 1,
				     [INTERVAL_QUARTERLY] = 3,
				     [INTERVAL_HALF_YEARLY] = 6,
				     [INTERVAL_YEARLY] = 12};

	return interval >= 0 && (size_t)interval < N_ITEMS(months) ? months[interval] : 1;
}

Day submission_last_day(const struct Submission *submission)
{
	return (Day)(day_add_months(submission->period, interval_months(submission->interval)) - 1);
}

Day submission_due(const struct Submission *submission)
{
	return (Day)(submission_last_day(submission) + submission->window);
}
