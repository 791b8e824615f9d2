/* The hash chain over the history. Its byte layout is described in qtp-file(5); change that page
 * first. */
#include "private.h"

#include <string.h>

enum { NUMBER_BYTES = 8, BITS_PER_BYTE = 8 };

static void add_byte(SHA2_CTX *context, char byte)
{
	SHA256Update(context, (const uint8_t *)&byte, 1);
}

/* Eight bytes, the highest first. */
static void put_bits(uint8_t bytes[NUMBER_BYTES], uint64_t bits)
{
	for (int i = 0; i < NUMBER_BYTES; i++)
		bytes[i] = (uint8_t)(bits >> ((NUMBER_BYTES - 1 - i) * BITS_PER_BYTE));
}

static void add_bits(SHA2_CTX *context, char letter, uint64_t bits)
{
	uint8_t bytes[1 + NUMBER_BYTES] = {(uint8_t)letter};

	put_bits(bytes + 1, bits);
	SHA256Update(context, bytes, sizeof bytes);
}

static void add_text(SHA2_CTX *context, const char *text)
{
	size_t length = strlen(text);

	add_bits(context, 't', length);
	SHA256Update(context, (const uint8_t *)text, length);
}

static void add_number(SHA2_CTX *context, int64_t number)
{
	add_bits(context, 'i', (uint64_t)number);
}

static void add_real(SHA2_CTX *context, double real)
{
	uint64_t bits;

	memcpy(&bits, &real, sizeof bits);
	add_bits(context, 'r', bits);
}

static void add_value(SHA2_CTX *context, struct Value value)
{
	switch (value.type) {
	case VALUE_NONE:
		add_byte(context, 'n');
		return;
	case VALUE_NUMBER:
		add_number(context, value.number);
		return;
	case VALUE_REAL:
		add_real(context, value.real);
		return;
	case VALUE_TEXT:
		add_text(context, value.text);
	}
}

void chain_init(SHA2_CTX *payload)
{
	SHA256Init(payload);
}

void chain_change(SHA2_CTX *payload, const char *kind, const struct Change *change)
{
	add_text(payload, kind);
	add_number(payload, change->record);
	add_text(payload, change->field);
	add_value(payload, change->old_value);
	add_value(payload, change->new_value);
}

void chain_end(SHA2_CTX *payload, const struct OperationHead *head, uint8_t ret_hash[HASH_BYTES])
{
	add_number(payload, head->id);
	add_number(payload, head->at);
	add_text(payload, head->who);
	add_text(payload, head->title);
	add_value(payload, head->undoes ? value_number(head->undoes) : value_none);
	add_number(payload, head->system);
	SHA256Final(ret_hash, payload);
}

void chain_link(const uint8_t previous[HASH_BYTES], int64_t number,
		const uint8_t payload[HASH_BYTES], uint8_t ret_hash[HASH_BYTES])
{
	uint8_t bytes[NUMBER_BYTES];
	SHA2_CTX context;

	SHA256Init(&context);
	SHA256Update(&context, previous, HASH_BYTES);
	put_bits(bytes, (uint64_t)number);
	SHA256Update(&context, bytes, sizeof bytes);
	SHA256Update(&context, payload, HASH_BYTES);
	SHA256Final(ret_hash, &context);
}
