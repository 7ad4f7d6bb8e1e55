CREATE TABLE access (
    id INTEGER NOT NULL,
    at BIGINT NOT NULL,
    what TEXT NOT NULL,
    sheets INTEGER NOT NULL,
    CONSTRAINT pk_access PRIMARY KEY (id)
);
CREATE TABLE addendum (
    id BIGINT NOT NULL,
    note BIGINT NOT NULL,
    text TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at BIGINT NOT NULL,
    digest VARCHAR(64) NOT NULL,
    CONSTRAINT pk_addendum PRIMARY KEY (id),
    CONSTRAINT fk_addendum_note FOREIGN KEY(note) REFERENCES progress_note (id) ON DELETE RESTRICT
);
CREATE TRIGGER addendum_never_changes BEFORE UPDATE ON addendum BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TRIGGER addendum_never_goes BEFORE DELETE ON addendum WHEN NOT EXISTS (SELECT 1 FROM "release" WHERE client = (SELECT client FROM progress_note WHERE progress_note.id = OLD.note)) BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TRIGGER addendum_never_replaced BEFORE INSERT ON addendum WHEN EXISTS (SELECT 1 FROM addendum WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TABLE attendance (
    session BIGINT NOT NULL,
    client BIGINT NOT NULL,
    is_here BOOLEAN NOT NULL,
    came_late_at BIGINT, left_early_at BIGINT, has_checked_in BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT pk_attendance PRIMARY KEY (session, client),
    CONSTRAINT fk_attendance_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE RESTRICT,
    CONSTRAINT fk_attendance_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TABLE client (
    id BIGINT NOT NULL,
    code_name TEXT NOT NULL,
    real_name TEXT NOT NULL,
    large_print BOOLEAN NOT NULL, forgotten_on DATE,
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
CREATE TABLE counseling_drawer (
    id INTEGER NOT NULL,
    has_passphrase BOOLEAN NOT NULL,
    "key" BLOB NOT NULL,
    CONSTRAINT pk_counseling_drawer PRIMARY KEY (id)
);
CREATE TABLE counseling_note (
    id BIGINT NOT NULL,
    client BIGINT NOT NULL,
    "on" DATE NOT NULL,
    box BLOB NOT NULL,
    CONSTRAINT pk_counseling_note PRIMARY KEY (id),
    CONSTRAINT fk_counseling_note_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
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
    voices INTEGER NOT NULL, sign VARCHAR(8),
    CONSTRAINT pk_entry PRIMARY KEY (id),
    CONSTRAINT fk_entry_group FOREIGN KEY("group") REFERENCES "group" (id)
)
 WITHOUT ROWID
;
CREATE VIRTUAL TABLE entry_words USING fts5(wording, content='', detail=none, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE 'entry_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'entry_words_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'entry_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'entry_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
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
CREATE INDEX ix_entry_month_group ON entry (month, "group");
CREATE INDEX ix_entry_sign ON entry (month, "group", stage, sign, meeting) WHERE kind = 'warning-sign';
CREATE INDEX ix_placement_theme ON placement (theme);
CREATE INDEX ix_progress_note_client ON progress_note (client);
CREATE UNIQUE INDEX ix_progress_note_session_client ON progress_note (session, client);
CREATE TABLE kept_plan (
    id BIGINT NOT NULL,
    name TEXT NOT NULL,
    "on" DATE NOT NULL,
    agenda TEXT NOT NULL,
    CONSTRAINT pk_kept_plan PRIMARY KEY (id)
);
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
CREATE TABLE legal_hold (
    client BIGINT NOT NULL,
    since DATE NOT NULL,
    why TEXT NOT NULL,
    CONSTRAINT pk_legal_hold PRIMARY KEY (client),
    CONSTRAINT fk_legal_hold_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
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
CREATE TABLE ordered_topic (
    "group" BIGINT NOT NULL,
    position INTEGER NOT NULL,
    topic VARCHAR NOT NULL,
    CONSTRAINT pk_ordered_topic PRIMARY KEY ("group", position),
    CONSTRAINT fk_ordered_topic_group FOREIGN KEY("group") REFERENCES topic_order ("group") ON DELETE CASCADE
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
CREATE TABLE own_name (
    id BIGINT NOT NULL,
    kind VARCHAR(8) NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_own_name PRIMARY KEY (id)
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
    how VARCHAR(8) NOT NULL,
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
CREATE TABLE plan_line (
    client BIGINT NOT NULL,
    digest VARCHAR(32) NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_plan_line PRIMARY KEY (client, digest),
    CONSTRAINT fk_plan_line_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
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
CREATE TABLE program (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    signer TEXT NOT NULL,
    second_signer TEXT NOT NULL,
    needs_second BOOLEAN NOT NULL,
    note_format VARCHAR(8) NOT NULL,
    note_due_hours INTEGER NOT NULL,
    keep_signed_years INTEGER,
    notice TEXT NOT NULL,
    notice_checked_on DATE,
    CONSTRAINT pk_program PRIMARY KEY (id)
);
CREATE TABLE progress_note (
    id BIGINT NOT NULL,
    session BIGINT NOT NULL,
    client BIGINT NOT NULL,
    format VARCHAR(8) NOT NULL,
    body TEXT NOT NULL,
    minutes_present INTEGER NOT NULL,
    number_present INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    pasted_at BIGINT,
    is_elsewhere BOOLEAN NOT NULL,
    CONSTRAINT pk_progress_note PRIMARY KEY (id),
    CONSTRAINT fk_progress_note_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE RESTRICT,
    CONSTRAINT fk_progress_note_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
CREATE TRIGGER progress_note_stays_as_signed BEFORE UPDATE OF id, session, client, format, body, minutes_present, number_present, changed_at, is_elsewhere ON progress_note WHEN EXISTS (SELECT 1 FROM signed_note WHERE note = OLD.id) BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TABLE pulse (
    session BIGINT NOT NULL,
    question VARCHAR(16) NOT NULL,
    yes INTEGER NOT NULL,
    partly INTEGER NOT NULL,
    no INTEGER NOT NULL,
    CONSTRAINT pk_pulse PRIMARY KEY (session, question),
    CONSTRAINT fk_pulse_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE CASCADE
);
CREATE TABLE release (
    client BIGINT NOT NULL,
    CONSTRAINT pk_release PRIMARY KEY (client)
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
    agenda TEXT, co_facilitator TEXT DEFAULT '' NOT NULL,
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
CREATE TABLE shared_part (
    session BIGINT NOT NULL,
    interventions TEXT NOT NULL,
    CONSTRAINT pk_shared_part PRIMARY KEY (session),
    CONSTRAINT fk_shared_part_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE RESTRICT
);
CREATE TABLE signature (
    note BIGINT NOT NULL,
    role VARCHAR(8) NOT NULL,
    "by" TEXT NOT NULL,
    at BIGINT NOT NULL,
    digest VARCHAR(64) NOT NULL,
    CONSTRAINT pk_signature PRIMARY KEY (note, role),
    CONSTRAINT fk_signature_note FOREIGN KEY(note) REFERENCES progress_note (id) ON DELETE RESTRICT
);
CREATE TRIGGER signature_never_changes BEFORE UPDATE ON signature BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TRIGGER signature_never_goes BEFORE DELETE ON signature WHEN NOT EXISTS (SELECT 1 FROM "release" WHERE client = (SELECT client FROM progress_note WHERE progress_note.id = OLD.note)) BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TRIGGER signature_never_replaced BEFORE INSERT ON signature WHEN EXISTS (SELECT 1 FROM signature WHERE note = NEW.note AND role = NEW.role) BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TABLE signed_note (
    note BIGINT NOT NULL,
    text TEXT NOT NULL,
    individual TEXT NOT NULL,
    digest VARCHAR(64) NOT NULL,
    CONSTRAINT pk_signed_note PRIMARY KEY (note),
    CONSTRAINT fk_signed_note_note FOREIGN KEY(note) REFERENCES progress_note (id) ON DELETE RESTRICT
);
CREATE TRIGGER signed_note_never_changes BEFORE UPDATE ON signed_note BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TRIGGER signed_note_never_goes BEFORE DELETE ON signed_note WHEN NOT EXISTS (SELECT 1 FROM "release" WHERE client = (SELECT client FROM progress_note WHERE progress_note.id = OLD.note)) BEGIN SELECT RAISE(ABORT, 'written once'); END;
CREATE TRIGGER signed_note_never_replaced BEFORE INSERT ON signed_note WHEN EXISTS (SELECT 1 FROM signed_note WHERE note = NEW.note) BEGIN SELECT RAISE(ABORT, 'written once'); END;
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
CREATE TABLE theme (
    id VARCHAR NOT NULL,
    name TEXT NOT NULL,
    situations INTEGER NOT NULL,
    is_own BOOLEAN NOT NULL,
    merged_into VARCHAR,
    CONSTRAINT pk_theme PRIMARY KEY (id)
)
 WITHOUT ROWID
;
CREATE TABLE theme_month (
    month VARCHAR(7) NOT NULL,
    "group" BIGINT NOT NULL,
    theme VARCHAR NOT NULL,
    kind VARCHAR(16) NOT NULL,
    situation INTEGER NOT NULL,
    stage VARCHAR(16) NOT NULL,
    meetings INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    voices INTEGER NOT NULL,
    CONSTRAINT pk_theme_month PRIMARY KEY (month, "group", theme, kind, situation, stage),
    CONSTRAINT fk_theme_month_group FOREIGN KEY("group") REFERENCES "group" (id)
)
 WITHOUT ROWID
;
CREATE TABLE theme_pair (
    month VARCHAR(7) NOT NULL,
    "group" BIGINT NOT NULL,
    theme VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    meetings INTEGER NOT NULL,
    CONSTRAINT pk_theme_pair PRIMARY KEY (month, "group", theme, other),
    CONSTRAINT fk_theme_pair_group FOREIGN KEY("group") REFERENCES "group" (id)
)
 WITHOUT ROWID
;
CREATE TABLE theme_report (
    id BIGINT NOT NULL,
    quarter VARCHAR(7) NOT NULL,
    "group" BIGINT,
    body TEXT NOT NULL,
    CONSTRAINT pk_theme_report PRIMARY KEY (id),
    CONSTRAINT fk_theme_report_group FOREIGN KEY("group") REFERENCES "group" (id)
)
 WITHOUT ROWID
;
CREATE TABLE topic_order (
    "group" BIGINT NOT NULL,
    name TEXT NOT NULL,
    is_rolling BOOLEAN NOT NULL, begun_on DATE,
    CONSTRAINT pk_topic_order PRIMARY KEY ("group"),
    CONSTRAINT fk_topic_order_group FOREIGN KEY("group") REFERENCES "group" (id) ON DELETE CASCADE
);
CREATE TABLE word_afterwards (
    id BIGINT NOT NULL,
    session BIGINT NOT NULL,
    client BIGINT NOT NULL,
    about VARCHAR(16) NOT NULL,
    note TEXT NOT NULL,
    is_done BOOLEAN NOT NULL,
    CONSTRAINT pk_word_afterwards PRIMARY KEY (id),
    CONSTRAINT fk_word_afterwards_session FOREIGN KEY(session) REFERENCES session (id) ON DELETE RESTRICT,
    CONSTRAINT fk_word_afterwards_client FOREIGN KEY(client) REFERENCES client (id) ON DELETE RESTRICT
);
