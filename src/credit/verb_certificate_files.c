/* Certificates as files: each is whole or not there, and one that is there already stays. */
#include "verb_certificate_files.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"
#include "qtp/people.h"

#include <stdlib.h>
#include <string.h>

#define FILE_MOST ((size_t)16 << 20)

static bool check_folder(struct CertificateFiles *files, struct Error *error)
{
	struct Arena *arena = &files->cli->arena;
	struct FileFacts facts;

	if (!os_make_folder(files->folder, error) ||
	    !os_file_facts(arena_format(arena, "%s/x", files->folder), &facts, error)) {
		error->code = ERROR_INPUT;
		return false;
	}
	os_sweep_temporaries(files->folder, files->cli->env->now(files->cli->env->context));
	return facts.folder_writable ||
	       error_set(error, ERROR_INPUT, "output",
			 "The folder %.300s cannot be written. Name another with -o.",
			 text_show(arena, files->folder));
}

bool certificate_files_begin(struct Cli *cli, const struct Certificates *certificates,
			     struct CertificateFiles *ret_files, struct Error *error)
{
	const char *folder = cli_option(cli, "output"), *size = cli_option(cli, "paper");
	size_t length = folder ? strlen(folder) : 0;

	if (!folder || text_is_empty(folder) || strcmp(folder, "-") == 0)
		return error_set(error, ERROR_INPUT, "output",
				 "Say with -o into which folder the certificates go.");
	while (length > 1 && folder[length - 1] == '/')
		length--;
	*ret_files = (struct CertificateFiles){.cli = cli,
					       .folder = arena_text_n(&cli->arena, folder, length),
					       .size = PAPER_LETTER,
					       .certificates = certificates};
	if (size && !paper_size_parse(size, &ret_files->size))
		return error_set(error, ERROR_INPUT, "paper", "--paper is a4 or letter.");
	return true;
}

const char *certificate_path(const struct CertificateFiles *files, const struct Paper *paper)
{
	return arena_format(&files->cli->arena, "%s/%s.pdf", files->folder, paper->serial);
}

static bool draw(const struct CertificateFiles *files, const struct Certificate *certificate,
		 struct Text *bytes, struct Error *error)
{
	const struct PaperOptions options = {.format = PAPER_PDF, .size = files->size};
	struct Arena arena = {0};
	struct Document document;
	struct Error why;
	bool drawn;

	issued_document(&certificate->paper, &arena, &document);
	drawn = paper_document(&document, options, bytes, &why);
	arena_release(&arena);
	return drawn ||
	       error_set(error, why.code, why.field, "The certificate of %.60s: %s",
			 text_show(&files->cli->arena, certificate->row->person->name), why.text);
}

/* --- Names --- */

/* Whether fonts have all letters of the names of certificates from `first` on that are not issued
 * yet. */
static bool can_draw_names(const struct Certificates *certificates, size_t first, size_t n,
			   struct Error *error)
{
	const struct PaperOptions options = {.format = PAPER_PDF, .size = PAPER_LETTER};
	struct Arena arena = {0};
	struct Document document;
	struct Text bytes;
	bool drawn;

	document_begin(&document, &arena, "Names");
	document.is_strict = true;
	for (size_t i = first; i < first + n; i++)
		if (!certificates->items[i].lack && !certificates->items[i].paper.serial)
			document_paragraph(&document, certificates->items[i].row->person->name);
	text_init(&bytes);
	drawn = paper_document(&document, options, &bytes, error);
	text_release(&bytes);
	arena_release(&arena);
	return drawn;
}

bool certificate_files_check_names(struct Certificates *certificates, struct Error *error)
{
	struct Error why;

	if (certificates_ready(certificates) < 2 ||
	    can_draw_names(certificates, 0, certificates->n, &why))
		return true;
	for (size_t i = 0; i < certificates->n; i++) {
		if (can_draw_names(certificates, i, 1, &why))
			continue;
		if (why.code != ERROR_INPUT)
			return error_set(error, why.code, why.field, "%s", why.text);
		certificates->items[i].lack = "its name has a letter that no font of this machine "
					      "has; install a font that has it";
	}
	return true;
}

static bool draw_all(struct CertificateFiles *files, struct Error *error)
{
	const struct Certificates *certificates = files->certificates;
	bool fine = true;

	files->drawn = ARENA_ARRAY(&files->cli->arena, certificates->n, struct Text);
	for (size_t i = 0; i < certificates->n; i++)
		text_init(&files->drawn[i]);
	for (size_t i = 0; i < certificates->n && fine; i++)
		fine = certificates->items[i].lack ||
		       draw(files, &certificates->items[i], &files->drawn[i], error);
	return fine;
}

void certificate_files_release(struct CertificateFiles *files)
{
	for (size_t i = 0; files->drawn && i < files->certificates->n; i++)
		text_release(&files->drawn[i]);
	files->drawn = NULL;
}

/* Whether its file is there, and that it says the same. */
static bool look(const struct CertificateFiles *files, const struct Paper *paper,
		 const struct Text *bytes, bool *ret_is_there, struct Error *error)
{
	const char *path = certificate_path(files, paper);
	struct Arena arena = {0};
	struct FileFacts facts;
	size_t length = 0;
	char *data = NULL;
	bool same = false;

	*ret_is_there = false;
	if (!os_file_facts(path, &facts, error))
		return false;
	if (facts.state == FILE_MISSING && !facts.is_symlink)
		return true;
	*ret_is_there = true;
	if (facts.state == FILE_REGULAR && !facts.is_symlink)
		same = os_read_regular((struct FileToRead){path, FILE_MOST}, &arena, &data, &length,
				       error) &&
		       length == bytes->length && memcmp(data, text_get(bytes), length) == 0;
	arena_release(&arena);
	return same || error_set(error, ERROR_INPUT, "output",
				 "%.300s is there already and is something else. Name another "
				 "folder, or move it away.",
				 text_show(&files->cli->arena, path));
}

typedef bool EachFile(const struct CertificateFiles *files, const struct Paper *paper,
		      const struct Text *bytes, bool is_there, struct Error *error);

static bool each_file(const struct CertificateFiles *files, EachFile *each, size_t *ret_n,
		      struct Error *error)
{
	bool fine = true;

	*ret_n = 0;
	for (size_t i = 0; fine && i < files->certificates->n; i++) {
		const struct Certificate *one = &files->certificates->items[i];
		const struct Text *bytes = &files->drawn[i];
		bool is_there;

		if (one->lack)
			continue;
		fine = look(files, &one->paper, bytes, &is_there, error) &&
		       each(files, &one->paper, bytes, is_there, error);
		*ret_n += fine;
	}
	return fine;
}

static bool pass(const struct CertificateFiles *files, const struct Paper *paper,
		 const struct Text *bytes, bool is_there, struct Error *error)
{
	(void)files, (void)paper, (void)bytes, (void)is_there, (void)error;
	return true;
}

bool certificate_files_accept(void *files, struct Error *error)
{
	struct CertificateFiles *all = files;
	size_t n;

	return draw_all(all, error) &&
	       (cli_is_dry_run(all->cli) ||
		(check_folder(all, error) && each_file(all, pass, &n, error)));
}

static bool write_one(const struct CertificateFiles *files, const struct Paper *paper,
		      const struct Text *bytes, bool is_there, struct Error *error)
{
	return is_there || os_write_file(certificate_path(files, paper), text_get(bytes),
					 bytes->length, false, error);
}

static int by_serial(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int64_t number_of(const char *serial)
{
	const char *dash = strrchr(serial, '-');

	return dash ? strtoll(dash + 1, NULL, 10) : -1;
}

/* "QTP17-000003 to QTP17-000017, QTP17-000042": those from the index on, in order of their numbers.
 */
static const char *missing_text(const struct Certificates *certificates, size_t index,
				struct Arena *arena)
{
	const char **serials = ARENA_ARRAY(arena, certificates->n, const char *);
	const char *text = "";
	size_t n = 0, first = 0;

	for (size_t i = 0; i < certificates->n; i++) {
		if (certificates->items[i].lack)
			continue;
		if (index > 0)
			index--;
		else
			serials[n++] = certificates->items[i].paper.serial;
	}
	if (n > 0)
		qsort(serials, n, sizeof serials[0], by_serial);
	for (size_t i = 1; i <= n; i++) {
		if (i < n && number_of(serials[i]) == number_of(serials[i - 1]) + 1)
			continue;
		text = arena_format(arena, "%s%s%s%s%s", text, *text ? ", " : "", serials[first],
				    i - first > 1 ? " to " : "",
				    i - first > 1 ? serials[i - 1] : "");
		first = i;
	}
	return text;
}

bool certificate_files_write(const struct CertificateFiles *files, struct Error *error)
{
	size_t n_all = certificates_ready(files->certificates), n;
	struct Error why;

	if (cli_is_dry_run(files->cli) || each_file(files, write_one, &n, &why))
		return true;
	return error_set(error, why.code, "output",
			 "%zu of %zu %s written and whole; all have their numbers. Missing: %s. "
			 "The same command writes them. %s",
			 n, n_all, n == 1 ? "certificate is" : "certificates are",
			 missing_text(files->certificates, n, &files->cli->arena), why.text);
}
