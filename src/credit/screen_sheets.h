/* Paper of the session under the cursor: the sheet to sign in on, name badges, and certificates. */
#ifndef QTP_CREDIT_SCREEN_SHEETS_H
#define QTP_CREDIT_SCREEN_SHEETS_H

struct App;

unsigned act_signin(struct App *app);
unsigned act_badges(struct App *app);
unsigned act_certificates(struct App *app);

#endif
