/* Person: anyone, one record for life. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/name.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/entity.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/people.h"

#include <stdio.h>
#include <string.h>

#define NPI_DIGITS 10

static const struct FieldChoice professions[] = {
	[PROFESSION_PHYSICIAN] = {"physician", "physician",
				  .words = "md|m.d.|do|doctor|oncologist|medical oncologist|"
					   "hematologist|hematologist/oncologist"},
	[PROFESSION_NURSE] = {"nurse", "nurse",
			      .words =
				      "rn|registered nurse|oncology nurse|nurse navigator|nursing"},
	[PROFESSION_ADVANCED_PRACTICE] = {"advanced_practice", "advanced practice provider",
					  .words = "np|pa|app|nurse practitioner|"
						   "physician assistant|physician associate"},
	[PROFESSION_PHARMACIST] = {"pharmacist", "pharmacist", .words = "pharmd|rph|pharmacy"},
	[PROFESSION_ADMINISTRATOR] =
		{"administrator", "administrator",
		 .words = "administration|administrative|practice administrator|"
			  "manager|practice manager|office manager"},
	[PROFESSION_QUALITY] = {"quality", "quality staff",
				.words = "qi|quality manager|quality improvement"},
	[PROFESSION_OTHER] = {"other", "other"},
	{NULL, NULL},
};

static const struct FieldChoice memberships[] = {
	[MEMBERSHIP_NONE] = {"none", "not a member",
			     .words = "no|n|false|0|non-member|nonmember|lapsed|expired"},
	[MEMBERSHIP_MEMBER] = {"member", "member", .words = "yes|y|x|true|1|active|current"},
	{NULL, NULL},
};

static const struct FieldChoice standings[] = {
	[STANDING_GOOD] = {"good", "in good standing",
			   .words = "yes|y|x|true|1|good standing|active|current"},
	[STANDING_NOT_GOOD] = {"not_good", "not in good standing",
			       .words = "no|n|false|0|not good|lapsed|suspended"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Person, name, TEXT), .key = "name", .label = "Name",
	 .help = "As the person writes it; made of given and family name where it is not said.",
	 .flags = FIELD_REQUIRED | FIELD_FILLED | FIELD_COLUMN | FIELD_SEARCH | FIELD_NAME,
	 .width = 24,
	 .heads = "Full name|Participant|Name as shown|Last, First|Last name, first name|"
		  "Vollständiger Name|Nom complet|Nombre completo|"
		  "Team member|Member name|Participant name|Attendee|Contact name"},
	{AT(Person, credentials, TEXT), .key = "credentials", .label = "Credentials",
	 .help = "Like MD, RN, PharmD.", .flags = FIELD_COLUMN | FIELD_SEARCH, .max = 60,
	 .width = 10, .heads = "Degree|Degrees|Credential|Suffix"},
	{AT(Person, email, EMAIL), .key = "email", .label = "E-mail",
	 .help = "How the person is named on the command line.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 28,
	 .heads = "E-mail address|Mail|Email ID|Work e-mail|Primary e-mail|E-Mail-Adresse|"
		  "Courriel|Adresse e-mail|Correo electrónico|Correo|Contact e-mail",
	 .rest = "other_emails"},
	{AT(Person, phone, TEXT), .key = "phone", .label = "Phone",
	 .help = "With the country's code where needed.", .flags = FIELD_SEARCH | FIELD_PHONE,
	 .max = 60,
	 .heads = "Phone number|Telephone|Tel|Mobile|Mobile phone|Cell|Work phone|"
		  "Business phone|Telefon|Telefonnummer|Handy|Mobil|N° de téléphone|"
		  "Teléfono|Móvil|Portable|Contact phone"},
	{AT(Person, title, TEXT), .key = "title", .label = "Position",
	 .help = "Like Chief Medical Officer.", .flags = FIELD_SEARCH,
	 .heads = "Job title|Title|Funktion|Fonction|Cargo"},
	{AT(Person, practice, REF), .key = "practice", .label = "Practice",
	 .help = "Where the person works.", .flags = FIELD_COLUMN, .ref = KIND_PRACTICE,
	 .removal = REMOVAL_REFUSE, .width = 24,
	 .heads = "Institution|Organization|Organisation|Company|Employer|Clinic|Hospital|"
		  "Affiliation|Praxis|Klinik|Einrichtung|Cabinet|Établissement|"
		  "Consultorio|Clínica|Institución"},
	{AT(Person, profession, CHOICE), .key = "profession", .label = "Profession",
	 .help = "A fellow who is a physician is a physician.", .flags = FIELD_COLUMN,
	 .choices = professions, .width = 13, .heads = "Discipline|Occupation|Beruf|Profesión"},
	{AT(Person, fellow, YES_NO), .key = "fellow", .label = "Fellow",
	 .help = "A fellow in training.", .heads = "In training|Trainee|Fellow in training"},
	{AT(Person, membership, CHOICE), .key = "membership", .label = "Membership",
	 .help = "Whether the person is a member of the season's society.", .choices = memberships,
	 .width = 12,
	 .heads = "Member status|ASCO membership|ASCO member|Is a member|Membership status"},
	{AT(Person, member_id, TEXT), .key = "member_id", .label = "Member no.",
	 .help = "The society's number.", .flags = FIELD_SEARCH, .max = 40,
	 .heads = "Member number|Member ID|Membership number|Membership ID|ASCO ID|"
		  "ASCO number"},
	{AT(Person, member_from, DAY), .key = "member_from", .lean = DAY_LAST,
	 .label = "Member from", .help = "First day of the membership; nothing: always.",
	 .heads = "Member since"},
	{AT(Person, member_until, DAY), .lean = DAY_COMING, .key = "member_until",
	 .label = "Member until", .help = "Last day of the membership; nothing: no end."},
	{AT(Person, standing, CHOICE), .key = "standing", .label = "Standing",
	 .help = "Good standing, as the society reports it.", .choices = standings,
	 .heads = "Good standing|In good standing|Member in good standing"},
	{AT(Person, licence, TEXT), .key = "licence", .label = "Licence",
	 .help = "Number of the licence to practise, with its state.", .flags = FIELD_MASKED,
	 .max = 60, .heads = "License|License number|Licence number|License ID|Licensing ID"},
	{AT(Person, licence_state, TEXT), .key = "licence_state", .label = "Licensed in",
	 .help = "Two letters of the state that licenses, like TX.", .flags = FIELD_SEARCH,
	 .max = 40, .heads = "Licensing state|License state|Licence state|State of license"},
	{AT(Person, npi, TEXT), .key = "npi", .label = "NPI",
	 .help = "National provider identifier, ten digits.", .flags = FIELD_MASKED, .max = 10,
	 .heads = "NPI number"},
	{AT(Person, birthday, TEXT), .key = "birthday", .label = "Birthday",
	 .help = "Like 04-23; the year is not kept.", .flags = FIELD_MASKED, .max = 5,
	 .heads = "Birth month and day|Birth date|Month and day of birth"},
	{AT(Person, consent, DAY), .key = "consent", .lean = DAY_LAST, .label = "PARS consent",
	 .help = "The day on which the person agreed that credit is reported to PARS.",
	 .heads = "Consent"},
	{AT(Person, coach, YES_NO), .key = "coach", .label = "Coach", .help = "May coach teams."},
	{AT(Person, faculty, YES_NO), .key = "faculty", .label = "Faculty",
	 .help = "May teach at sessions."},
	{AT(Person, given, TEXT), .key = "given", .label = "Given name",
	 .help = "Split off the name where it is not said; change it where the split is wrong.",
	 .flags = FIELD_SEARCH, .width = 16,
	 .heads = "First name|First|Forename|Given names|Vorname|Prénom|Nombre|Nombres"},
	{AT(Person, family, TEXT), .key = "family", .label = "Family name",
	 .help = "What lists are sorted by, like \"de Jong\".", .flags = FIELD_SEARCH, .width = 18,
	 .heads = "Last name|Last|Surname|Family|Nachname|Familienname|Nom|Nom de famille|"
		  "Apellido|Apellidos"},
	{AT(Person, other_emails, TEXT), .key = "other_emails", .label = "Other e-mail",
	 .help = "Further addresses, with commas between.", .flags = FIELD_SEARCH, .max = 500,
	 .heads = "Other e-mails|Alternate e-mail|Secondary e-mail|Second e-mail"},
	{AT(Person, address, NOTE), .key = "address", .label = "Address",
	 .help = "Where mail reaches the person, as it is written in its country.",
	 .flags = FIELD_SEARCH, .max = 500,
	 .heads = "Street|Street address|Mailing address|Postal address|Adresse|Anschrift|"
		  "Dirección"},
	{AT(Person, postal_code, TEXT), .key = "postal_code", .label = "Postal code",
	 .help = "ZIP or postcode, as the country writes it.", .flags = FIELD_SEARCH, .max = 20,
	 .width = 11, .heads = "ZIP|ZIP code|Postcode|PLZ|Postleitzahl|Code postal|Código postal"},
	{AT(Person, zone, ZONE), .key = "zone", .label = "Time zone",
	 .help = "Where the person is, like America/Chicago.", .flags = FIELD_SEARCH,
	 .heads = "Timezone"},
	{AT(Person, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping; nothing about patients.", .flags = FIELD_SEARCH,
	 .heads = "Note|Comment|Comments|Remarks"},
};

/* "02-29": of a leap year. */
static bool is_birthday(const char *text)
{
	char iso[DAY_TEXT];
	Day day;

	if (strlen(text) != sizeof "04-23" - 1)
		return false;
	snprintf(iso, sizeof iso, "2016-%s", text);
	return day_parse_iso(iso, &day);
}

/* Each of several is an address by itself. */
static void check_emails(const char *emails, struct Issues *issues)
{
	for (const char *at = emails ? emails : ""; *(at += strspn(at, ", "));) {
		size_t length = strcspn(at, ", ");
		const char *one = arena_text_n(issues->arena, at, length);

		if (!email_is_plausible(one))
			issues_add(issues, ERROR_INPUT, "other_emails",
				   "\"%s\" is no e-mail address. Write them like "
				   "name@practice.example, with commas between.",
				   text_show(issues->arena, one));
		at += length;
	}
}

/* A name of one word beside the other part of it is a part itself: "Gross" beside the given name
 * "Anna". */
static void join_part(struct Person *person, struct NameParts *parts, struct Arena *arena)
{
	const char *known = parts->given ? parts->given : parts->family;

	if (!known || (parts->given && parts->family) || name_has(person->name, known, arena) ||
	    *name_split(person->name, arena).given)
		return;
	*(parts->given ? &parts->family : &parts->given) = person->name;
	person->name = name_join(*parts, arena);
}

static void fill_names(void *record, struct Arena *arena)
{
	struct Person *person = record;
	struct NameParts parts = {person->given, person->family};

	if (text_is_empty(person->name)) {
		const char *name = name_join(parts, arena);

		person->name = *name ? name : NULL;
		return;
	}
	join_part(person, &parts, arena);
	if (!parts.given && !parts.family)
		parts = name_split(person->name, arena);
	else if (!parts.given)
		parts.given = name_without(person->name, parts.family, arena);
	else if (!parts.family)
		parts.family = name_without(person->name, parts.given, arena);
	person->given = text_is_empty(parts.given) ? NULL : parts.given;
	person->family = text_is_empty(parts.family) ? NULL : parts.family;
}

static const struct EntityFill fill = {
	.fill = fill_names, .since = 22, .title = "split names into given and family name"};

static void check(const void *record, struct Issues *issues)
{
	const struct Person *person = record;

	check_emails(person->other_emails, issues);
	check_day_order(issues, "member_until", person->member_from, person->member_until);
	if (person->birthday && !is_birthday(person->birthday))
		issues_add(issues, ERROR_INPUT, "birthday",
			   "A birth month and day is two digits each, like 04-23. The year is not "
			   "kept.");
	if (person->npi && strspn(person->npi, "0123456789") != NPI_DIGITS)
		issues_add(issues, ERROR_INPUT, "npi",
			   "An NPI has ten digits. Check the number, or leave it empty.");
}

const struct Entity person_entity = {
	.kind = KIND_PERSON,
	.key = "person",
	.name = "person",
	.plural = "people",
	.help = "Anyone: leader, core, sponsor, coach, faculty, staff.",
	.size = sizeof(struct Person),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "email",
	.label_field = "name",
	.order = "name",
	.led_by = "family",
	.fill = &fill,
	.folded_since = 46,
	.check = check,
};
