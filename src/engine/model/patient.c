/* Patient guard: record numbers, dates of birth beside a name, social security numbers. */
#include "qtp/engine/model/patient.h"

#include <ctype.h>
#include <string.h>

/* A record number has at least so many digits. */
#define RECORD_DIGITS_MIN 5
/* So far after its word, in bytes, a number or a date still belongs to it. */
#define WORD_REACH 24
/* So far from a date a name is beside it. */
#define NAME_REACH 32
/* A younger date is a date of the project. */
#define BIRTH_DAYS_MIN (4 * 365)
#define YEAR_FIRST 1900
#define CENTURY 100
#define CENTURY_SPLIT 30 /* of two digits, 30-99 are 19xx */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return isalpha((unsigned char)c) || (unsigned char)c >= 0x80;
}

static bool is_word_part(char c)
{
	return is_letter(c) || is_digit(c);
}

/* Bytes of `word` when it is at `at` as a whole word, in any case; 0 else. */
static size_t word_at(const char *text, size_t at, const char *word)
{
	size_t length = strlen(word);

	if (at > 0 && is_word_part(text[at - 1]))
		return 0;
	if (strncasecmp(text + at, word, length) != 0 || is_letter(text[at + length]))
		return 0;
	return length;
}

static size_t any_word_at(const char *text, size_t at, const char *const words[])
{
	for (size_t i = 0; words[i]; i++) {
		size_t length = word_at(text, at, words[i]);

		if (length)
			return length;
	}
	return 0;
}

static size_t digits_at(const char *text, size_t at)
{
	size_t n = 0;

	while (is_digit(text[at + n]))
		n++;
	return n;
}

/* A number of at least RECORD_DIGITS_MIN digits soon after `from`; length in `ret_length`. */
static bool long_number_behind(const char *text, size_t from, size_t *ret_at, size_t *ret_length)
{
	for (size_t at = from; at < from + WORD_REACH && text[at]; at++) {
		size_t n = digits_at(text, at);

		if (text[at] == '\n' || text[at] == '.')
			return false;
		if (n >= RECORD_DIGITS_MIN) {
			*ret_at = at;
			*ret_length = n;
			return true;
		}
		at += n ? n - 1 : 0;
	}
	return false;
}

static bool record_number(const char *text, size_t at, struct PatientFinding *ret_finding)
{
	static const char *const words[] = {
		"MRN",		"medical record", "record number",   "record no",  "record #",
		"chart number", "chart no",	  "chart #",	     "patient id", "patient number",
		"patient no",	"patient #",	  "hospital number", NULL};
	size_t length = any_word_at(text, at, words), number = 0, n = 0;

	if (!length || !long_number_behind(text, at + length, &number, &n))
		return false;
	*ret_finding = (struct PatientFinding){PATIENT_RECORD_NUMBER, at, number + n - at};
	return true;
}

/* Areas that were never given out. */
static bool is_given_out(const char *digits)
{
	return strncmp(digits, "000", 3) != 0 && strncmp(digits, "666", 3) != 0 && digits[0] != '9';
}

/* 123-45-6789, also with spaces; after "SSN" without either. */
static bool social_security(const char *text, size_t at, struct PatientFinding *ret_finding)
{
	static const char *const words[] = {"SSN", "social security", NULL};
	size_t word = any_word_at(text, at, words), number, n;
	enum { AREA = 3, GROUP = 2, SERIAL = 4, ALL = 9 };

	if (word && long_number_behind(text, at + word, &number, &n) && n == ALL) {
		*ret_finding =
			(struct PatientFinding){PATIENT_SOCIAL_SECURITY, at, number + n - at};
		return true;
	}
	if ((at > 0 && (is_word_part(text[at - 1]) || text[at - 1] == '-')) ||
	    digits_at(text, at) != AREA || !is_given_out(text + at))
		return false;
	char mark = text[at + AREA];

	if ((mark != '-' && mark != ' ') || digits_at(text, at + AREA + 1) != GROUP ||
	    text[at + AREA + 1 + GROUP] != mark ||
	    digits_at(text, at + AREA + GROUP + 2) != SERIAL ||
	    text[at + AREA + GROUP + SERIAL + 2] == '-')
		return false;
	*ret_finding =
		(struct PatientFinding){PATIENT_SOCIAL_SECURITY, at, AREA + GROUP + SERIAL + 2};
	return true;
}

/* A whole number of 1 to 4 digits. */
static size_t number_at(const char *text, size_t at, int *ret_number)
{
	size_t n = digits_at(text, at);

	if (n == 0 || n > 4)
		return 0;
	*ret_number = 0;
	for (size_t i = 0; i < n; i++)
		*ret_number = *ret_number * 10 + (text[at + i] - '0');
	return n;
}

/* A month's name, in full or its first three letters. */
static int month_at(const char *text, size_t at, size_t *ret_length)
{
	static const char *const names[] = {"january",	 "february", "march",	 "april",
					    "may",	 "june",     "july",	 "august",
					    "september", "october",  "november", "december"};
	enum { SHORT = 3 };
	size_t n = 0;

	while (is_letter(text[at + n]))
		n++;
	for (int month = 0; month < 12; month++) {
		if ((n != SHORT && n != strlen(names[month])) ||
		    strncasecmp(text + at, names[month], n) != 0)
			continue;
		*ret_length = n;
		return month + 1;
	}
	return 0;
}

static size_t blanks_at(const char *text, size_t at)
{
	return strspn(text + at, " ,.");
}

static int full_year(int year, size_t n_digits)
{
	if (n_digits != 2)
		return year;
	return year < CENTURY_SPLIT ? YEAR_FIRST + CENTURY + year : YEAR_FIRST + year;
}

/* 3/14/1952, 14.3.52, 1952-03-14: three numbers with the same mark between them. */
static size_t numeric_date(const char *text, size_t at, Day *ret_day)
{
	int number[3];
	size_t n[3], end = at;
	char mark = 0;

	for (int i = 0; i < 3; i++) {
		n[i] = number_at(text, end, &number[i]);
		if (n[i] == 0)
			return 0;
		end += n[i];
		if (i == 2)
			break;
		if (!strchr("/.-", text[end]) || !text[end] || (mark && text[end] != mark))
			return 0;
		mark = text[end++];
	}
	if (n[0] == 4)
		return day_from_civil(number[0], number[1], number[2], ret_day) ? end - at : 0;
	if (n[2] != 4 && n[2] != 2)
		return 0;
	int year = full_year(number[2], n[2]);

	return day_from_civil(year, number[0], number[1], ret_day) ||
			       day_from_civil(year, number[1], number[0], ret_day)
		       ? end - at
		       : 0;
}

/* 14 Mar 1952, March 14, 1952 */
static size_t worded_date(const char *text, size_t at, Day *ret_day)
{
	size_t n, length, end;
	int day, year, month = month_at(text, at, &length);

	if (month) {
		end = at + length + blanks_at(text, at + length);
		n = number_at(text, end, &day);
		end += n;
	} else {
		n = number_at(text, at, &day);
		end = at + n + blanks_at(text, at + n);
		month = n ? month_at(text, end, &length) : 0;
		end += month ? length : 0;
	}
	if (!month || n == 0 || n > 2)
		return 0;
	end += blanks_at(text, end);
	n = number_at(text, end, &year);
	if (n != 4 || !day_from_civil(year, month, day, ret_day))
		return 0;
	return end + n - at;
}

static size_t date_at(const char *text, size_t at, Day *ret_day)
{
	size_t length;

	if (at > 0 && (is_word_part(text[at - 1]) || strchr("/.-", text[at - 1])))
		return 0;
	length = numeric_date(text, at, ret_day);
	return length ? length : worded_date(text, at, ret_day);
}

/* A word of two letters or more that begins with a capital and goes on small. */
static size_t name_word(const char *text, size_t at)
{
	size_t n = 0;

	if ((at > 0 && is_word_part(text[at - 1])) || !isupper((unsigned char)text[at]))
		return 0;
	while (is_letter(text[at + n]) || text[at + n] == '\'' || text[at + n] == '-')
		n++;
	return n >= 2 && !isupper((unsigned char)text[at + 1]) ? n : 0;
}

static bool is_month(const char *text, size_t at, size_t n)
{
	size_t length;

	return month_at(text, at, &length) && length == n;
}

/* Two words with capitals, one after the other, between two offsets. */
static bool has_name(const char *text, size_t from, size_t to)
{
	for (size_t at = from; at < to && text[at]; at++) {
		size_t first = name_word(text, at), blank, second;

		if (!first || is_month(text, at, first))
			continue;
		blank = strspn(text + at + first, " ,");
		second = blank ? name_word(text, at + first + blank) : 0;
		if (second && !is_month(text, at + first + blank, second) &&
		    at + first + blank + second <= to + NAME_REACH)
			return true;
	}
	return false;
}

static bool birth_date_behind_word(const char *text, size_t at, struct PatientFinding *ret_finding)
{
	static const char *const words[] = {
		"DOB", "D.O.B", "date of birth", "birth date", "birthdate", "born", NULL};
	size_t word = any_word_at(text, at, words);
	Day day;

	for (size_t i = at + word; word && text[i] && i < at + word + WORD_REACH; i++) {
		size_t length = date_at(text, i, &day);

		if (!length)
			continue;
		*ret_finding = (struct PatientFinding){PATIENT_BIRTH_DATE, at, i + length - at};
		return true;
	}
	return false;
}

static bool birth_date_beside_name(const char *text, size_t at, Day today,
				   struct PatientFinding *ret_finding)
{
	Day day, first;
	size_t length = date_at(text, at, &day);

	if (!length || !day_from_civil(YEAR_FIRST, 1, 1, &first) || day < first ||
	    day > today - BIRTH_DAYS_MIN)
		return false;
	size_t from = at > NAME_REACH ? at - NAME_REACH : 0, end = at + length;
	size_t to = end + strnlen(text + end, NAME_REACH);

	if (!has_name(text, from, at) && !has_name(text, end, to))
		return false;
	*ret_finding = (struct PatientFinding){PATIENT_BIRTH_DATE, at, length};
	return true;
}

struct PatientFinding patient_guard(const char *text, Day today)
{
	struct PatientFinding finding = {PATIENT_NOTHING, 0, 0};

	for (size_t at = 0; text && text[at]; at++) {
		if (!is_letter(text[at]) && !is_digit(text[at]))
			continue;
		if (at > 0 && is_word_part(text[at - 1]))
			continue;
		if (record_number(text, at, &finding) || social_security(text, at, &finding) ||
		    birth_date_behind_word(text, at, &finding) ||
		    birth_date_beside_name(text, at, today, &finding))
			return finding;
	}
	return finding;
}

const char *patient_sentence(struct PatientFinding finding, const char *label, struct Arena *arena)
{
	static const char *const signs[] = {
		[PATIENT_NOTHING] = "nothing",
		[PATIENT_RECORD_NUMBER] = "a medical record number",
		[PATIENT_BIRTH_DATE] = "a patient's date of birth",
		[PATIENT_SOCIAL_SECURITY] = "a social security number",
	};

	return arena_format(
		arena,
		"%s: part of the text looks like %s. Patient data has no place here: take it out.",
		label, signs[finding.sign]);
}
