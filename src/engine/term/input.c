/* Bytes of a terminal become keys, mouse steps and pastes. */
#include "input.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <string.h>

#define ESCAPE_DELAY 25	 /* ms; a person is slower, a terminal faster */
#define PASTE_DELAY 1000 /* ms; a slow line may pause inside a paste */
#define LONGEST_SEQUENCE 64
#define MOST_NUMBERS 4
#define DELETE_BYTE 0x7f

static const char paste_end[] = "\033[201~";
#define PASTE_END_LENGTH (sizeof(paste_end) - 1)

/* What the first bytes are. */
enum Kind { KIND_INCOMPLETE, KIND_NOTHING, KIND_EVENT, KIND_PASTE };

struct Parsed {
	enum Kind kind;
	size_t used;
	struct Event event;
};

/* A control sequence: ESC [ prefix numbers final. */
struct Sequence {
	char prefix; /* '<', '?' and so on, or 0 */
	unsigned numbers[MOST_NUMBERS];
	char final;
};

static struct Parsed key_event(size_t used, uint32_t key)
{
	return (struct Parsed){
		.kind = KIND_EVENT, .used = used, .event = {.type = EVENT_KEY, .key = key}};
}

static struct Parsed nothing(size_t used)
{
	return (struct Parsed){.kind = KIND_NOTHING, .used = used};
}

static struct Parsed incomplete(size_t n, bool final)
{
	return final ? nothing(n) : (struct Parsed){.kind = KIND_INCOMPLETE};
}

static struct Parsed parse_control(unsigned char c)
{
	if (c == 0)
		return nothing(1);
	return key_event(1, c == DELETE_BYTE || c == '\b' ? KEY_ERASE : c);
}

/* Whether `n` bytes may be the beginning of a longer UTF-8 character. */
static bool may_grow(const char *bytes, size_t n)
{
	unsigned char first = (unsigned char)bytes[0];
	size_t whole = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;

	if (first < 0xC2 || first > 0xF4 || n >= whole)
		return false;
	for (size_t i = 1; i < n; i++)
		if (((unsigned char)bytes[i] & 0xC0) != 0x80)
			return false;
	return true;
}

static struct Parsed parse_character(const char *bytes, size_t n, bool final)
{
	uint32_t code;
	size_t used;

	if ((unsigned char)bytes[0] < ' ' || bytes[0] == DELETE_BYTE)
		return parse_control((unsigned char)bytes[0]);
	if (may_grow(bytes, n))
		return incomplete(n, final);
	used = utf8_decode(bytes, n, &code);
	if ((code == UTF8_REPLACEMENT && used == 1) || (code >= 0x80 && code < 0xA0))
		return nothing(used);
	return key_event(used, code);
}

/* Keys by the last letter of ESC [ ... or ESC O. */
static uint32_t letter_key(char letter)
{
	static const struct {
		char letter;
		uint32_t key;
	} keys[] = {
		{'A', KEY_ARROW_UP},	   {'B', KEY_ARROW_DOWN},     {'C', KEY_ARROW_RIGHT},
		{'D', KEY_ARROW_LEFT},	   {'H', KEY_TO_HOME},	      {'F', KEY_TO_END},
		{'Z', KEY_BACK_TAB},	   {'P', KEY_FUNCTION_1},     {'Q', KEY_FUNCTION_1 + 1},
		{'R', KEY_FUNCTION_1 + 2}, {'S', KEY_FUNCTION_1 + 3}, {'M', KEY_RETURN},
		{'c', KEY_WORD_RIGHT},	   {'d', KEY_WORD_LEFT},
	};

	for (size_t i = 0; i < N_ITEMS(keys); i++)
		if (keys[i].letter == letter)
			return keys[i].key;
	return 0;
}

/* Keys by the number of ESC [ number ~. The gaps in the row of function keys are those of the
 * VT220. */
static uint32_t number_key(unsigned number)
{
	static const uint32_t keys[] = {
		[1] = KEY_TO_HOME,	    [2] = KEY_INSERT,		[3] = KEY_DELETE,
		[4] = KEY_TO_END,	    [5] = KEY_PAGE_UP,		[6] = KEY_PAGE_DOWN,
		[7] = KEY_TO_HOME,	    [8] = KEY_TO_END,		[11] = KEY_FUNCTION_1,
		[12] = KEY_FUNCTION_1 + 1,  [13] = KEY_FUNCTION_1 + 2,	[14] = KEY_FUNCTION_1 + 3,
		[15] = KEY_FUNCTION_1 + 4,  [17] = KEY_FUNCTION_1 + 5,	[18] = KEY_FUNCTION_1 + 6,
		[19] = KEY_FUNCTION_1 + 7,  [20] = KEY_FUNCTION_1 + 8,	[21] = KEY_FUNCTION_1 + 9,
		[23] = KEY_FUNCTION_1 + 10, [24] = KEY_FUNCTION_1 + 11,
	};

	return number < N_ITEMS(keys) ? keys[number] : 0;
}

/* Shift, Alt and Ctrl come as 1 + a sum of bits. */
static uint32_t modified(uint32_t key, unsigned modifiers)
{
	unsigned bits = modifiers > 0 ? modifiers - 1 : 0;
	bool alt = bits & 2, control = bits & 4;

	if (control && key == KEY_ARROW_LEFT)
		key = KEY_WORD_LEFT;
	if (control && key == KEY_ARROW_RIGHT)
		key = KEY_WORD_RIGHT;
	return alt ? key | KEY_ALT : key;
}

static struct Parsed mouse_event(const struct Sequence *sequence, size_t used)
{
	enum { BUTTON = 3, MOTION = 32, WHEEL = 64 };
	unsigned button = sequence->numbers[0];
	struct Event event = {.type = EVENT_MOUSE};

	if (sequence->final != 'M' || (button & MOTION) || sequence->numbers[1] == 0 ||
	    sequence->numbers[2] == 0)
		return nothing(used);
	if (button & WHEEL)
		event.wheel = (button & 1) ? 1 : -1;
	else if ((button & BUTTON) != 0)
		return nothing(used);
	event.column = (int)sequence->numbers[1] - 1;
	event.row = (int)sequence->numbers[2] - 1;
	return (struct Parsed){.kind = KIND_EVENT, .used = used, .event = event};
}

static struct Parsed sequence_event(const struct Sequence *sequence, size_t used)
{
	const unsigned paste_start = 200;
	uint32_t key;

	if (sequence->prefix == '<')
		return mouse_event(sequence, used);
	if (sequence->prefix)
		return nothing(used);
	if (sequence->final == '~' && sequence->numbers[0] == paste_start)
		return (struct Parsed){.kind = KIND_PASTE, .used = used};
	if (sequence->final == '~')
		key = number_key(sequence->numbers[0]);
	else if (sequence->numbers[0] > 1) /* a report, not a key */
		key = 0;
	else
		key = sequence->final == 'M' ? 0 : letter_key(sequence->final);
	return key ? key_event(used, modified(key, sequence->numbers[1])) : nothing(used);
}

/* Reads the numbers of a control sequence; bytes[0] follows ESC [. Returns the bytes up to the
 * final one. */
static size_t read_numbers(const char *bytes, size_t n, struct Sequence *ret_sequence)
{
	const unsigned most = 10000;
	size_t i = 0, number = 0;

	if (n > 0 && bytes[0] >= '<' && bytes[0] <= '?')
		ret_sequence->prefix = bytes[i++];
	for (; i < n && bytes[i] >= ' ' && bytes[i] <= '?'; i++) {
		unsigned *value = &ret_sequence->numbers[number];

		if (bytes[i] >= '0' && bytes[i] <= '9')
			*value = *value < most ? *value * 10 + (unsigned)(bytes[i] - '0') : most;
		else if (bytes[i] == ';' && number + 1 < MOST_NUMBERS)
			number++;
	}
	return i;
}

/* `bytes` begins with ESC [. */
static struct Parsed parse_sequence(const char *bytes, size_t n, bool final)
{
	struct Sequence sequence = {0};
	size_t used = 2;

	if (n == 2)
		return final ? key_event(2, KEY_ALT | '[')
			     : (struct Parsed){.kind = KIND_INCOMPLETE};
	if (bytes[2] == '[') { /* the Linux console's F1 to F5 */
		if (n < 4)
			return incomplete(n, final);
		return bytes[3] >= 'A' && bytes[3] <= 'E'
			       ? key_event(4, KEY_FUNCTION_1 + (uint32_t)(bytes[3] - 'A'))
			       : nothing(4);
	}
	used += read_numbers(bytes + 2, n - 2, &sequence);
	if (used > LONGEST_SEQUENCE)
		return nothing(used);
	if (used == n)
		return incomplete(n, final);
	sequence.final = bytes[used];
	if (sequence.final < '@' ||
	    sequence.final > '~') /* broken off: what breaks it is read on its own */
		return nothing(used);
	return sequence_event(&sequence, used + 1);
}

/* `bytes` begins with ESC O. */
static struct Parsed parse_single_shift(const char *bytes, size_t n, bool final)
{
	uint32_t key;

	if (n == 2)
		return final ? key_event(2, KEY_ALT | 'O')
			     : (struct Parsed){.kind = KIND_INCOMPLETE};
	key = letter_key(bytes[2]);
	return key ? key_event(3, key) : key_event(2, KEY_ALT | 'O');
}

static struct Parsed parse_escape(const char *bytes, size_t n, bool final)
{
	struct Parsed parsed;

	if (n == 1)
		return final ? key_event(1, KEY_ESCAPE) : (struct Parsed){.kind = KIND_INCOMPLETE};
	if (bytes[1] == KEY_ESCAPE)
		return key_event(1, KEY_ESCAPE);
	if (bytes[1] == '[')
		return parse_sequence(bytes, n, final);
	if (bytes[1] == 'O')
		return parse_single_shift(bytes, n, final);
	parsed = parse_character(bytes + 1, n - 1, final);
	if (parsed.kind == KIND_INCOMPLETE)
		return parsed;
	parsed.used++;
	parsed.event.key |= KEY_ALT;
	return parsed;
}

static struct Parsed parse(const char *bytes, size_t n, bool final)
{
	return bytes[0] == KEY_ESCAPE ? parse_escape(bytes, n, final)
				      : parse_character(bytes, n, final);
}

void input_init(struct Input *input)
{
	input->start = input->n = input->total = input->n_pasted = 0;
	input->pasting = input->cut = false;
	text_init(&input->paste);
	text_init(&input->delivered);
}

void input_release(struct Input *input)
{
	text_release(&input->paste);
	text_release(&input->delivered);
}

char *input_room(struct Input *input, size_t *ret_size)
{
	if (input->start > 0) {
		memmove(input->bytes, input->bytes + input->start, input->n - input->start);
		input->n -= input->start;
		input->start = 0;
	}
	*ret_size = INPUT_BUFFER - input->n;
	return input->bytes + input->n;
}

void input_added(struct Input *input, size_t n)
{
	input->n += n;
	input->total += n;
}

/* Bytes of the buffer that belong to the paste for certain, and whether its end mark follows them.
 */
static size_t pasted_bytes(const struct Input *input, bool *ret_ended)
{
	const char *bytes = input->bytes + input->start;
	size_t n = input->n - input->start;
	const char *end = n > 0 ? memmem(bytes, n, paste_end, PASTE_END_LENGTH) : NULL;

	*ret_ended = end != NULL;
	if (end)
		return (size_t)(end - bytes);
	for (size_t tail = size_min(n, PASTE_END_LENGTH - 1); tail > 0; tail--)
		if (memcmp(bytes + n - tail, paste_end, tail) == 0)
			return n - tail;
	return n;
}

static void take_paste(struct Input *input, size_t n)
{
	size_t room = PASTE_LIMIT - input->paste.length;

	text_append_n(&input->paste, input->bytes + input->start, size_min(n, room));
	if (n > room)
		input->cut = true;
	input->n_pasted += n;
	input->start += n;
}

/* Valid UTF-8 with plain newlines. */
static void clean_paste(const struct Text *raw, struct Text *ret_text)
{
	uint32_t code;

	text_clear(ret_text);
	for (size_t at = 0; at < raw->length;) {
		char bytes[4];

		at += utf8_decode(raw->data + at, raw->length - at, &code);
		if (code == '\r') {
			code = '\n';
			if (at < raw->length && raw->data[at] == '\n')
				at++;
		}
		if (code == 0)
			code = UTF8_REPLACEMENT;
		text_append_n(ret_text, bytes, utf8_encode(code, bytes));
	}
}

static bool give_paste(struct Input *input, struct Event *ret_event)
{
	clean_paste(&input->paste, &input->delivered);
	*ret_event = (struct Event){
		.type = EVENT_PASTE, .text = text_get(&input->delivered), .cut = input->cut};
	text_release(&input->paste);
	text_init(&input->paste);
	input->n_pasted = 0;
	input->cut = false;
	return true;
}

/* A key that comes alone in a paste whose end never came. */
static bool ends_lost_paste(const struct Input *input)
{
	size_t n = input->n_pasted + input->n - input->start;
	char only;

	if (n != 1)
		return false;
	only = input->n_pasted == 1 ? input->paste.data[0] : input->bytes[input->start];
	return only == KEY_ESCAPE || only == KEY_CTRL('c');
}

static bool next_of_paste(struct Input *input, bool final, struct Event *ret_event)
{
	bool ended;
	size_t n = pasted_bytes(input, &ended);

	take_paste(input, n);
	if (ended) {
		input->start += PASTE_END_LENGTH;
		input->pasting = false;
		return give_paste(input, ret_event);
	}
	if (!final)
		return false;
	if (ends_lost_paste(input)) {
		uint32_t key = input->n_pasted == 1 ? KEY_CTRL('c') : KEY_ESCAPE;

		input->pasting = false;
		input->start = input->n;
		give_paste(input, ret_event);
		*ret_event = (struct Event){.type = EVENT_KEY, .key = key};
		return true;
	}
	return input->n_pasted > 0 && give_paste(input, ret_event);
}

bool input_next(struct Input *input, bool final, struct Event *ret_event)
{
	if (input->pasting)
		return next_of_paste(input, final, ret_event);
	while (input->start < input->n) {
		struct Parsed parsed =
			parse(input->bytes + input->start, input->n - input->start, final);

		input->start += parsed.used;
		if (parsed.kind == KIND_INCOMPLETE)
			return false;
		if (parsed.kind == KIND_PASTE) {
			input->pasting = true;
			return next_of_paste(input, final, ret_event);
		}
		if (parsed.kind == KIND_EVENT) {
			*ret_event = parsed.event;
			return true;
		}
	}
	return false;
}

int input_delay(const struct Input *input)
{
	if (input->pasting)
		return input->n_pasted > 0 || input->start < input->n ? PASTE_DELAY : -1;
	return input->start < input->n ? ESCAPE_DELAY : -1;
}

size_t input_taken(const struct Input *input)
{
	return input->total - (input->n - input->start) - input->n_pasted;
}
