/* Project: what a problem statement must not say. */
#ifndef QTP_PROJECT_RULE_PROJECT_H
#define QTP_PROJECT_RULE_PROJECT_H

/* Words of a problem statement that name a cause ("because") or a cure ("we should"). */
enum ProblemFault { PROBLEM_SOUND, PROBLEM_CAUSE, PROBLEM_CURE };
/* The first such words, as the table has them, in *ret_words; NULL text is sound. */
enum ProblemFault problem_fault(const char *text, const char **ret_words);

#endif
