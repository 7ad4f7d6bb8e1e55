CREATE TABLE access (
    id INTEGER NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    sheets INTEGER NOT NULL,
    CONSTRAINT pk_access PRIMARY KEY (id)
);
CREATE TABLE attendance (
    session BIGINT NOT NULL,
    client BIGINT NOT NULL,
    is_here BOOLEAN NOT NULL,
    came_late_at BIGINT,
    CONSTRAINT pk_attendance PRIMARY KEY (session, client),
    CONSTRAINT fk_attendance_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE RESTRICT,
    CONSTRAINT fk_attendance_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE client (
    id BIGINT NOT NULL,
    code_name TEXT NOT NULL,
    real_name TEXT NOT NULL,
    large_print BOOLEAN NOT NULL,
    CONSTRAINT pk_client PRIMARY KEY (id)
);
CREATE TABLE consent (
    id BIGINT NOT NULL,
    client BIGINT NOT NULL,
    recipient TEXT NOT NULL,
    information TEXT NOT NULL,
    purpose TEXT NOT NULL,
    how_to_revoke TEXT NOT NULL,
    until DATE,
    until_event TEXT NOT NULL,
    signed_on DATE,
    revoked_on DATE,
    CONSTRAINT pk_consent PRIMARY KEY (id),
    CONSTRAINT fk_consent_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE copy (
    id BIGINT NOT NULL,
    client BIGINT NOT NULL,
    holder VARCHAR(16) NOT NULL,
    who TEXT NOT NULL,
    revision INTEGER NOT NULL,
    given_by VARCHAR(16) NOT NULL,
    "on" DATE NOT NULL,
    consent BIGINT,
    taken_back_on DATE,
    CONSTRAINT pk_copy PRIMARY KEY (id),
    CONSTRAINT fk_copy_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT,
    CONSTRAINT fk_copy_consent FOREIGN KEY(consent) REFERENCES consent (id) ON DELETE RESTRICT
);
CREATE TABLE counter (
    vault TEXT NOT NULL,
    commits BIGINT NOT NULL,
    nonce BIGINT NOT NULL,
    nonce_before BIGINT NOT NULL,
    closed_on DATE,
    CONSTRAINT pk_counter PRIMARY KEY (vault)
);
CREATE TABLE danger (
    id BIGINT NOT NULL,
    client BIGINT NOT NULL,
    at BIGINT NOT NULL,
    noted TEXT NOT NULL,
    looked_after_at BIGINT,
    what_was_done TEXT NOT NULL,
    CONSTRAINT pk_danger PRIMARY KEY (id),
    CONSTRAINT fk_danger_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE entry (
    id BIGINT NOT NULL,
    "group" BIGINT NOT NULL,
    meeting BIGINT NOT NULL,
    wording TEXT NOT NULL,
    folded BIGINT NOT NULL,
    month VARCHAR NOT NULL,
    five_or_more BOOLEAN NOT NULL,
    kind VARCHAR NOT NULL,
    situations INTEGER NOT NULL,
    stage VARCHAR,
    voices INTEGER NOT NULL,
    CONSTRAINT pk_entry PRIMARY KEY (id),
    CONSTRAINT fk_entry_group FOREIGN KEY("group") REFERENCES "group" (id)
)
 WITHOUT ROWID
;
CREATE TABLE follow_up (
    client BIGINT NOT NULL,
    at DATETIME NOT NULL, outcome VARCHAR(16),
    CONSTRAINT pk_follow_up PRIMARY KEY (client, at),
    CONSTRAINT fk_follow_up_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE "group" (
    id BIGINT NOT NULL,
    name TEXT NOT NULL,
    weekday INTEGER NOT NULL,
    starts_at TIME NOT NULL,
    minutes INTEGER NOT NULL,
    place TEXT NOT NULL,
    ended_on DATE,
    CONSTRAINT pk_group PRIMARY KEY (id)
);
CREATE TABLE handout_printed (
    session BIGINT NOT NULL,
    client BIGINT NOT NULL,
    CONSTRAINT pk_handout_printed PRIMARY KEY (session, client),
    CONSTRAINT fk_handout_printed_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE RESTRICT,
    CONSTRAINT fk_handout_printed_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE INDEX ix_entry_folded ON entry (folded);
CREATE TABLE lapse (
    id BIGINT NOT NULL,
    client BIGINT NOT NULL,
    "on" DATE NOT NULL,
    what_happened TEXT NOT NULL,
    decisions TEXT NOT NULL,
    came_back TEXT NOT NULL,
    CONSTRAINT pk_lapse PRIMARY KEY (id),
    CONSTRAINT fk_lapse_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE measured (
    id BIGINT NOT NULL,
    client BIGINT NOT NULL,
    measure VARCHAR(40) NOT NULL,
    at BIGINT NOT NULL,
    value INTEGER NOT NULL,
    answers VARCHAR(40) NOT NULL,
    CONSTRAINT pk_measured PRIMARY KEY (id),
    CONSTRAINT fk_measured_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE own_measure (
    id BIGINT NOT NULL,
    name TEXT NOT NULL,
    question TEXT NOT NULL,
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    highest INTEGER NOT NULL,
    is_retired BOOLEAN NOT NULL,
    CONSTRAINT pk_own_measure PRIMARY KEY (id)
);
CREATE TABLE parked_thought (
    session BIGINT NOT NULL,
    position INTEGER NOT NULL,
    wording TEXT NOT NULL,
    CONSTRAINT pk_parked_thought PRIMARY KEY (session, position),
    CONSTRAINT fk_parked_thought_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE CASCADE
);
CREATE TABLE pick (
    session BIGINT NOT NULL,
    client BIGINT NOT NULL,
    position INTEGER NOT NULL,
    wording TEXT NOT NULL, item BIGINT,
    CONSTRAINT pk_pick PRIMARY KEY (session, client, position),
    CONSTRAINT fk_pick_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE RESTRICT,
    CONSTRAINT fk_pick_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE place (
    id BIGINT NOT NULL,
    client BIGINT NOT NULL,
    "group" BIGINT NOT NULL,
    joined_on DATE NOT NULL,
    left_on DATE,
    CONSTRAINT pk_place PRIMARY KEY (id),
    CONSTRAINT fk_place_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT fk_place_group FOREIGN KEY("group") REFERENCES "group" (id) ON DELETE RESTRICT
);
CREATE TABLE placement (
    entry BIGINT NOT NULL,
    theme VARCHAR NOT NULL,
    CONSTRAINT pk_placement PRIMARY KEY (entry),
    CONSTRAINT fk_placement_entry FOREIGN KEY(entry) REFERENCES entry (id)
)
 WITHOUT ROWID
;
CREATE TABLE plan_draft (
    client BIGINT NOT NULL,
    based_on INTEGER NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_plan_draft PRIMARY KEY (client),
    CONSTRAINT fk_plan_draft_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE plan_review (
    client BIGINT NOT NULL,
    at BIGINT NOT NULL,
    CONSTRAINT pk_plan_review PRIMARY KEY (client, at),
    CONSTRAINT fk_plan_review_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE plan_revision (
    client BIGINT NOT NULL,
    number INTEGER NOT NULL,
    saved_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_plan_revision PRIMARY KEY (client, number),
    CONSTRAINT fk_plan_revision_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE practice (
    id BIGINT NOT NULL,
    client BIGINT NOT NULL,
    session BIGINT,
    what TEXT NOT NULL,
    day TEXT NOT NULL,
    "where" TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    how_it_went VARCHAR(16),
    strategy BIGINT,
    chosen_on DATE NOT NULL,
    obstacle TEXT NOT NULL,
    and_then TEXT NOT NULL,
    verdict VARCHAR(16),
    CONSTRAINT pk_practice PRIMARY KEY (id),
    CONSTRAINT fk_practice_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT,
    CONSTRAINT fk_practice_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE RESTRICT
);
CREATE TABLE practice_try (
    id BIGINT NOT NULL,
    practice BIGINT NOT NULL,
    "on" DATE NOT NULL,
    how_it_went VARCHAR(16) NOT NULL,
    craving_before INTEGER,
    craving_after INTEGER,
    got_in_the_way TEXT NOT NULL,
    CONSTRAINT pk_practice_try PRIMARY KEY (id),
    CONSTRAINT fk_practice_try_practice FOREIGN KEY(practice) REFERENCES practice (id) ON DELETE CASCADE
);
CREATE TABLE session (
    id BIGINT NOT NULL,
    "group" BIGINT NOT NULL,
    "on" DATE NOT NULL,
    state VARCHAR(16) NOT NULL,
    topic VARCHAR,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    why_canceled TEXT NOT NULL,
    agenda TEXT,
    CONSTRAINT pk_session PRIMARY KEY (id),
    CONSTRAINT fk_session_group FOREIGN KEY("group") REFERENCES "group" (id) ON DELETE RESTRICT
);
CREATE TABLE session_step (
    session BIGINT NOT NULL,
    position INTEGER NOT NULL,
    step VARCHAR NOT NULL,
    title TEXT NOT NULL,
    planned INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    CONSTRAINT pk_session_step PRIMARY KEY (session, position),
    CONSTRAINT fk_session_step_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE CASCADE
);
CREATE TABLE skipped_week (
    "group" BIGINT NOT NULL,
    "on" DATE NOT NULL,
    CONSTRAINT pk_skipped_week PRIMARY KEY ("group", "on"),
    CONSTRAINT fk_skipped_week_group FOREIGN KEY("group") REFERENCES "group" (id) ON DELETE CASCADE
);
CREATE TABLE takeaway (
    session BIGINT NOT NULL,
    position INTEGER NOT NULL,
    wording TEXT NOT NULL,
    CONSTRAINT pk_takeaway PRIMARY KEY (session, position),
    CONSTRAINT fk_takeaway_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE CASCADE
);
