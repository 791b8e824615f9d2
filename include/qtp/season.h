/* A season: its cohorts, their sessions and agendas, its milestones and who pays. */
#ifndef QTP_SEASON_H
#define QTP_SEASON_H

#include "qtp/engine/model/entity.h"

/* Who may lead a team. */
enum LeadRule { LEAD_PHYSICIAN_MEMBER, LEAD_PHARMACIST_MEMBER, LEAD_ANY_MEMBER, LEAD_ANYONE };

/* How minutes become contact hours: quarters, or two decimals. */
enum HoursRule { HOURS_QUARTER, HOURS_CUT, HOURS_ROUNDED };

/* Days around a due day on which a milestone is asked for, where the season does not say. */
#define REMINDERS_USUAL "-7, -1, +1, +2, +3"

/* A year's program and its settings. Defaults are those of the 2017 season (see season.c). */
struct Season {
	struct Record record;
	const char *code, *title;
	Day first_day, last_day;
	const char *society; /* whose membership the lead rule asks for: ASCO */
	Choice lead_rule;    /* enum LeadRule */
	int64_t core_min, core_max;
	int64_t larger_min, larger_max; /* a recommendation */
	int64_t n_sessions;		/* that every core member must attend (six_month cohorts) */
	Choice letter_required;
	int64_t contact_target, contact_floor; /* a month */
	int64_t contact_amber, contact_red;    /* days without contact */
	int64_t cycle_days;		       /* that a PDSA cycle may be open */
	const char *reminders;		       /* reminders_read(); NULL: REMINDERS_USUAL */
	Choice contact_hours;		       /* enum HoursRule */
	const char *credit_types;	       /* credit_types_read() (rule_credit.h) */
	Choice evaluation_first; /* a certificate needs the evaluation of its session */
	const char *provider, *provider_address; /* of the credit, as papers name it */
	const char *accreditation;		 /* its statement, as papers print it */
	Cents fee;				 /* per core member */
	const char *fee_tiers;			 /* fees that depend on the day (rule_schedule.h) */
	Cents fee_member;	  /* per core member who is a member of the society */
	const char *fee_groups;	  /* discounts of larger teams (rule_schedule.h) */
	const char *refund_tiers; /* policy of refunds (rule_refund.h) */
	Cents refund_kept;	  /* that a refund always leaves */
	const char *currency;
	int64_t invoice_days;	   /* in which an invoice is paid */
	Cents tax_rate;		   /* hundredths of a percent that fees include */
	const char *tax_number;	   /* of who sends the invoice */
	const char *remittance;	   /* how to pay, as invoices print it */
	const char *account_codes; /* of the finance office, by kind of entry (rule_codes.h) */
	Day deadline;		   /* of applications */
	TimeOfDay deadline_time;
	const char *deadline_zone;
	Day decision_day;   /* of applications; DAY_NONE: as season_decision_day says */
	const char *payers; /* keys of payers with commas; NULL: all (payer_is_taken) */
	const char *notes;
};

/* Who owes a milestone. */
enum MilestonePer { PER_TEAM, PER_CORE_MEMBER };

/* What in a team's records shows that a milestone is done. */
enum ShownBy {
	SHOWN_BY_LETTER,	/* of the sponsor, on file */
	SHOWN_BY_CHARTER,	/* signed by the sponsor */
	SHOWN_BY_AIM,		/* with all five parts */
	SHOWN_BY_PROCESS_MAP,	/* of two steps or more */
	SHOWN_BY_CAUSES,	/* a fishbone of four branches or more */
	SHOWN_BY_MEASURES,	/* an outcome, a process and a balancing measure */
	SHOWN_BY_BASELINE,	/* ten points of one measure or more */
	SHOWN_BY_PRIORITIES,	/* ideas with impact and ease, one of them chosen */
	SHOWN_BY_CYCLE,		/* a PDSA cycle with objective and prediction */
	SHOWN_BY_SUSTAINABILITY /* owner, monitor, trigger and training */
};

/* What a season asks of its teams; when it is due is computed for each cohort, never stored. */
struct Milestone {
	struct Record record;
	Id season;
	const char *code; /* 2017-M14 */
	const char *title;
	const char *due;   /* due.h */
	const char *until; /* due again each month until then; NULL: once */
	Choice per;	   /* enum MilestonePer */
	Choice required;
	Choice shown_by; /* enum ShownBy; CHOICE_NONE: nothing */
	const char *notes;
};

enum Format { FORMAT_SIX_MONTH, FORMAT_ONE_DAY };

/* A cohort of a season at one site. */
struct Cohort {
	struct Record record;
	Id season;
	const char *code, *city, *zone;
	int64_t capacity; /* teams */
	Choice format;	  /* enum Format */
	Cents fee;	  /* its own fees, as those of the season; it has them where any is set */
	const char *fee_tiers;
	Cents fee_member;
	const char *fee_groups;
	const char *notes;
};

enum SessionMode { SESSION_IN_PERSON, SESSION_VIRTUAL, SESSION_HYBRID };

/* One meeting of a cohort. */
struct Session {
	struct Record record;
	Id cohort;
	const char *code; /* DAL17-S2 */
	int64_t number;
	Day first_day, last_day;
	Choice mode; /* enum SessionMode */
	const char *venue, *notes;
	double designated; /* AMA credits at most; NAN: what the agenda adds up to */
	Day designated_on; /* before its first day */
	const char *pars;  /* the activity's number at the accrediting council */
	Day acpe_reported; /* what pharmacists had claimed by then */
};

enum AgendaKind {
	AGENDA_SEMINAR,
	AGENDA_CASE_EXAMPLE,
	AGENDA_SMALL_GROUP,
	AGENDA_BREAK,
	AGENDA_MEAL,
	AGENDA_OTHER
};

/* A timed part of a session day. */
struct Agenda {
	struct Record record;
	Id session;
	const char *code; /* DAL17-S2-03 */
	int64_t number;
	Day day;
	TimeOfDay start;
	int64_t minutes;
	const char *title;
	Choice kind; /* enum AgendaKind */
	Id faculty;
	const char *room;
	Choice ama, ancc;     /* creditable */
	const char *parallel; /* items with the same letter run side by side and count once */
	Choice nonclinical;   /* whoever teaches it need disclose nothing */
	const char *notes;
};

/* Who pays: the choices of a team's payer, in the order of the table. */
const struct FieldChoice *payer_choices(void);
/*
 * Reads the payers that a season takes, like "practice, grant": keys or labels with commas. False:
 * one of them is none; *ret_wrong says which. `ret_taken` has an entry for each choice.
 */
enum { N_PAYERS = 4 };
bool payers_read(const char *text, bool ret_taken[N_PAYERS], const char **ret_wrong,
		 struct Arena *arena);
/* The keys with commas, as the file holds them; NULL: none. */
const char *payers_text(const bool taken[N_PAYERS], struct Arena *arena);

extern const struct FieldChoice payer_table[];

/* --- The sessions of a cohort in time --- */

/* NULL: there are none. */
const struct Session *session_first(const struct Session *const sessions[], size_t n);
/* The next session to come or under way on `today`; NULL: none. */
const struct Session *session_next(const struct Session *const sessions[], size_t n, Day today);
/* Whether there are sessions and the last of them is over. */
bool sessions_are_over(const struct Session *const sessions[], size_t n, Day today);
/* Whether the first of them has begun. */
bool sessions_have_begun(const struct Session *const sessions[], size_t n, Day today);
/* Whether a day is in the season, or within a year before or after it. */
bool season_is_near(const struct Season *season, Day day);
/* "S3" */
const char *session_short(const struct Session *session, struct Arena *arena);
/* ", S1 in 44 days", ", S1 under way"; "" for no session. */
const char *session_phrase(const struct Session *session, Day today, struct Arena *arena);

/* The tables of these kinds. */
extern const struct Entity season_entity;
extern const struct Entity cohort_entity;
extern const struct Entity session_entity;
extern const struct Entity agenda_entity;
extern const struct Entity milestone_entity;

/* What it hands to the engine. */
extern const struct Capability season_capability;

#endif
