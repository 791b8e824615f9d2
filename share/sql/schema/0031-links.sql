-- Version 31: files and addresses that belong to other records.

CREATE TABLE link (
	id INTEGER PRIMARY KEY,
	title TEXT NOT NULL,
	target TEXT NOT NULL,
	note TEXT,
	"season" INTEGER REFERENCES "season",
	"cohort" INTEGER REFERENCES "cohort",
	"session" INTEGER REFERENCES "session",
	"agenda" INTEGER REFERENCES "agenda",
	"milestone" INTEGER REFERENCES "milestone",
	"practice" INTEGER REFERENCES "practice",
	"location" INTEGER REFERENCES "location",
	"person" INTEGER REFERENCES "person",
	"team" INTEGER REFERENCES "team",
	"member" INTEGER REFERENCES "member",
	"confirmation" INTEGER REFERENCES "confirmation",
	"waiver" INTEGER REFERENCES "waiver",
	"measure" INTEGER REFERENCES "measure",
	"point" INTEGER REFERENCES "point",
	"annotation" INTEGER REFERENCES "annotation",
	"contact" INTEGER REFERENCES "contact",
	"action" INTEGER REFERENCES "action",
	"score" INTEGER REFERENCES "score",
	"deliverable" INTEGER REFERENCES "deliverable",
	"project" INTEGER REFERENCES "project",
	"aim" INTEGER REFERENCES "aim",
	"cycle" INTEGER REFERENCES "cycle",
	"item" INTEGER REFERENCES "item",
	"entry" INTEGER REFERENCES "entry",
	"attendance" INTEGER REFERENCES "attendance",
	"claim" INTEGER REFERENCES "claim",
	"paper" INTEGER REFERENCES "paper",
	"written" INTEGER REFERENCES "written",
	"survey_item" INTEGER REFERENCES "survey_item",
	"survey" INTEGER REFERENCES "survey",
	"survey_answer" INTEGER REFERENCES "survey_answer",
	"edition" INTEGER REFERENCES "edition",
	"standard" INTEGER REFERENCES "standard",
	"case" INTEGER REFERENCES "case",
	"finding" INTEGER REFERENCES "finding",
	"requirement" INTEGER REFERENCES "requirement",
	"submission" INTEGER REFERENCES "submission",
	"review" INTEGER REFERENCES "review",
	"planner" INTEGER REFERENCES "planner",
	"disclosure" INTEGER REFERENCES "disclosure",
	"evidence" INTEGER REFERENCES "evidence",
	"upload" INTEGER REFERENCES "upload",
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX link_season ON link ("season") WHERE "season" IS NOT NULL;
CREATE INDEX link_cohort ON link ("cohort") WHERE "cohort" IS NOT NULL;
CREATE INDEX link_session ON link ("session") WHERE "session" IS NOT NULL;
CREATE INDEX link_agenda ON link ("agenda") WHERE "agenda" IS NOT NULL;
CREATE INDEX link_milestone ON link ("milestone") WHERE "milestone" IS NOT NULL;
CREATE INDEX link_practice ON link ("practice") WHERE "practice" IS NOT NULL;
CREATE INDEX link_location ON link ("location") WHERE "location" IS NOT NULL;
CREATE INDEX link_person ON link ("person") WHERE "person" IS NOT NULL;
CREATE INDEX link_team ON link ("team") WHERE "team" IS NOT NULL;
CREATE INDEX link_member ON link ("member") WHERE "member" IS NOT NULL;
CREATE INDEX link_confirmation ON link ("confirmation") WHERE "confirmation" IS NOT NULL;
CREATE INDEX link_waiver ON link ("waiver") WHERE "waiver" IS NOT NULL;
CREATE INDEX link_measure ON link ("measure") WHERE "measure" IS NOT NULL;
CREATE INDEX link_point ON link ("point") WHERE "point" IS NOT NULL;
CREATE INDEX link_annotation ON link ("annotation") WHERE "annotation" IS NOT NULL;
CREATE INDEX link_contact ON link ("contact") WHERE "contact" IS NOT NULL;
CREATE INDEX link_action ON link ("action") WHERE "action" IS NOT NULL;
CREATE INDEX link_score ON link ("score") WHERE "score" IS NOT NULL;
CREATE INDEX link_deliverable ON link ("deliverable") WHERE "deliverable" IS NOT NULL;
CREATE INDEX link_project ON link ("project") WHERE "project" IS NOT NULL;
CREATE INDEX link_aim ON link ("aim") WHERE "aim" IS NOT NULL;
CREATE INDEX link_cycle ON link ("cycle") WHERE "cycle" IS NOT NULL;
CREATE INDEX link_item ON link ("item") WHERE "item" IS NOT NULL;
CREATE INDEX link_entry ON link ("entry") WHERE "entry" IS NOT NULL;
CREATE INDEX link_attendance ON link ("attendance") WHERE "attendance" IS NOT NULL;
CREATE INDEX link_claim ON link ("claim") WHERE "claim" IS NOT NULL;
CREATE INDEX link_paper ON link ("paper") WHERE "paper" IS NOT NULL;
CREATE INDEX link_written ON link ("written") WHERE "written" IS NOT NULL;
CREATE INDEX link_survey_item ON link ("survey_item") WHERE "survey_item" IS NOT NULL;
CREATE INDEX link_survey ON link ("survey") WHERE "survey" IS NOT NULL;
CREATE INDEX link_survey_answer ON link ("survey_answer") WHERE "survey_answer" IS NOT NULL;
CREATE INDEX link_edition ON link ("edition") WHERE "edition" IS NOT NULL;
CREATE INDEX link_standard ON link ("standard") WHERE "standard" IS NOT NULL;
CREATE INDEX link_case ON link ("case") WHERE "case" IS NOT NULL;
CREATE INDEX link_finding ON link ("finding") WHERE "finding" IS NOT NULL;
CREATE INDEX link_requirement ON link ("requirement") WHERE "requirement" IS NOT NULL;
CREATE INDEX link_submission ON link ("submission") WHERE "submission" IS NOT NULL;
CREATE INDEX link_review ON link ("review") WHERE "review" IS NOT NULL;
CREATE INDEX link_planner ON link ("planner") WHERE "planner" IS NOT NULL;
CREATE INDEX link_disclosure ON link ("disclosure") WHERE "disclosure" IS NOT NULL;
CREATE INDEX link_evidence ON link ("evidence") WHERE "evidence" IS NOT NULL;
CREATE INDEX link_upload ON link ("upload") WHERE "upload" IS NOT NULL;
