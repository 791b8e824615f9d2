/* Temporary: the name by which unfinished files are known, and swept when a killed process left
 * one. */
#ifndef QTP_OS_TEMPORARY_H
#define QTP_OS_TEMPORARY_H

#define TEMPORARY_PREFIX ".qtp-unfinished-"
/* Of a draft: after the name it will have, in front of hexadecimal digits. */
#define DRAFT_MARK ".new-"
#define DRAFT_DIGITS 16

#endif
