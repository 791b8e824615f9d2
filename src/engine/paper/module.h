/* What the program and its drawing module say to each other. Private to this room. */
#ifndef QTP_PAPER_MODULE_H
#define QTP_PAPER_MODULE_H

#include "qtp/engine/paper/paper.h"

/* Changes with any struct that goes through the module. */
#define PAPER_ABI 5
#define PAPER_ENTRY "qtp_paper_module"

/* Takes bytes as they come; false: no more, please. */
typedef bool PaperWrite(void *context, const void *bytes, size_t n);

struct PaperModule {
	unsigned abi;
	const char *version; /* of the program it was built with */
	/* One picture as a sheet of its own size: SVG, PNG or PDF. */
	bool (*picture)(const struct DocumentPicture *picture, enum PaperFormat format,
			PaperWrite *write, void *context, struct Error *error);
	/* A document as the pages of a PDF. */
	bool (*pages)(const struct Document *document, enum PaperSize size, PaperWrite *write,
		      void *context, struct Error *error);
	/* How many of its letters no font has, so that pages show boxes, and the first of them. */
	size_t (*boxes)(const struct Document *document, uint32_t *ret_first);
};

const struct PaperModule *qtp_paper_module(void);

#endif
