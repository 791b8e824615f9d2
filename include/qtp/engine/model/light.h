/* Light: how urgent something is. */
#ifndef QTP_MODEL_LIGHT_H
#define QTP_MODEL_LIGHT_H

enum Light { LIGHT_RED, LIGHT_AMBER, LIGHT_FINE };

#endif
