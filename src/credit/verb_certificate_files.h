/* Certificates as files of a folder. Private to the verb certificate. */
#ifndef QTP_CREDIT_VERB_CERTIFICATE_FILES_H
#define QTP_CREDIT_VERB_CERTIFICATE_FILES_H

#include "view_certificate.h"

#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/paper/paper.h"

/* Where they go, and as what. */
struct CertificateFiles {
	struct Cli *cli;
	const char *folder; /* without a slash at its end */
	enum PaperSize size;
	const struct Certificates *certificates;
	struct Text *drawn; /* the bytes of each certificate; NULL: not drawn yet */
};

/* The folder and the size that the options name. INPUT: there is none. */
MUST_USE bool certificate_files_begin(struct Cli *cli, const struct Certificates *certificates,
				      struct CertificateFiles *ret_files, struct Error *error);
/* Leaves out those whose name has a letter that no font has, so that the others are issued. */
MUST_USE bool certificate_files_check_names(struct Certificates *certificates, struct Error *error);
/* "DIR/QTP17-000123.pdf" */
const char *certificate_path(const struct CertificateFiles *files, const struct Paper *paper);
/*
 * Before anything is issued: all are drawn, and then the folder is made. INPUT when one has a
 * letter that no font has, the folder cannot be written, or a file is there that says something
 * else.
 */
bool certificate_files_accept(void *files, struct Error *error);
/* Writes those that are not there yet, each whole or not at all, for the user alone. The error says
 * how many are written and which are not. */
MUST_USE bool certificate_files_write(const struct CertificateFiles *files, struct Error *error);
void certificate_files_release(struct CertificateFiles *files);

#endif
