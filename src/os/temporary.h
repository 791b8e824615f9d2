/* Temporary: the name by which unfinished files are known, and swept when a killed process left
 * one. */
#ifndef QTP_SRC_OS_TEMPORARY_H
#define QTP_SRC_OS_TEMPORARY_H

#define TEMPORARY_PREFIX ".qtp-unfinished-"

#endif
