-- What all migrations together have made: each table with its constraints, indexes, row-level security, triggers and grants, then the
-- functions that these call. Read from PostgreSQL's catalogue by `npm run schema`, to be read and not to be run; a test compares it.

CREATE EXTENSION btree_gin;

CREATE EXTENSION pg_trgm;

-- Table access_log
CREATE TABLE access_log (
  id uuid NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  board_id uuid,
  actor_id uuid,
  session_id uuid,
  act text NOT NULL,
  outcome text NOT NULL,
  code text,
  case_id uuid,
  reason text,
  count integer DEFAULT 1 NOT NULL,
  CONSTRAINT access_log_pkey PRIMARY KEY (id),
  CONSTRAINT access_log_count CHECK (count >= 1),
  CONSTRAINT access_log_outcome CHECK (outcome = ANY (ARRAY['allowed'::text, 'refused'::text]))
);
CREATE INDEX access_log_actor_id_at_idx ON public.access_log USING btree (actor_id, at);
CREATE INDEX access_log_board_id_at_id_idx ON public.access_log USING btree (board_id, at DESC, id DESC);
CREATE INDEX access_log_of_the_house ON public.access_log USING btree (at DESC, id DESC) WHERE (board_id IS NULL);
ALTER TABLE access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_log FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON access_log FOR INSERT TO PUBLIC
  WITH CHECK (actor_id = (( SELECT consilium_user() AS consilium_user)) OR ((( SELECT consilium_service() AS consilium_service)) = ANY (ARRAY['auth'::text, 'feed'::text, 'seed'::text])));
CREATE POLICY audits ON access_log FOR SELECT TO PUBLIC
  USING (board_id IS NULL AND ( SELECT consilium_audits() AS consilium_audits));
CREATE POLICY reads ON access_log FOR SELECT TO PUBLIC
  USING (actor_id = (( SELECT consilium_user() AS consilium_user)) OR (board_id = ANY ((ARRAY( SELECT consilium_boards('{auditor}'::text[]) AS consilium_boards)))));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON access_log FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE access_log ENABLE ALWAYS TRIGGER append_only;
GRANT INSERT, SELECT ON access_log TO consilium_app;

-- Table agenda_item
CREATE TABLE agenda_item (
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  board_id uuid NOT NULL,
  case_id uuid NOT NULL,
  "position" integer NOT NULL,
  status text NOT NULL,
  presented_at timestamp(3) with time zone,
  deferral_code text,
  deferral_text text,
  CONSTRAINT agenda_item_pkey PRIMARY KEY (id),
  CONSTRAINT agenda_item_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT agenda_item_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT agenda_item_position CHECK ("position" >= 1),
  CONSTRAINT agenda_item_status CHECK (status = ANY (ARRAY['planned'::text, 'presented'::text, 'decided'::text, 'deferred'::text, 'carried-over'::text]))
);
CREATE INDEX agenda_item_case_id_idx ON public.agenda_item USING btree (case_id);
CREATE INDEX agenda_item_meeting_id_position_idx ON public.agenda_item USING btree (meeting_id, "position");
CREATE UNIQUE INDEX agenda_item_one_per_case ON public.agenda_item USING btree (case_id) WHERE (status = ANY (ARRAY['planned'::text, 'presented'::text]));
ALTER TABLE agenda_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE agenda_item FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON agenda_item FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = agenda_item.case_id AND c.board_id = agenda_item.board_id)));
CREATE POLICY changes ON agenda_item FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = agenda_item.case_id AND c.board_id = agenda_item.board_id)));
CREATE POLICY reads ON agenda_item FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE POLICY removes ON agenda_item FOR DELETE TO PUBLIC
  USING (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[]));
GRANT DELETE, INSERT, SELECT, UPDATE ON agenda_item TO consilium_app;

-- Table annotation
CREATE TABLE annotation (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  board_id uuid NOT NULL,
  parent_id uuid,
  snapshot_id uuid,
  author_id uuid NOT NULL,
  anchor jsonb NOT NULL,
  body text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  resolved_at timestamp(3) with time zone,
  resolved_by uuid,
  CONSTRAINT annotation_pkey PRIMARY KEY (id),
  CONSTRAINT annotation_author_id_fkey FOREIGN KEY (author_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT annotation_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT annotation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES annotation(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT annotation_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT annotation_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES recommendation_snapshot(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX annotation_case_id_created_at_idx ON public.annotation USING btree (case_id, created_at);
CREATE INDEX annotation_parent_id_idx ON public.annotation USING btree (parent_id);
ALTER TABLE annotation ENABLE ROW LEVEL SECURITY;
ALTER TABLE annotation FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON annotation FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = annotation.case_id AND c.board_id = annotation.board_id)));
CREATE POLICY changes ON annotation FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = annotation.case_id AND c.board_id = annotation.board_id)));
CREATE POLICY reads ON annotation FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON annotation FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE annotation ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON annotation TO consilium_app;

-- Table app_user
CREATE TABLE app_user (
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  locale text DEFAULT 'en'::text NOT NULL,
  password_hash text,
  administrator boolean DEFAULT false NOT NULL,
  demo boolean DEFAULT false NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  disabled_at timestamp(3) with time zone,
  auditor boolean DEFAULT false NOT NULL,
  CONSTRAINT app_user_pkey PRIMARY KEY (id),
  CONSTRAINT app_user_audits_or_administers CHECK (NOT (auditor AND administrator)),
  CONSTRAINT app_user_email CHECK (email = lower(email) AND email <> ''::text),
  CONSTRAINT app_user_locale CHECK (locale = ANY (ARRAY['en'::text, 'ko'::text]))
);
CREATE UNIQUE INDEX app_user_email_key ON public.app_user USING btree (email);
CREATE TRIGGER administered BEFORE INSERT OR UPDATE OF id, email, name, administrator, disabled_at ON app_user FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER administered_auditor BEFORE UPDATE OF auditor ON app_user FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER last_administrator BEFORE UPDATE OF administrator, disabled_at ON app_user FOR EACH ROW EXECUTE FUNCTION consilium_guard_last_administrator();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON app_user FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE app_user ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON app_user TO consilium_app;

-- Table attendance
CREATE TABLE attendance (
  meeting_id uuid NOT NULL,
  user_id uuid NOT NULL,
  board_id uuid NOT NULL,
  mode text NOT NULL,
  specialty text,
  checked_in_at timestamp(3) with time zone NOT NULL,
  checked_out_at timestamp(3) with time zone,
  CONSTRAINT attendance_pkey PRIMARY KEY (meeting_id, user_id),
  CONSTRAINT attendance_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT attendance_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT attendance_mode CHECK (mode = ANY (ARRAY['in-room'::text, 'remote'::text]))
);
ALTER TABLE attendance ENABLE ROW LEVEL SECURITY;
ALTER TABLE attendance FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON attendance FOR INSERT TO PUBLIC
  WITH CHECK ((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) AND (EXISTS ( SELECT
   FROM meeting m
  WHERE m.id = attendance.meeting_id AND m.board_id = attendance.board_id)));
CREATE POLICY changes ON attendance FOR UPDATE TO PUBLIC
  USING (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[]));
CREATE POLICY reads ON attendance FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE m.id = attendance.meeting_id)));
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON attendance FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE attendance ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON attendance TO consilium_app;

-- Table ballot
CREATE TABLE ballot (
  id uuid NOT NULL,
  board_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid NOT NULL,
  case_id uuid NOT NULL,
  snapshot_id uuid NOT NULL,
  visibility text NOT NULL,
  options jsonb NOT NULL,
  quorum_at_opening jsonb NOT NULL,
  opened_by uuid NOT NULL,
  opened_at timestamp(3) with time zone NOT NULL,
  closed_at timestamp(3) with time zone,
  quorum_at_close jsonb,
  quorate boolean,
  tally jsonb,
  voided_at timestamp(3) with time zone,
  void_cause text,
  void_reason text,
  method text DEFAULT 'single'::text NOT NULL,
  timing text DEFAULT 'meeting'::text NOT NULL,
  deadline timestamp(3) with time zone,
  closed_at_deadline boolean DEFAULT false NOT NULL,
  CONSTRAINT ballot_pkey PRIMARY KEY (id),
  CONSTRAINT ballot_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT ballot_item_id_fkey FOREIGN KEY (item_id) REFERENCES agenda_item(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT ballot_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT ballot_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT ballot_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES recommendation_snapshot(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT ballot_close_is_whole CHECK ((closed_at IS NULL) = (tally IS NULL) AND (closed_at IS NULL) = (quorum_at_close IS NULL) AND (closed_at IS NULL) = (quorate IS NULL)),
  CONSTRAINT ballot_closed_at_deadline CHECK (NOT closed_at_deadline OR closed_at IS NOT NULL AND deadline IS NOT NULL AND closed_at >= deadline),
  CONSTRAINT ballot_closed_or_voided CHECK (closed_at IS NULL OR voided_at IS NULL),
  CONSTRAINT ballot_deadline CHECK ((timing = 'asynchronous'::text) = (deadline IS NOT NULL) AND deadline > opened_at),
  CONSTRAINT ballot_method CHECK (method = ANY (ARRAY['single'::text, 'approval'::text, 'ranked'::text])),
  CONSTRAINT ballot_options CHECK (jsonb_typeof(options) = 'array'::text AND jsonb_array_length(options) > 0),
  CONSTRAINT ballot_timing CHECK (timing = ANY (ARRAY['meeting'::text, 'asynchronous'::text])),
  CONSTRAINT ballot_visibility CHECK (visibility = ANY (ARRAY['veiled'::text, 'named-live'::text])),
  CONSTRAINT ballot_void_is_whole CHECK ((voided_at IS NULL) = (void_cause IS NULL) AND (void_cause = ANY (ARRAY['chair'::text, 'new-facts'::text, 'new-recusal'::text])))
);
CREATE INDEX ballot_case_id_idx ON public.ballot USING btree (case_id);
CREATE INDEX ballot_item_id_opened_at_idx ON public.ballot USING btree (item_id, opened_at);
CREATE INDEX ballot_overdue ON public.ballot USING btree (deadline) WHERE ((timing = 'asynchronous'::text) AND (closed_at IS NULL) AND (voided_at IS NULL));
CREATE UNIQUE INDEX ballot_one_open_per_case ON public.ballot USING btree (case_id) WHERE ((closed_at IS NULL) AND (voided_at IS NULL));
CREATE UNIQUE INDEX ballot_one_open_per_item ON public.ballot USING btree (item_id) WHERE ((closed_at IS NULL) AND (voided_at IS NULL));
ALTER TABLE ballot ENABLE ROW LEVEL SECURITY;
ALTER TABLE ballot FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON ballot FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = ballot.case_id AND c.board_id = ballot.board_id)));
CREATE POLICY changes ON ballot FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = ballot.case_id AND c.board_id = ballot.board_id)));
CREATE POLICY counts ON ballot FOR SELECT TO PUBLIC
  USING (( SELECT current_setting('app.counting'::text, true) = 'names'::text AND consilium_administers()));
CREATE POLICY deadlines_close ON ballot FOR UPDATE TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND timing = 'asynchronous'::text AND deadline <= statement_timestamp() AND closed_at IS NULL AND voided_at IS NULL)
  WITH CHECK ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND closed_at IS NOT NULL AND voided_at IS NULL);
CREATE POLICY deadlines_read ON ballot FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND timing = 'asynchronous'::text AND deadline <= statement_timestamp());
CREATE POLICY reads ON ballot FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER chair_opens BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION consilium_guard_chair();
CREATE TRIGGER closes BEFORE UPDATE ON ballot FOR EACH ROW WHEN (new.closed_at IS NOT NULL) EXECUTE FUNCTION consilium_guard_close();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON ballot FOR EACH ROW EXECUTE FUNCTION consilium_guard_ballot();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON ballot FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE ballot ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON ballot TO consilium_app;

-- Table board
CREATE TABLE board (
  id uuid NOT NULL,
  name text NOT NULL,
  time_zone text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT board_pkey PRIMARY KEY (id)
);
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON board FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON board FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE board ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON board TO consilium_app;

-- Table case
CREATE TABLE "case" (
  id uuid NOT NULL,
  board_id uuid NOT NULL,
  pseudonym text NOT NULL,
  status text NOT NULL,
  type text NOT NULL,
  question text NOT NULL,
  version integer NOT NULL,
  facts_version integer DEFAULT 0 NOT NULL,
  facts jsonb NOT NULL,
  referrer_id uuid NOT NULL,
  current_snapshot_id uuid,
  primary_site text,
  ki67_percent double precision,
  stage text,
  who_grade text,
  board_decision_required boolean DEFAULT false NOT NULL,
  board_decision_reasons text[] DEFAULT ARRAY[]::text[],
  missing_count integer DEFAULT 0 NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  updated_at timestamp(3) with time zone NOT NULL,
  submitted_at timestamp(3) with time zone,
  withdrawal_code text,
  withdrawal_text text,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by uuid,
  CONSTRAINT case_pkey PRIMARY KEY (id),
  CONSTRAINT case_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT case_current_snapshot_id_fkey FOREIGN KEY (current_snapshot_id) REFERENCES recommendation_snapshot(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT case_referrer_id_fkey FOREIGN KEY (referrer_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT case_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT case_ki67 CHECK (ki67_percent >= 0::double precision AND ki67_percent <= 100::double precision),
  CONSTRAINT case_status CHECK (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'on-agenda'::text, 'in-discussion'::text, 'decided'::text, 'deferred'::text, 'withdrawn'::text])),
  CONSTRAINT case_submitted CHECK ((status = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR submitted_at IS NOT NULL AND facts_version >= 1),
  CONSTRAINT case_type CHECK (type = ANY (ARRAY['new'::text, 'follow-up'::text, 'additional'::text, 'standard-of-care'::text])),
  CONSTRAINT case_versions CHECK (version >= 1 AND facts_version >= 0),
  CONSTRAINT case_withdrawal CHECK ((status = 'withdrawn'::text) = (withdrawal_code IS NOT NULL) AND (status = 'withdrawn'::text) = (withdrawn_at IS NOT NULL) AND (status = 'withdrawn'::text) = (withdrawn_by IS NOT NULL))
);
CREATE INDEX case_board_id_status_updated_at_id_idx ON public."case" USING btree (board_id, status, updated_at DESC, id DESC);
CREATE INDEX case_board_id_updated_at_id_idx ON public."case" USING btree (board_id, updated_at DESC, id DESC);
CREATE INDEX case_flagged ON public."case" USING btree (board_id, updated_at DESC, id DESC) WHERE board_decision_required;
CREATE INDEX case_incomplete ON public."case" USING btree (board_id, updated_at DESC, id DESC) INCLUDE (referrer_id) WHERE ((missing_count > 0) AND (status = ANY (ARRAY['submitted'::text, 'on-agenda'::text, 'deferred'::text])));
CREATE INDEX case_referrer_id_board_id_updated_at_id_idx ON public."case" USING btree (referrer_id, board_id, updated_at DESC, id DESC);
CREATE INDEX case_updated_at_idx ON public."case" USING btree (updated_at);
CREATE INDEX case_waiting ON public."case" USING btree (board_id, submitted_at, id) WHERE (status = ANY (ARRAY['submitted'::text, 'deferred'::text]));
CREATE UNIQUE INDEX case_board_id_pseudonym_key ON public."case" USING btree (board_id, pseudonym);
CREATE UNIQUE INDEX case_current_snapshot_id_key ON public."case" USING btree (current_snapshot_id);
ALTER TABLE "case" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "case" FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON "case" FOR INSERT TO PUBLIC
  WITH CHECK ((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR referrer_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[])));
CREATE POLICY assesses ON "case" FOR SELECT TO PUBLIC
  USING (( SELECT consilium_assesses() AS consilium_assesses));
CREATE POLICY changes ON "case" FOR UPDATE TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR referrer_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[])));
CREATE POLICY counts ON "case" FOR SELECT TO PUBLIC
  USING (( SELECT current_setting('app.counting'::text, true) = 'names'::text AND consilium_administers()));
CREATE POLICY reads ON "case" FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR referrer_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[])));
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON "case" FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE "case" ENABLE ALWAYS TRIGGER never_deleted;
CREATE TRIGGER search AFTER INSERT OR UPDATE OF question, facts, primary_site, who_grade ON "case" FOR EACH ROW EXECUTE FUNCTION consilium_keep_case_words();
CREATE TRIGGER search_month AFTER UPDATE OF updated_at ON "case" FOR EACH ROW WHEN (consilium_month(old.updated_at) <> consilium_month(new.updated_at)) EXECUTE FUNCTION consilium_keep_case_month();
CREATE TRIGGER withdrawal BEFORE UPDATE ON "case" FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status AND ('withdrawn'::text = old.status OR 'withdrawn'::text = new.status)) EXECUTE FUNCTION consilium_guard_withdrawal();
ALTER TABLE "case" ENABLE ALWAYS TRIGGER withdrawal;
GRANT INSERT, SELECT, UPDATE ON "case" TO consilium_app;

-- Table case_facts
CREATE TABLE case_facts (
  case_id uuid NOT NULL,
  version integer NOT NULL,
  board_id uuid NOT NULL,
  question text NOT NULL,
  facts jsonb NOT NULL,
  saved_by uuid,
  saved_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT case_facts_pkey PRIMARY KEY (case_id, version),
  CONSTRAINT case_facts_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
ALTER TABLE case_facts ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_facts FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON case_facts FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = case_facts.case_id AND c.board_id = case_facts.board_id)));
CREATE POLICY changes ON case_facts FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = case_facts.case_id AND c.board_id = case_facts.board_id)));
CREATE POLICY reads ON case_facts FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON case_facts FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE case_facts ENABLE ALWAYS TRIGGER append_only;
GRANT INSERT, SELECT ON case_facts TO consilium_app;

-- Table case_identity
CREATE TABLE case_identity (
  case_id uuid NOT NULL,
  board_id uuid NOT NULL,
  patient_name bytea NOT NULL,
  record_number bytea NOT NULL,
  blind_index bytea,
  key_id text NOT NULL,
  saved_at timestamp(3) with time zone NOT NULL,
  index_rule integer DEFAULT 1 NOT NULL,
  CONSTRAINT case_identity_pkey PRIMARY KEY (case_id),
  CONSTRAINT case_identity_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX case_identity_board_id_blind_index_idx ON public.case_identity USING btree (board_id, blind_index);
CREATE INDEX case_identity_old_index ON public.case_identity USING btree (case_id) WHERE (index_rule < 2);
ALTER TABLE case_identity ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_identity FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON case_identity FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = case_identity.case_id AND c.board_id = case_identity.board_id)));
CREATE POLICY changes ON case_identity FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = case_identity.case_id AND c.board_id = case_identity.board_id)));
CREATE POLICY indexes_change ON case_identity FOR UPDATE TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'identities'::text);
CREATE POLICY indexes_read ON case_identity FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'identities'::text);
CREATE POLICY reads ON case_identity FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER index_only BEFORE UPDATE ON case_identity FOR EACH ROW WHEN (consilium_service() = 'identities'::text) EXECUTE FUNCTION consilium_guard_identity_index();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON case_identity FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE case_identity ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON case_identity TO consilium_app;

-- Table case_search
CREATE TABLE case_search (
  case_id uuid NOT NULL,
  board_id uuid NOT NULL,
  words text NOT NULL,
  month integer NOT NULL,
  CONSTRAINT case_search_pkey PRIMARY KEY (case_id)
);
CREATE INDEX case_search_grams ON public.case_search USING gin (month, consilium_grams(words));
CREATE INDEX case_search_trigrams ON public.case_search USING gin (month, words gin_trgm_ops);

-- Table command_receipt
CREATE TABLE command_receipt (
  user_id uuid NOT NULL,
  idempotency_key uuid NOT NULL,
  command text NOT NULL,
  request_hash character(64) NOT NULL,
  outcome jsonb NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  CONSTRAINT command_receipt_pkey PRIMARY KEY (user_id, idempotency_key)
);
CREATE INDEX command_receipt_at_idx ON public.command_receipt USING btree (at);
ALTER TABLE command_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE command_receipt FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON command_receipt FOR ALL TO PUBLIC
  USING (user_id = (( SELECT consilium_user() AS consilium_user)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON command_receipt FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE command_receipt ENABLE ALWAYS TRIGGER append_only;
GRANT INSERT, SELECT ON command_receipt TO consilium_app;

-- Table decision
CREATE TABLE decision (
  id uuid NOT NULL,
  board_id uuid NOT NULL,
  case_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  item_id uuid NOT NULL,
  ballot_id uuid,
  snapshot_id uuid NOT NULL,
  document jsonb NOT NULL,
  sha256 text NOT NULL,
  therapies jsonb NOT NULL,
  therapy_classes text[],
  actions text[],
  relation text NOT NULL,
  board_decision_reasons text[],
  dissent_count integer NOT NULL,
  responsible_id uuid NOT NULL,
  due_on date NOT NULL,
  next_review_on date,
  signer_id uuid NOT NULL,
  signer_name text NOT NULL,
  signer_role text NOT NULL,
  meaning text NOT NULL,
  reauthentication text NOT NULL,
  signed_at timestamp(3) with time zone NOT NULL,
  stream text NOT NULL,
  seq bigint NOT NULL,
  hash text NOT NULL,
  kind text DEFAULT 'decision'::text NOT NULL,
  amends_id uuid,
  supersedes_id uuid,
  CONSTRAINT decision_pkey PRIMARY KEY (id),
  CONSTRAINT decision_amends_id_fkey FOREIGN KEY (amends_id) REFERENCES decision(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES ballot(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_item_id_fkey FOREIGN KEY (item_id) REFERENCES agenda_item(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_responsible_id_fkey FOREIGN KEY (responsible_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_signer_id_fkey FOREIGN KEY (signer_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES recommendation_snapshot(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_stream_seq_fkey FOREIGN KEY (stream, seq) REFERENCES journal_event(stream, seq) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES decision(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT decision_addendum_amends CHECK ((kind = 'addendum'::text) = (amends_id IS NOT NULL)),
  CONSTRAINT decision_addendum_supersedes_nothing CHECK (kind = 'decision'::text OR supersedes_id IS NULL),
  CONSTRAINT decision_kind CHECK (kind = ANY (ARRAY['decision'::text, 'addendum'::text])),
  CONSTRAINT decision_relation CHECK (relation = ANY (ARRAY['follows'::text, 'departs'::text])),
  CONSTRAINT decision_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT decision_signature CHECK (signer_role = 'chair'::text AND meaning = 'decided'::text AND reauthentication = 'password'::text)
);
CREATE INDEX decision_amends_id_idx ON public.decision USING btree (amends_id);
CREATE INDEX decision_board_id_signed_at_id_idx ON public.decision USING btree (board_id, signed_at DESC, id DESC);
CREATE INDEX decision_case_id_idx ON public.decision USING btree (case_id);
CREATE UNIQUE INDEX decision_stream_seq_key ON public.decision USING btree (stream, seq);
CREATE UNIQUE INDEX decision_supersedes_id_key ON public.decision USING btree (supersedes_id);
ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON decision FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = decision.case_id AND c.board_id = decision.board_id)));
CREATE POLICY assesses ON decision FOR SELECT TO PUBLIC
  USING (( SELECT consilium_assesses() AS consilium_assesses));
CREATE POLICY changes ON decision FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = decision.case_id AND c.board_id = decision.board_id)));
CREATE POLICY reads ON decision FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON decision FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE decision ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER chair_signs BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION consilium_guard_chair();
CREATE CONSTRAINT TRIGGER guard AFTER INSERT ON decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION consilium_guard_decision();
ALTER TABLE decision ENABLE ALWAYS TRIGGER guard;
CREATE CONSTRAINT TRIGGER guard_asynchronous AFTER INSERT ON decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION consilium_guard_asynchronous_decision();
ALTER TABLE decision ENABLE ALWAYS TRIGGER guard_asynchronous;
CREATE TRIGGER search AFTER INSERT ON decision FOR EACH ROW EXECUTE FUNCTION consilium_keep_decision_line();
CREATE TRIGGER succession BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION consilium_guard_succession();
ALTER TABLE decision ENABLE ALWAYS TRIGGER succession;
GRANT INSERT, SELECT ON decision TO consilium_app;

-- Table decision_search
CREATE TABLE decision_search (
  decision_id uuid NOT NULL,
  case_id uuid NOT NULL,
  board_id uuid NOT NULL,
  signed_at timestamp(3) with time zone NOT NULL,
  relation text NOT NULL,
  radioligand boolean NOT NULL,
  due_on date NOT NULL,
  superseded boolean NOT NULL,
  implementation text,
  words text NOT NULL,
  CONSTRAINT decision_search_pkey PRIMARY KEY (decision_id)
);
CREATE INDEX decision_search_board_id_signed_at_decision_id_idx ON public.decision_search USING btree (board_id, signed_at DESC, decision_id DESC);
CREATE INDEX decision_search_case_id_idx ON public.decision_search USING btree (case_id);
CREATE INDEX decision_search_departing ON public.decision_search USING btree (board_id, signed_at DESC, decision_id DESC) WHERE (relation = 'departs'::text);
CREATE INDEX decision_search_grams ON public.decision_search USING gin (consilium_grams(words));
CREATE INDEX decision_search_open ON public.decision_search USING btree (board_id, signed_at DESC, decision_id DESC) WHERE ((implementation IS NULL) AND (NOT superseded));
CREATE INDEX decision_search_radioligand ON public.decision_search USING btree (board_id, signed_at DESC, decision_id DESC) WHERE radioligand;
CREATE INDEX decision_search_reported ON public.decision_search USING btree (board_id, implementation, signed_at DESC, decision_id DESC);
CREATE INDEX decision_search_trigrams ON public.decision_search USING gin (words gin_trgm_ops);

-- Table dissent
CREATE TABLE dissent (
  decision_id uuid NOT NULL,
  user_id uuid NOT NULL,
  board_id uuid NOT NULL,
  case_id uuid NOT NULL,
  reason text NOT NULL,
  recorded_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT dissent_pkey PRIMARY KEY (decision_id, user_id),
  CONSTRAINT dissent_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT dissent_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT dissent_reason CHECK (reason <> ''::text)
);
ALTER TABLE dissent ENABLE ROW LEVEL SECURITY;
ALTER TABLE dissent FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON dissent FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = dissent.case_id AND c.board_id = dissent.board_id)));
CREATE POLICY reads ON dissent FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON dissent FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE dissent ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER guard BEFORE INSERT ON dissent FOR EACH ROW EXECUTE FUNCTION consilium_guard_dissent();
ALTER TABLE dissent ENABLE ALWAYS TRIGGER guard;
GRANT INSERT, SELECT ON dissent TO consilium_app;

-- Table edition_assessment
CREATE TABLE edition_assessment (
  content_hash text NOT NULL,
  edition text NOT NULL,
  cursor uuid,
  done integer DEFAULT 0 NOT NULL,
  total integer DEFAULT 0 NOT NULL,
  round_started_at timestamp(3) with time zone,
  covered_at timestamp(3) with time zone,
  CONSTRAINT edition_assessment_pkey PRIMARY KEY (content_hash),
  CONSTRAINT edition_assessment_cursor CHECK (cursor IS NULL OR round_started_at IS NOT NULL),
  CONSTRAINT edition_assessment_hash CHECK (content_hash ~ '^sha256:[0-9a-f]{64}$'::text),
  CONSTRAINT edition_assessment_numbers CHECK (done >= 0 AND total >= done)
);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON edition_assessment FOR EACH ROW EXECUTE FUNCTION consilium_guard_assessment();
GRANT INSERT, SELECT, UPDATE (cursor, done, total, round_started_at, covered_at) ON edition_assessment TO consilium_app;

-- Table edition_difference
CREATE TABLE edition_difference (
  content_hash text NOT NULL,
  snapshot_id uuid NOT NULL,
  case_id uuid NOT NULL,
  board_id uuid NOT NULL,
  past boolean NOT NULL,
  difference jsonb NOT NULL,
  assessed_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT edition_difference_pkey PRIMARY KEY (content_hash, snapshot_id),
  CONSTRAINT edition_difference_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT edition_difference_content_hash_fkey FOREIGN KEY (content_hash) REFERENCES edition_assessment(content_hash) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT edition_difference_snapshot_id_fkey FOREIGN KEY (snapshot_id) REFERENCES recommendation_snapshot(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX edition_difference_content_hash_board_id_past_case_id_idx ON public.edition_difference USING btree (content_hash, board_id, past, case_id);
CREATE INDEX edition_difference_content_hash_case_id_idx ON public.edition_difference USING btree (content_hash, case_id);
ALTER TABLE edition_difference ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_difference FORCE ROW LEVEL SECURITY;
CREATE POLICY assesses ON edition_difference FOR ALL TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'editions'::text);
CREATE POLICY counts ON edition_difference FOR SELECT TO PUBLIC
  USING (current_setting('app.counting'::text, true) = 'editions'::text AND ( SELECT consilium_administers() AS consilium_administers));
CREATE POLICY reads ON edition_difference FOR SELECT TO PUBLIC
  USING (board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[]));
CREATE TRIGGER guard BEFORE INSERT ON edition_difference FOR EACH ROW EXECUTE FUNCTION consilium_guard_difference();
GRANT DELETE, INSERT, SELECT ON edition_difference TO consilium_app;

-- Table edition_period
CREATE TABLE edition_period (
  edition text NOT NULL,
  content_hash text NOT NULL,
  proposal_id uuid,
  activated_by uuid,
  valid_from timestamp(3) with time zone NOT NULL,
  valid_to timestamp(3) with time zone,
  CONSTRAINT edition_period_pkey PRIMARY KEY (valid_from, content_hash),
  CONSTRAINT edition_period_activated_by_fkey FOREIGN KEY (activated_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT edition_period_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES edition_proposal(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT edition_period_by CHECK ((proposal_id IS NULL) = (activated_by IS NULL)),
  CONSTRAINT edition_period_hash CHECK (content_hash ~ '^sha256:[0-9a-f]{64}$'::text),
  CONSTRAINT edition_period_life CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX edition_period_one_active ON public.edition_period USING btree ((true)) WHERE (valid_to IS NULL);
CREATE UNIQUE INDEX edition_period_proposal_id_key ON public.edition_period USING btree (proposal_id);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON edition_period FOR EACH ROW EXECUTE FUNCTION consilium_guard_edition_period();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON edition_period FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE edition_period ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE (valid_to) ON edition_period TO consilium_app;

-- Table edition_proposal
CREATE TABLE edition_proposal (
  id uuid NOT NULL,
  edition text NOT NULL,
  content_hash text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamp(3) with time zone NOT NULL,
  outcome text,
  ended_by uuid,
  ended_at timestamp(3) with time zone,
  CONSTRAINT edition_proposal_pkey PRIMARY KEY (id),
  CONSTRAINT edition_proposal_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT edition_proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT edition_proposal_end CHECK ((outcome IS NULL) = (ended_by IS NULL) AND (outcome IS NULL) = (ended_at IS NULL) AND (outcome = ANY (ARRAY['withdrawn'::text, 'activated'::text])) AND ended_at >= proposed_at),
  CONSTRAINT edition_proposal_hash CHECK (content_hash ~ '^sha256:[0-9a-f]{64}$'::text),
  CONSTRAINT edition_proposal_two_people CHECK (outcome <> 'activated'::text OR ended_by <> proposed_by)
);
CREATE UNIQUE INDEX edition_proposal_one_open ON public.edition_proposal USING btree ((true)) WHERE (ended_at IS NULL);
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON edition_proposal FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON edition_proposal FOR EACH ROW EXECUTE FUNCTION consilium_guard_edition_proposal();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON edition_proposal FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE edition_proposal ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE (outcome, ended_by, ended_at) ON edition_proposal TO consilium_app;

-- Table elector
CREATE TABLE elector (
  ballot_id uuid NOT NULL,
  user_id uuid NOT NULL,
  board_id uuid NOT NULL,
  case_id uuid NOT NULL,
  specialty text NOT NULL,
  first_voted_at timestamp(3) with time zone,
  CONSTRAINT elector_pkey PRIMARY KEY (ballot_id, user_id),
  CONSTRAINT elector_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES ballot(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT elector_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
ALTER TABLE elector ENABLE ROW LEVEL SECURITY;
ALTER TABLE elector FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON elector FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = elector.case_id AND c.board_id = elector.board_id)));
CREATE POLICY changes ON elector FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = elector.case_id AND c.board_id = elector.board_id)));
CREATE POLICY deadlines_read ON elector FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND (EXISTS ( SELECT
   FROM ballot b
  WHERE b.id = elector.ballot_id)));
CREATE POLICY reads ON elector FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON elector FOR EACH ROW EXECUTE FUNCTION consilium_guard_elector();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON elector FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE elector ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON elector TO consilium_app;

-- Table fee_rule
CREATE TABLE fee_rule (
  board_id uuid NOT NULL,
  valid_from date NOT NULL,
  tiers jsonb NOT NULL,
  set_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT fee_rule_pkey PRIMARY KEY (board_id, valid_from),
  CONSTRAINT fee_rule_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT fee_rule_tiers CHECK (jsonb_typeof(tiers) = 'array'::text)
);
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON fee_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON fee_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_dated_rule();
GRANT INSERT, SELECT, UPDATE ON fee_rule TO consilium_app;

-- Table implementation_report
CREATE TABLE implementation_report (
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  board_id uuid NOT NULL,
  case_id uuid NOT NULL,
  status text NOT NULL,
  code text,
  happened_on date NOT NULL,
  text text NOT NULL,
  reported_by uuid NOT NULL,
  reported_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT implementation_report_pkey PRIMARY KEY (id),
  CONSTRAINT implementation_report_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decision(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT implementation_report_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT implementation_report_code CHECK ((status = 'done'::text) = (code IS NULL)),
  CONSTRAINT implementation_report_status CHECK (status = ANY (ARRAY['done'::text, 'partly'::text, 'not-done'::text]))
);
CREATE INDEX implementation_report_decision_id_reported_at_idx ON public.implementation_report USING btree (decision_id, reported_at);
ALTER TABLE implementation_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE implementation_report FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON implementation_report FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = implementation_report.case_id AND c.board_id = implementation_report.board_id)));
CREATE POLICY reads ON implementation_report FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON implementation_report FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE implementation_report ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER guard BEFORE INSERT ON implementation_report FOR EACH ROW EXECUTE FUNCTION consilium_guard_report();
ALTER TABLE implementation_report ENABLE ALWAYS TRIGGER guard;
CREATE TRIGGER search AFTER INSERT ON implementation_report FOR EACH ROW EXECUTE FUNCTION consilium_keep_implementation();
GRANT INSERT, SELECT ON implementation_report TO consilium_app;

-- Table instance
CREATE TABLE instance (
  id smallint DEFAULT 1 NOT NULL,
  mode text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT instance_pkey PRIMARY KEY (id),
  CONSTRAINT instance_mode CHECK (mode = ANY (ARRAY['demo'::text, 'production'::text])),
  CONSTRAINT instance_single CHECK (id = 1)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON instance FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE instance ENABLE ALWAYS TRIGGER append_only;
GRANT INSERT, SELECT ON instance TO consilium_app;

-- Table journal_event
CREATE TABLE journal_event (
  stream text NOT NULL,
  seq bigint NOT NULL,
  hash character(64) NOT NULL,
  prev character(64) NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  type text NOT NULL,
  board_id uuid,
  case_id uuid,
  actor_id uuid,
  envelope jsonb NOT NULL,
  bytes text NOT NULL,
  CONSTRAINT journal_event_pkey PRIMARY KEY (stream, seq),
  CONSTRAINT journal_event_seq CHECK (seq >= 1)
);
CREATE INDEX journal_event_administration ON public.journal_event USING btree ((((envelope -> 'public'::text) ->> 'boardId'::text)), seq DESC) WHERE ((stream = 'organization'::text) AND (type = ANY (ARRAY['board.founded'::text, 'membership.set'::text, 'membership.ended'::text, 'quorum-rule.set'::text, 'fee-rule.set'::text])));
CREATE INDEX journal_event_case_id_seq_idx ON public.journal_event USING btree (case_id, seq);
CREATE INDEX journal_event_made_annotation ON public.journal_event USING btree ((((envelope -> 'public'::text) ->> 'annotationId'::text))) WHERE (type = 'annotation.added'::text);
CREATE INDEX journal_event_made_ballot ON public.journal_event USING btree ((((envelope -> 'public'::text) ->> 'ballotId'::text))) WHERE (type = 'ballot.opened'::text);
CREATE INDEX journal_event_made_decision ON public.journal_event USING btree ((((envelope -> 'public'::text) ->> 'decisionId'::text))) WHERE (type = 'decision.signed'::text);
CREATE INDEX journal_event_made_item ON public.journal_event USING btree ((((envelope -> 'public'::text) ->> 'itemId'::text))) WHERE (type = 'meeting.agenda-item-added'::text);
CREATE INDEX journal_event_made_meeting ON public.journal_event USING btree ((((envelope -> 'public'::text) ->> 'meetingId'::text))) WHERE (type = 'meeting.scheduled'::text);
CREATE INDEX journal_event_stream_actor_id_seq_idx ON public.journal_event USING btree (stream, actor_id, seq);
CREATE INDEX journal_event_stream_at_idx ON public.journal_event USING btree (stream, at);
CREATE INDEX journal_event_stream_type_seq_idx ON public.journal_event USING btree (stream, type, seq);
ALTER TABLE journal_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_event FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON journal_event FOR INSERT TO PUBLIC
  WITH CHECK (stream = COALESCE('board:'::text || board_id::text, 'organization'::text) AND (actor_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id IS NULL OR (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[])) OR (board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[]))) OR (( SELECT consilium_service() AS consilium_service)) = 'seed'::text OR (( SELECT consilium_service() AS consilium_service)) = 'auth'::text AND board_id IS NULL));
CREATE POLICY audits ON journal_event FOR SELECT TO PUBLIC
  USING (stream = 'organization'::text AND ( SELECT consilium_audits() AS consilium_audits));
CREATE POLICY deadlines_add ON journal_event FOR INSERT TO PUBLIC
  WITH CHECK ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND type = 'ballot.closed'::text AND actor_id IS NULL AND stream = ('board:'::text || board_id::text));
CREATE POLICY editions_install ON journal_event FOR INSERT TO PUBLIC
  WITH CHECK ((( SELECT consilium_service() AS consilium_service)) = 'editions'::text AND type = 'edition.installed'::text AND actor_id IS NULL AND stream = 'organization'::text);
CREATE POLICY reads ON journal_event FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'feed'::text OR (board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR case_id IS NOT NULL AND ( SELECT consilium_every_case() AS consilium_every_case) OR board_id IS NULL AND ( SELECT (EXISTS ( SELECT
           FROM app_user u
          WHERE u.id = consilium_user() AND u.administrator)) AS "exists") OR board_id IS NULL AND actor_id = (( SELECT consilium_user() AS consilium_user)));
CREATE POLICY reads_administration ON journal_event FOR SELECT TO PUBLIC
  USING (stream = 'organization'::text AND (type = ANY (ARRAY['board.founded'::text, 'membership.set'::text, 'membership.ended'::text, 'quorum-rule.set'::text, 'fee-rule.set'::text])) AND (((envelope -> 'public'::text) ->> 'boardId'::text) = ANY ((ARRAY( SELECT consilium_boards('{auditor}'::text[])::text AS consilium_boards)))));
CREATE TRIGGER administered BEFORE INSERT ON journal_event FOR EACH ROW WHEN (new.type = ANY (ARRAY['person.created'::text, 'person.link-issued'::text, 'person.disabled'::text, 'person.enabled'::text, 'session.ended'::text, 'board.founded'::text, 'membership.set'::text, 'membership.ended'::text, 'quorum-rule.set'::text, 'fee-rule.set'::text])) EXECUTE FUNCTION consilium_guard_administration_events();
CREATE TRIGGER administered_auditor BEFORE INSERT ON journal_event FOR EACH ROW WHEN (new.type = 'person.auditor-set'::text) EXECUTE FUNCTION consilium_guard_administration_events();
CREATE TRIGGER administered_editions BEFORE INSERT ON journal_event FOR EACH ROW WHEN (new.type = ANY (ARRAY['edition.proposed'::text, 'edition.withdrawn'::text, 'edition.activated'::text])) EXECUTE FUNCTION consilium_guard_administration_events();
CREATE TRIGGER administered_names BEFORE INSERT ON journal_event FOR EACH ROW WHEN (new.type = ANY (ARRAY['therapy-name.added'::text, 'therapy-name.ended'::text])) EXECUTE FUNCTION consilium_guard_administration_events();
CREATE TRIGGER append BEFORE INSERT ON journal_event FOR EACH ROW EXECUTE FUNCTION consilium_append();
ALTER TABLE journal_event ENABLE ALWAYS TRIGGER append;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_event FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE journal_event ENABLE ALWAYS TRIGGER append_only;
CREATE TRIGGER installed_editions BEFORE INSERT ON journal_event FOR EACH ROW WHEN (new.type = 'edition.installed'::text) EXECUTE FUNCTION consilium_guard_installation();
GRANT INSERT, SELECT ON journal_event TO consilium_app;

-- Table journal_head
CREATE TABLE journal_head (
  stream text NOT NULL,
  seq bigint NOT NULL,
  hash character(64) NOT NULL,
  CONSTRAINT journal_head_pkey PRIMARY KEY (stream)
);
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON journal_head FOR EACH ROW EXECUTE FUNCTION consilium_guard_head();
ALTER TABLE journal_head ENABLE ALWAYS TRIGGER guard;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON journal_head FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE journal_head ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON journal_head TO consilium_app;

-- Table journal_sealed
CREATE TABLE journal_sealed (
  stream text NOT NULL,
  seq bigint NOT NULL,
  name text NOT NULL,
  value jsonb NOT NULL,
  salt character(32) NOT NULL,
  board_id uuid,
  case_id uuid,
  author_id uuid,
  ballot_id uuid,
  CONSTRAINT journal_sealed_pkey PRIMARY KEY (stream, seq, name),
  CONSTRAINT journal_sealed_stream_seq_fkey FOREIGN KEY (stream, seq) REFERENCES journal_event(stream, seq) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT journal_sealed_salt CHECK (salt ~ '^[0-9a-f]{32}$'::text)
);
CREATE INDEX journal_sealed_ballot_id_author_id_seq_idx ON public.journal_sealed USING btree (ballot_id, author_id, seq);
ALTER TABLE journal_sealed ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_sealed FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON journal_sealed FOR INSERT TO PUBLIC
  WITH CHECK (stream = COALESCE('board:'::text || board_id::text, 'organization'::text) AND (author_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id IS NULL OR (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[])) OR (board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[]))) OR (( SELECT consilium_service() AS consilium_service)) = 'seed'::text OR (( SELECT consilium_service() AS consilium_service)) = 'auth'::text AND board_id IS NULL));
CREATE POLICY deadlines_count ON journal_sealed FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND name = 'choice'::text AND ballot_id = (( SELECT consilium_closing() AS consilium_closing)) AND (EXISTS ( SELECT
   FROM ballot b
  WHERE b.id = journal_sealed.ballot_id AND b.closed_at IS NULL AND b.voided_at IS NULL)));
CREATE POLICY reads ON journal_sealed FOR SELECT TO PUBLIC
  USING (author_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id IS NULL OR (board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) OR ballot_id IS NULL AND ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR case_id IS NOT NULL AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = journal_sealed.case_id))) OR board_id IS NULL AND ( SELECT (EXISTS ( SELECT
           FROM app_user u
          WHERE u.id = consilium_user() AND u.administrator)) AS "exists") OR ballot_id IS NOT NULL AND (board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) AND (EXISTS ( SELECT
   FROM ballot b
  WHERE b.id = journal_sealed.ballot_id AND (b.visibility = 'named-live'::text OR b.closed_at IS NOT NULL AND (EXISTS ( SELECT
           FROM journal_event e
          WHERE e.case_id = journal_sealed.case_id AND e.type = 'ballot.closed'::text AND ((e.envelope -> 'public'::text) ->> 'ballotId'::text) = journal_sealed.ballot_id::text AND ((e.envelope -> 'public'::text) -> 'openings'::text) @> jsonb_build_array(jsonb_build_object('seq', journal_sealed.seq))))))) OR ballot_id = (( SELECT consilium_closing() AS consilium_closing)) AND (board_id = ANY ((( SELECT consilium_chairs() AS consilium_chairs))::uuid[])));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON journal_sealed FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE journal_sealed ENABLE ALWAYS TRIGGER append_only;
GRANT INSERT, SELECT ON journal_sealed TO consilium_app;

-- Table meeting
CREATE TABLE meeting (
  id uuid NOT NULL,
  board_id uuid NOT NULL,
  title text NOT NULL,
  starts_at timestamp(3) with time zone NOT NULL,
  ends_at timestamp(3) with time zone NOT NULL,
  time_zone text NOT NULL,
  place text NOT NULL,
  link text NOT NULL,
  status text NOT NULL,
  chair_id uuid NOT NULL,
  sequence integer DEFAULT 0 NOT NULL,
  current_item_id uuid,
  created_at timestamp(3) with time zone NOT NULL,
  opened_at timestamp(3) with time zone,
  closed_at timestamp(3) with time zone,
  handed_over_to uuid,
  CONSTRAINT meeting_pkey PRIMARY KEY (id),
  CONSTRAINT meeting_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT meeting_chair_id_fkey FOREIGN KEY (chair_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT meeting_current_item_id_fkey FOREIGN KEY (current_item_id) REFERENCES agenda_item(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT meeting_handed_over_to_fkey FOREIGN KEY (handed_over_to) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT meeting_period CHECK (ends_at > starts_at),
  CONSTRAINT meeting_status CHECK (status = ANY (ARRAY['scheduled'::text, 'open'::text, 'closed'::text, 'cancelled'::text]))
);
CREATE INDEX meeting_board_id_starts_at_idx ON public.meeting USING btree (board_id, starts_at);
CREATE INDEX meeting_coming ON public.meeting USING btree (board_id, starts_at, id) WHERE (status = ANY (ARRAY['scheduled'::text, 'open'::text]));
CREATE INDEX meeting_over ON public.meeting USING btree (board_id, starts_at DESC, id DESC) WHERE (status = ANY (ARRAY['closed'::text, 'cancelled'::text]));
CREATE UNIQUE INDEX meeting_current_item_id_key ON public.meeting USING btree (current_item_id);
ALTER TABLE meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON meeting FOR INSERT TO PUBLIC
  WITH CHECK (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[]));
CREATE POLICY changes ON meeting FOR UPDATE TO PUBLIC
  USING (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[]));
CREATE POLICY counts ON meeting FOR SELECT TO PUBLIC
  USING (current_setting('app.counting'::text, true) = 'chairs'::text AND ( SELECT consilium_administers() AS consilium_administers));
CREATE POLICY counts_rosters ON meeting FOR SELECT TO PUBLIC
  USING (( SELECT current_setting('app.counting'::text, true) = 'rosters'::text AND consilium_administers()));
CREATE POLICY deadlines_read ON meeting FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND (EXISTS ( SELECT
   FROM ballot b
  WHERE b.meeting_id = meeting.id)));
CREATE POLICY reads ON meeting FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR ( SELECT true
   FROM agenda_item i
  WHERE i.meeting_id = meeting.id
 LIMIT 1));
CREATE TRIGGER hand_over BEFORE UPDATE OF handed_over_to ON meeting FOR EACH ROW WHEN (new.handed_over_to IS DISTINCT FROM old.handed_over_to) EXECUTE FUNCTION consilium_guard_hand_over();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON meeting FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE meeting ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON meeting TO consilium_app;

-- Table meeting_member
CREATE TABLE meeting_member (
  meeting_id uuid NOT NULL,
  user_id uuid NOT NULL,
  board_id uuid NOT NULL,
  CONSTRAINT meeting_member_pkey PRIMARY KEY (meeting_id, user_id),
  CONSTRAINT meeting_member_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT meeting_member_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX meeting_member_user_id_idx ON public.meeting_member USING btree (user_id);
ALTER TABLE meeting_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_member FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON meeting_member FOR INSERT TO PUBLIC
  WITH CHECK ((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) AND (EXISTS ( SELECT
   FROM meeting m
  WHERE m.id = meeting_member.meeting_id AND m.board_id = meeting_member.board_id)));
CREATE POLICY changes ON meeting_member FOR UPDATE TO PUBLIC
  USING (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[]));
CREATE POLICY counts_rosters ON meeting_member FOR SELECT TO PUBLIC
  USING (( SELECT current_setting('app.counting'::text, true) = 'rosters'::text AND consilium_administers()));
CREATE POLICY reads ON meeting_member FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (EXISTS ( SELECT
   FROM meeting m
  WHERE m.id = meeting_member.meeting_id)));
CREATE POLICY removes ON meeting_member FOR DELETE TO PUBLIC
  USING (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[]));
GRANT DELETE, INSERT, SELECT ON meeting_member TO consilium_app;

-- Table membership
CREATE TABLE membership (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  board_id uuid NOT NULL,
  user_id uuid NOT NULL,
  roles text[],
  specialty text,
  valid_from timestamp(3) with time zone NOT NULL,
  valid_to timestamp(3) with time zone,
  CONSTRAINT membership_pkey PRIMARY KEY (id),
  CONSTRAINT membership_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT membership_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT membership_roles CHECK (roles <@ '{member,chair,coordinator,referrer,auditor,administrator}'::text[] AND cardinality(roles) > 0)
);
CREATE INDEX membership_board_id_idx ON public.membership USING btree (board_id);
CREATE INDEX membership_user_id_board_id_idx ON public.membership USING btree (user_id, board_id);
CREATE UNIQUE INDEX membership_one_current ON public.membership USING btree (board_id, user_id) WHERE (valid_to IS NULL);
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON membership FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE membership ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON membership TO consilium_app;

-- Table one_time_link
CREATE TABLE one_time_link (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  purpose text NOT NULL,
  token_hash character(64) NOT NULL,
  issued_by uuid NOT NULL,
  issued_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  used_at timestamp(3) with time zone,
  withdrawn_at timestamp(3) with time zone,
  CONSTRAINT one_time_link_pkey PRIMARY KEY (id),
  CONSTRAINT one_time_link_issued_by_fkey FOREIGN KEY (issued_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT one_time_link_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT one_time_link_end CHECK (used_at IS NULL OR withdrawn_at IS NULL AND used_at < expires_at),
  CONSTRAINT one_time_link_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'::text),
  CONSTRAINT one_time_link_life CHECK (expires_at > issued_at AND expires_at <= (issued_at + '72:00:00'::interval)),
  CONSTRAINT one_time_link_purpose CHECK (purpose = ANY (ARRAY['invitation'::text, 'reset'::text]))
);
CREATE INDEX one_time_link_user_id_idx ON public.one_time_link USING btree (user_id);
CREATE UNIQUE INDEX one_time_link_one_alive ON public.one_time_link USING btree (user_id) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX one_time_link_token_hash_key ON public.one_time_link USING btree (token_hash);
ALTER TABLE one_time_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE one_time_link FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON one_time_link FOR INSERT TO PUBLIC
  WITH CHECK (issued_by = (( SELECT consilium_user() AS consilium_user)) AND ( SELECT consilium_administers() AS consilium_administers));
CREATE POLICY changes ON one_time_link FOR UPDATE TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'auth'::text OR ( SELECT consilium_administers() AS consilium_administers));
CREATE POLICY reads ON one_time_link FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'auth'::text OR ( SELECT consilium_administers() AS consilium_administers));
CREATE TRIGGER guard BEFORE UPDATE ON one_time_link FOR EACH ROW EXECUTE FUNCTION consilium_guard_link();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON one_time_link FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE one_time_link ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE (used_at, withdrawn_at) ON one_time_link TO consilium_app;

-- Table quorum_rule
CREATE TABLE quorum_rule (
  board_id uuid NOT NULL,
  valid_from date NOT NULL,
  min_heads integer NOT NULL,
  required_specialties text[],
  per_reason jsonb NOT NULL,
  set_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT quorum_rule_pkey PRIMARY KEY (board_id, valid_from),
  CONSTRAINT quorum_rule_board_id_fkey FOREIGN KEY (board_id) REFERENCES board(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT quorum_rule_heads CHECK (min_heads >= 0)
);
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON quorum_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER guard BEFORE INSERT OR DELETE OR UPDATE ON quorum_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_dated_rule();
GRANT INSERT, SELECT, UPDATE ON quorum_rule TO consilium_app;

-- Table rate_limit
CREATE TABLE rate_limit (
  key character varying(255) NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT rate_limit_pkey PRIMARY KEY (key)
);
CREATE INDEX rate_limit_expire_idx ON public.rate_limit USING btree (expire);
GRANT DELETE, INSERT, SELECT, UPDATE ON rate_limit TO consilium_app;

-- Table recommendation_snapshot
CREATE TABLE recommendation_snapshot (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  board_id uuid NOT NULL,
  facts_version integer NOT NULL,
  facts jsonb NOT NULL,
  recommendation jsonb NOT NULL,
  hash text NOT NULL,
  edition text NOT NULL,
  content_hash text NOT NULL,
  origin text NOT NULL,
  board_decision_reasons text[],
  created_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT recommendation_snapshot_pkey PRIMARY KEY (id),
  CONSTRAINT recommendation_snapshot_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT recommendation_snapshot_origin CHECK (origin = ANY (ARRAY['foregut'::text, 'midgut'::text, 'hindgut'::text, 'ambiguous'::text, 'unknown'::text]))
);
CREATE INDEX recommendation_snapshot_case_id_created_at_idx ON public.recommendation_snapshot USING btree (case_id, created_at);
ALTER TABLE recommendation_snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE recommendation_snapshot FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON recommendation_snapshot FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = recommendation_snapshot.case_id AND c.board_id = recommendation_snapshot.board_id)));
CREATE POLICY assesses ON recommendation_snapshot FOR SELECT TO PUBLIC
  USING (( SELECT consilium_assesses() AS consilium_assesses));
CREATE POLICY changes ON recommendation_snapshot FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = recommendation_snapshot.case_id AND c.board_id = recommendation_snapshot.board_id)));
CREATE POLICY deadlines_read ON recommendation_snapshot FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND (EXISTS ( SELECT
   FROM ballot b
  WHERE b.snapshot_id = recommendation_snapshot.id)));
CREATE POLICY reads ON recommendation_snapshot FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON recommendation_snapshot FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE recommendation_snapshot ENABLE ALWAYS TRIGGER append_only;
GRANT INSERT, SELECT ON recommendation_snapshot TO consilium_app;

-- Table recusal
CREATE TABLE recusal (
  case_id uuid NOT NULL,
  user_id uuid NOT NULL,
  board_id uuid NOT NULL,
  reason text NOT NULL,
  declared_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT recusal_pkey PRIMARY KEY (case_id, user_id),
  CONSTRAINT recusal_case_id_fkey FOREIGN KEY (case_id) REFERENCES "case"(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT recusal_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
ALTER TABLE recusal ENABLE ROW LEVEL SECURITY;
ALTER TABLE recusal FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON recusal FOR INSERT TO PUBLIC
  WITH CHECK (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = recusal.case_id AND c.board_id = recusal.board_id)));
CREATE POLICY changes ON recusal FOR UPDATE TO PUBLIC
  USING (((board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_refers() AS consilium_refers))::uuid[]))) AND (EXISTS ( SELECT
   FROM "case" c
  WHERE c.id = recusal.case_id AND c.board_id = recusal.board_id)));
CREATE POLICY reads ON recusal FOR SELECT TO PUBLIC
  USING ((board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) OR (case_id IN ( SELECT consilium_own_cases() AS consilium_own_cases)) OR ( SELECT consilium_every_case() AS consilium_every_case));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON recusal FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE recusal ENABLE ALWAYS TRIGGER append_only;
GRANT INSERT, SELECT ON recusal TO consilium_app;

-- Table search_name
CREATE TABLE search_name (
  kind text NOT NULL,
  code text NOT NULL,
  en text NOT NULL,
  ko text NOT NULL,
  CONSTRAINT search_name_pkey PRIMARY KEY (kind, code)
);

-- Table session
CREATE TABLE session (
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  created_at timestamp(3) with time zone NOT NULL,
  expires_at timestamp(3) with time zone NOT NULL,
  last_seen_at timestamp(3) with time zone NOT NULL,
  revoked_at timestamp(3) with time zone,
  CONSTRAINT session_pkey PRIMARY KEY (id),
  CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT
);
CREATE INDEX session_user_id_idx ON public.session USING btree (user_id);
GRANT INSERT, SELECT, UPDATE ON session TO consilium_app;

-- Table therapy_name
CREATE TABLE therapy_name (
  id uuid NOT NULL,
  therapy_class text NOT NULL,
  name text NOT NULL,
  letters text NOT NULL,
  added_by uuid NOT NULL,
  valid_from timestamp(3) with time zone NOT NULL,
  ended_by uuid,
  valid_to timestamp(3) with time zone,
  CONSTRAINT therapy_name_pkey PRIMARY KEY (id),
  CONSTRAINT therapy_name_added_by_fkey FOREIGN KEY (added_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT therapy_name_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT therapy_name_end CHECK ((valid_to IS NULL) = (ended_by IS NULL) AND (valid_to IS NULL OR valid_to >= valid_from)),
  CONSTRAINT therapy_name_letters CHECK (char_length(letters) >= 3 AND char_length(letters) <= 320)
);
CREATE UNIQUE INDEX therapy_name_kept_once ON public.therapy_name USING btree (letters) WHERE (valid_to IS NULL);
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON therapy_name FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER guard BEFORE UPDATE ON therapy_name FOR EACH ROW EXECUTE FUNCTION consilium_guard_therapy_name();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON therapy_name FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE therapy_name ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE (ended_by, valid_to) ON therapy_name TO consilium_app;

-- Table vote
CREATE TABLE vote (
  ballot_id uuid NOT NULL,
  user_id uuid NOT NULL,
  board_id uuid NOT NULL,
  case_id uuid NOT NULL,
  choice jsonb NOT NULL,
  reason text NOT NULL,
  revision integer NOT NULL,
  cast_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT vote_pkey PRIMARY KEY (ballot_id, user_id),
  CONSTRAINT vote_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES ballot(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT vote_elector FOREIGN KEY (ballot_id, user_id) REFERENCES elector(ballot_id, user_id) ON DELETE RESTRICT,
  CONSTRAINT vote_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id) ON UPDATE CASCADE ON DELETE RESTRICT,
  CONSTRAINT vote_choice CHECK ((choice ->> 'kind'::text) IS NOT NULL AND
CASE choice ->> 'kind'::text
    WHEN 'option'::text THEN choice ? 'optionId'::text
    WHEN 'approval'::text THEN COALESCE(jsonb_typeof(choice -> 'optionIds'::text) = 'array'::text AND (choice -> 'optionIds'::text) <> '[]'::jsonb, false)
    WHEN 'ranking'::text THEN COALESCE(jsonb_typeof(choice -> 'optionIds'::text) = 'array'::text AND (choice -> 'optionIds'::text) <> '[]'::jsonb, false)
    ELSE (choice ->> 'kind'::text) = ANY (ARRAY['against'::text, 'abstain'::text])
END),
  CONSTRAINT vote_revision CHECK (revision >= 1)
);
ALTER TABLE vote ENABLE ROW LEVEL SECURITY;
ALTER TABLE vote FORCE ROW LEVEL SECURITY;
CREATE POLICY adds ON vote FOR INSERT TO PUBLIC
  WITH CHECK (user_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) AND (EXISTS ( SELECT
   FROM ballot b
  WHERE b.id = vote.ballot_id AND b.board_id = vote.board_id AND b.case_id = vote.case_id)));
CREATE POLICY changes ON vote FOR UPDATE TO PUBLIC
  USING (user_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])));
CREATE POLICY deadlines_count ON vote FOR SELECT TO PUBLIC
  USING ((( SELECT consilium_service() AS consilium_service)) = 'deadlines'::text AND ballot_id = (( SELECT consilium_closing() AS consilium_closing)) AND (EXISTS ( SELECT
   FROM ballot b
  WHERE b.id = vote.ballot_id AND b.closed_at IS NULL AND b.voided_at IS NULL)));
CREATE POLICY reads ON vote FOR SELECT TO PUBLIC
  USING (user_id = (( SELECT consilium_user() AS consilium_user)) AND (board_id = ANY ((( SELECT consilium_writes() AS consilium_writes))::uuid[])) OR (board_id = ANY ((( SELECT consilium_reads() AS consilium_reads))::uuid[])) AND (EXISTS ( SELECT
   FROM ballot b
  WHERE b.id = vote.ballot_id AND (b.closed_at IS NOT NULL OR b.visibility = 'named-live'::text))) OR ballot_id = (( SELECT consilium_closing() AS consilium_closing)) AND (board_id = ANY ((( SELECT consilium_chairs() AS consilium_chairs))::uuid[])));
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON vote FOR EACH ROW EXECUTE FUNCTION consilium_guard_vote();
CREATE TRIGGER guard_method BEFORE INSERT OR UPDATE ON vote FOR EACH ROW EXECUTE FUNCTION consilium_guard_vote_method();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON vote FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE vote ENABLE ALWAYS TRIGGER never_deleted;
GRANT INSERT, SELECT, UPDATE ON vote TO consilium_app;

-- Function consilium_administers()
CREATE OR REPLACE FUNCTION public.consilium_administers()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ SELECT EXISTS (SELECT FROM app_user u WHERE u.id = consilium_user() AND u.administrator AND u.disabled_at IS NULL) $function$;

-- Function consilium_answers_to_assess(uuid[])
CREATE OR REPLACE FUNCTION public.consilium_answers_to_assess(of_cases uuid[])
 RETURNS TABLE(case_id uuid, board_id uuid, snapshot_id uuid, past boolean, facts jsonb, recommendation jsonb)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM set_config('app.counting', 'answers', true);
  RETURN QUERY SELECT c.id, c.board_id, s.id, c.status IN ('decided', 'withdrawn') OR s.id <> c.current_snapshot_id, s.facts, s.recommendation
    FROM "case" c JOIN recommendation_snapshot s ON s.case_id = c.id
    WHERE c.id = ANY (of_cases) AND (s.id = c.current_snapshot_id OR EXISTS (
      SELECT FROM decision d WHERE d.case_id = c.id AND d.snapshot_id = s.id AND d.kind = 'decision'
        AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id)))
    ORDER BY c.id;
  PERFORM set_config('app.counting', '', true);
END $function$;

-- Function consilium_append()
CREATE OR REPLACE FUNCTION public.consilium_append()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF encode(sha256(convert_to(NEW.bytes, 'UTF8')), 'hex') <> NEW.hash THEN
    RAISE EXCEPTION 'journal: the hash is not the SHA-256 of the bytes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- The columns are drawn from the bytes, and may not tell another story.
  NEW.envelope := NEW.bytes::jsonb;
  IF NEW.envelope->>'stream' IS DISTINCT FROM NEW.stream OR (NEW.envelope->>'seq')::bigint IS DISTINCT FROM NEW.seq
    OR NEW.envelope->>'prev' IS DISTINCT FROM NEW.prev::text OR NEW.envelope->>'type' IS DISTINCT FROM NEW.type
    OR (NEW.envelope->>'at')::timestamptz IS DISTINCT FROM NEW.at
    OR NULLIF(NEW.envelope->'actor'->>'id', 'system')::uuid IS DISTINCT FROM NEW.actor_id
    OR (NEW.envelope->'subject'->>'caseId')::uuid IS DISTINCT FROM NEW.case_id THEN
    RAISE EXCEPTION 'journal: a column differs from the bytes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF consilium_service() = '' AND (
    NEW.envelope->'actor'->>'session' IS DISTINCT FROM NULLIF(current_setting('app.session_id', true), '')
    OR (NEW.board_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM membership m WHERE m.board_id = NEW.board_id AND m.user_id = NEW.actor_id
        AND NEW.envelope->'actor'->>'role' = ANY (m.roles)
        AND m.valid_from <= statement_timestamp() AND (m.valid_to IS NULL OR m.valid_to > statement_timestamp())))) THEN
    RAISE EXCEPTION 'journal: the actor is not who acts' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  UPDATE journal_head SET seq = NEW.seq, hash = NEW.hash
    WHERE stream = NEW.stream AND seq = NEW.seq - 1 AND hash = NEW.prev;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'journal: % is not the next row of its stream', NEW.seq USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_assesses()
CREATE OR REPLACE FUNCTION public.consilium_assesses()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ SELECT consilium_service() = 'editions' AND current_setting('app.counting', true) = 'answers' $function$;

-- Function consilium_audits()
CREATE OR REPLACE FUNCTION public.consilium_audits()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ SELECT EXISTS (SELECT FROM app_user u WHERE u.id = consilium_user() AND u.auditor AND u.disabled_at IS NULL) $function$;

-- Function consilium_boards(text[])
CREATE OR REPLACE FUNCTION public.consilium_boards(wanted text[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
    SELECT board_id FROM membership
    WHERE user_id = (SELECT consilium_user()) AND roles && wanted
      AND valid_from <= statement_timestamp() AND (valid_to IS NULL OR valid_to > statement_timestamp())
$function$;

-- Function consilium_case_words("case")
CREATE OR REPLACE FUNCTION public.consilium_case_words(of_case "case")
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT consilium_fold(concat_ws(E'\x1f',
    of_case.pseudonym, of_case.question, of_case.who_grade,
    of_case.primary_site, consilium_names_of('site', ARRAY[of_case.primary_site, left(of_case.primary_site, 3)]),
    (SELECT name FROM app_user WHERE id = of_case.referrer_id),
    of_case.facts->>'syndrome', of_case.facts->>'comorbidity', of_case.facts->>'patientWish', of_case.facts->>'summary',
    (SELECT string_agg(label #>> '{}', E'\x1f') FROM jsonb_path_query(of_case.facts, 'lax $.priorLines[*].label') AS label),
    consilium_names_of('therapy', ARRAY(
      SELECT code #>> '{}' FROM jsonb_path_query(of_case.facts, 'lax $.priorLines[*].therapy') AS code
      UNION SELECT code #>> '{}' FROM jsonb_path_query(of_case.facts, 'lax $.proposedTherapies[*]') AS code))))
    || COALESCE((SELECT string_agg(E'\x1f' || words, '') FROM decision_search WHERE case_id = of_case.id), '')
$function$;

-- Function consilium_cases_to_assess(timestamp with time zone,uuid,integer)
CREATE OR REPLACE FUNCTION public.consilium_cases_to_assess(since timestamp with time zone, after uuid, at_most integer)
 RETURNS TABLE(case_id uuid)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM set_config('app.counting', 'answers', true);
  RETURN QUERY SELECT c.id FROM "case" c
    WHERE c.current_snapshot_id IS NOT NULL AND (since IS NULL OR c.updated_at >= since) AND (after IS NULL OR c.id > after)
    ORDER BY c.id LIMIT at_most;
  PERFORM set_config('app.counting', '', true);
END $function$;

-- Function consilium_chairs()
CREATE OR REPLACE FUNCTION public.consilium_chairs()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ SELECT ARRAY(SELECT consilium_boards('{chair}')) $function$;

-- Function consilium_closing()
CREATE OR REPLACE FUNCTION public.consilium_closing()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$ SELECT NULLIF(current_setting('app.closing_ballot', true), '')::uuid $function$;

-- Function consilium_decision_words(decision)
CREATE OR REPLACE FUNCTION public.consilium_decision_words(of_decision decision)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT consilium_fold(concat_ws(E'\x1f',
    of_decision.document->'case'->>'pseudonym', of_decision.document->'case'->>'question', of_decision.document->'case'->>'referrer',
    of_decision.document->'meeting'->>'title',
    of_decision.document->'snapshot'->>'primarySite',
    consilium_names_of('site', ARRAY[of_decision.document->'snapshot'->>'primarySite', left(of_decision.document->'snapshot'->>'primarySite', 3)]),
    (SELECT string_agg(label #>> '{}', E'\x1f') FROM jsonb_path_query(of_decision.therapies, 'lax $[*].label') AS label),
    consilium_names_of('therapy', ARRAY(SELECT code #>> '{}' FROM jsonb_path_query(of_decision.therapies, 'lax $[*].therapy') AS code)),
    consilium_names_of('class', of_decision.therapy_classes),
    array_to_string(of_decision.actions, E'\x1f'),
    of_decision.document->>'rationale', of_decision.document->>'text',
    of_decision.document->'relation'->'reason'->>'text', of_decision.document->'againstMajority'->>'text',
    of_decision.signer_name, (SELECT name FROM app_user WHERE id = of_decision.responsible_id)))
$function$;

-- Function consilium_edition_impact(text)
CREATE OR REPLACE FUNCTION public.consilium_edition_impact(of_hash text)
 RETURNS TABLE(board_id uuid, open integer, past integer)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM set_config('app.counting', 'editions', true);
  RETURN QUERY SELECT d.board_id, count(DISTINCT d.case_id) FILTER (WHERE NOT d.past)::integer,
      count(DISTINCT d.case_id) FILTER (WHERE d.past)::integer
    FROM edition_difference d WHERE d.content_hash = of_hash GROUP BY d.board_id;
  PERFORM set_config('app.counting', '', true);
END $function$;

-- Function consilium_every_case()
CREATE OR REPLACE FUNCTION public.consilium_every_case()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT consilium_assesses() OR current_setting('app.counting', true) = 'names' AND consilium_administers()
$function$;

-- Function consilium_find_cases(uuid,text,text[],boolean,boolean,timestamp with time zone,uuid,uuid[],integer)
CREATE OR REPLACE FUNCTION public.consilium_find_cases(of_board uuid, search text, of_status text[], flagged boolean, oldest boolean, after_at timestamp with time zone, after_id uuid, known uuid[], at_most integer)
 RETURNS TABLE(case_id uuid, at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET random_page_cost TO '1.1'
AS $function$
DECLARE
  instant text := CASE WHEN oldest THEN 'c.submitted_at' ELSE 'c.updated_at' END;
  ordering text := CASE WHEN oldest THEN 'c.submitted_at, c.id' ELSE 'c.updated_at DESC, c.id DESC' END;
  those text := 'c.board_id = $1';
  needles text[] := consilium_needles(search);
  how record := consilium_how(needles);
  to_walk integer := 250;
  walked integer;
  newest timestamptz;
  reached timestamptz;
  times numeric;
  first integer;
  last integer;
  most integer;
  met integer;
  ids uuid[];
  instants timestamptz[];
BEGIN
  IF NOT of_board = ANY (consilium_reads()) THEN
    IF NOT of_board = ANY (consilium_refers()) THEN RETURN; END IF;
    those := those || format(' AND c.referrer_id = %L', consilium_user());
  END IF;
  IF cardinality(of_status) = 1 THEN those := those || format(' AND c.status = %L', of_status[1]);
  ELSIF of_status IS NOT NULL THEN those := those || format(' AND c.status = ANY (%L)', of_status);
  END IF;
  IF flagged IS NOT NULL THEN those := those || CASE WHEN flagged THEN ' AND c.board_decision_required' ELSE ' AND NOT c.board_decision_required' END; END IF;
  IF oldest THEN those := those || ' AND c.submitted_at IS NOT NULL'; END IF;
  IF after_id IS NOT NULL THEN
    those := those || CASE WHEN oldest THEN ' AND (c.submitted_at, c.id) > ($2, $3)' ELSE ' AND (c.updated_at, c.id) < ($2, $3)' END;
  END IF;

  IF needles = '{}' THEN
    RETURN QUERY EXECUTE format('SELECT c.id, %s FROM "case" c WHERE %s ORDER BY %s LIMIT $4', instant, those, ordering)
      USING of_board, after_at, after_id, at_most;
    RETURN;
  END IF;
  LOOP
    EXECUTE format('WITH walk AS MATERIALIZED (SELECT c.id, %1$s AS at FROM "case" c WHERE %2$s ORDER BY %3$s LIMIT %4$s)
      SELECT array_agg(line.id), array_agg(line.at), (SELECT count(*) FROM walk), (SELECT max(at) FROM walk), (SELECT min(at) FROM walk)
      FROM (SELECT c.id, c.at FROM walk c
        WHERE c.id = ANY ($5) OR (SELECT s.words LIKE ALL ($6) FROM case_search s WHERE s.case_id = c.id) LIMIT $4) line',
        instant, those, ordering, to_walk)
      INTO ids, instants, walked, newest, reached USING of_board, after_at, after_id, at_most, known, how.patterns;
    -- The page is full, or all there is was walked.
    IF cardinality(ids) >= at_most OR walked < to_walk THEN
      RETURN QUERY SELECT * FROM unnest(ids, instants);
      RETURN;
    END IF;
    -- How many times as many cases fill a page; null for a word that was not met.
    times := at_most::numeric / cardinality(ids);
    EXIT WHEN NOT oldest OR to_walk > 250 OR times IS NULL OR times > 25;
    to_walk := 10000;
  END LOOP;
  last := consilium_month(newest);
  IF NOT oldest AND times <= 34 THEN first := last - ceil(2 * times * extract(epoch FROM newest - reached) / 2629800); END IF;
  IF NOT oldest AND of_status IS NULL AND flagged IS NULL THEN most := 2 * at_most; END IF;
  LOOP
    EXECUTE format('WITH hit AS MATERIALIZED (SELECT s.case_id, s.month FROM case_search s WHERE s.board_id = $1 AND %4$s AND %5$s
          UNION SELECT s.case_id, s.month FROM case_search s WHERE s.case_id = ANY ($5) AND %5$s)
      SELECT array_agg(line.id), array_agg(line.at), (SELECT count(*) FROM hit) FROM (SELECT c.id, %1$s AS at FROM hit JOIN "case" c ON c.id = hit.case_id
        WHERE %2$s AND %6$s ORDER BY %3$s LIMIT $4) line', instant, those, ordering, how.condition,
        CASE WHEN first IS NULL THEN 'true' WHEN after_id IS NULL THEN 's.month >= $9' ELSE 's.month BETWEEN $9 AND $10' END,
        CASE WHEN first IS NULL AND most IS NOT NULL THEN 'hit.month >= COALESCE((SELECT month FROM hit ORDER BY month DESC OFFSET $11 LIMIT 1), 0)' ELSE 'true' END)
      INTO ids, instants, met USING of_board, after_at, after_id, at_most, known, how.patterns, how.longest, how.grams, first, last, most;
    EXIT WHEN cardinality(ids) >= at_most OR first IS NULL AND (most IS NULL OR met <= most);
    IF first IS NULL THEN most := NULL; END IF;
    first := NULL;
  END LOOP;
  RETURN QUERY SELECT * FROM unnest(ids, instants);
END $function$;

-- Function consilium_find_decisions(uuid,text,text,boolean,timestamp with time zone,timestamp with time zone,text,date,timestamp with time zone,uuid,integer)
CREATE OR REPLACE FUNCTION public.consilium_find_decisions(of_board uuid, search text, of_relation text, of_radioligand boolean, since timestamp with time zone, until timestamp with time zone, standing text, today date, after_at timestamp with time zone, after_id uuid, at_most integer)
 RETURNS TABLE(decision_id uuid, at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  those text := 's.board_id = $1';
  needles text[] := consilium_needles(search);
  how record := consilium_how(needles);
  ids uuid[];
BEGIN
  IF NOT of_board = ANY (consilium_reads()) THEN
    IF NOT of_board = ANY (consilium_refers()) THEN RETURN; END IF;
    those := those || ' AND s.case_id IN (SELECT consilium_own_cases())';
  END IF;
  IF of_relation IS NOT NULL THEN those := those || format(' AND s.relation = %L', of_relation); END IF;
  IF of_radioligand IS NOT NULL THEN those := those || CASE WHEN of_radioligand THEN ' AND s.radioligand' ELSE ' AND NOT s.radioligand' END; END IF;
  IF since IS NOT NULL THEN those := those || format(' AND s.signed_at >= %L', since); END IF;
  IF until IS NOT NULL THEN those := those || format(' AND s.signed_at < %L', until); END IF;
  IF standing IN ('open', 'overdue') THEN those := those || ' AND s.implementation IS NULL AND NOT s.superseded';
  ELSIF standing IS NOT NULL THEN those := those || format(' AND s.implementation = %L', standing);
  END IF;
  IF standing = 'overdue' THEN those := those || format(' AND s.due_on < %L', today); END IF;
  IF after_id IS NOT NULL THEN those := those || ' AND (s.signed_at, s.decision_id) < ($2, $3)'; END IF;

  EXECUTE format('SELECT ARRAY(SELECT s.decision_id FROM (SELECT s.* FROM decision_search s WHERE %s
      ORDER BY s.signed_at DESC, s.decision_id DESC LIMIT %s) s WHERE %s ORDER BY s.signed_at DESC, s.decision_id DESC LIMIT $4)',
      those, CASE WHEN needles = '{}' THEN '$4' ELSE '1000' END, CASE WHEN needles = '{}' THEN 'true' ELSE 's.words LIKE ALL ($6)' END)
    INTO ids USING of_board, after_at, after_id, at_most, NULL::uuid[], how.patterns, how.longest, how.grams;
  IF needles <> '{}' AND cardinality(ids) < at_most THEN
    EXECUTE format('WITH hit AS MATERIALIZED (SELECT s.* FROM decision_search s WHERE s.board_id = $1 AND %2$s)
      SELECT ARRAY(SELECT s.decision_id FROM hit s WHERE %1$s ORDER BY s.signed_at DESC, s.decision_id DESC LIMIT $4)', those, how.condition)
      INTO ids USING of_board, after_at, after_id, at_most, NULL::uuid[], how.patterns, how.longest, how.grams;
  END IF;
  RETURN QUERY SELECT s.decision_id, s.signed_at
    FROM unnest(ids) WITH ORDINALITY AS line (id, place) JOIN decision_search s ON s.decision_id = line.id ORDER BY line.place;
END $function$;

-- Function consilium_find_obligations(uuid,boolean,date,integer)
CREATE OR REPLACE FUNCTION public.consilium_find_obligations(of_board uuid, of_others boolean, today date, at_most integer)
 RETURNS TABLE(decision_id uuid, total integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET random_page_cost TO '1.1'
AS $function$
  SELECT s.decision_id, (count(*) OVER ())::integer
  FROM decision_search s JOIN decision d ON d.id = s.decision_id
  WHERE s.board_id = of_board AND s.implementation IS NULL AND NOT s.superseded
    AND (of_others AND s.due_on < today OR consilium_user() = COALESCE(
      (SELECT a.responsible_id FROM decision a WHERE a.amends_id = d.id ORDER BY a.seq DESC LIMIT 1), d.responsible_id))
  ORDER BY s.due_on, s.decision_id LIMIT at_most
$function$;

-- Function consilium_fold(text)
CREATE OR REPLACE FUNCTION public.consilium_fold(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  SELECT regexp_replace(consilium_plain(words), '[-[:space:]]', '', 'g')
$function$;

-- Function consilium_grams(text)
CREATE OR REPLACE FUNCTION public.consilium_grams(folded text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT ARRAY(SELECT DISTINCT gram COLLATE "C" FROM (
    SELECT unnest(ARRAY[letter, letter || lead(letter) OVER (ORDER BY place)]) AS gram
    FROM string_to_table(folded, NULL) WITH ORDINALITY AS letters (letter, place)) AS grams WHERE gram IS NOT NULL)
$function$;

-- Function consilium_guard_administration()
CREATE OR REPLACE FUNCTION public.consilium_guard_administration()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF current_user = 'consilium_app' AND consilium_service() <> 'seed' AND NOT consilium_administers()
    AND NOT (TG_TABLE_NAME = 'app_user' AND TG_OP = 'INSERT' AND consilium_service() = 'auth') THEN
    RAISE EXCEPTION '%: this is for administrators', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_administration_events()
CREATE OR REPLACE FUNCTION public.consilium_guard_administration_events()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF consilium_service() = '' AND NOT consilium_administers() THEN
    RAISE EXCEPTION 'journal: this is for administrators' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_assessment()
CREATE OR REPLACE FUNCTION public.consilium_guard_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF current_user = 'consilium_app' AND consilium_service() <> 'editions' AND NOT (
    TG_OP = 'INSERT' AND NEW.round_started_at IS NULL AND NEW.covered_at IS NULL AND NEW.done = 0 AND consilium_administers()) THEN
    RAISE EXCEPTION 'edition_assessment: it is carried on by the application alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_asynchronous_decision()
CREATE OR REPLACE FUNCTION public.consilium_guard_asynchronous_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  coded boolean := 'radioligand' = ANY (NEW.therapy_classes)
    OR NEW.therapies @> '[{"therapyClass": "radioligand"}]' OR NEW.therapies @> '[{"therapy": "lu177-dotatate"}]';
BEGIN
  -- Every condition must be found to hold, so what is unknown, hidden or missing refuses.
  IF NEW.ballot_id IS NOT NULL AND NOT EXISTS (SELECT FROM ballot b WHERE b.id = NEW.ballot_id AND b.timing = 'meeting')
    AND EXISTS (SELECT FROM jsonb_array_elements(NEW.therapies) t WHERE t->>'therapyClass' IS DISTINCT FROM 'work-up')
    AND NOT EXISTS (SELECT FROM recommendation_snapshot s
      WHERE s.id = NEW.snapshot_id AND s.case_id = NEW.case_id AND cardinality(s.board_decision_reasons) = 0
        AND (NOT coded OR (s.origin = 'midgut' AND EXISTS (SELECT FROM journal_event j WHERE j.case_id = NEW.case_id
          AND j.type = 'case.recommendation-made' AND j.envelope->'public'->>'snapshotId' = NEW.snapshot_id::text
          AND j.envelope->'public'->>'origin' = 'midgut')))) THEN
    RAISE EXCEPTION 'decision: an asynchronous ballot carries no required board decision' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_ballot()
CREATE OR REPLACE FUNCTION public.consilium_guard_ballot()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  written text[] := ARRAY['closed_at', 'closed_at_deadline', 'quorum_at_close', 'quorate', 'tally', 'voided_at', 'void_cause',
    'void_reason'];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.closed_at IS NOT NULL OR NEW.voided_at IS NOT NULL OR NOT EXISTS (
      SELECT FROM "case" c JOIN recommendation_snapshot s ON s.id = c.current_snapshot_id
      WHERE c.id = NEW.case_id AND c.board_id = NEW.board_id AND s.id = NEW.snapshot_id AND s.case_id = c.id) THEN
      RAISE EXCEPTION 'ballot: it opens on the current snapshot of its case' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.closed_at IS NOT NULL OR OLD.voided_at IS NOT NULL THEN
    RAISE EXCEPTION 'ballot: it is over' USING ERRCODE = 'check_violation';
  END IF;
  -- All but what a close or a void writes is frozen at the opening.
  IF (to_jsonb(NEW) - written) <> (to_jsonb(OLD) - written) THEN
    RAISE EXCEPTION 'ballot: what was put to the vote is frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_chair()
CREATE OR REPLACE FUNCTION public.consilium_guard_chair()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF NOT NEW.board_id = ANY (consilium_chairs()) THEN
    RAISE EXCEPTION '%: this is for a chair of the board', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_close()
CREATE OR REPLACE FUNCTION public.consilium_guard_close()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF consilium_service() = 'deadlines' THEN
    IF NEW.timing <> 'asynchronous' OR clock_timestamp() < NEW.deadline OR NOT NEW.closed_at_deadline THEN
      RAISE EXCEPTION 'ballot: its deadline has not passed' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NEW.closed_at_deadline OR NOT NEW.board_id = ANY (consilium_chairs()) THEN
    RAISE EXCEPTION 'ballot: this is for a chair of the board' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_dated_rule()
CREATE OR REPLACE FUNCTION public.consilium_guard_dated_rule()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  today date := (SELECT (clock_timestamp() AT TIME ZONE b.time_zone)::date FROM board b
    WHERE b.id = CASE TG_OP WHEN 'DELETE' THEN OLD.board_id ELSE NEW.board_id END);
BEGIN
  IF consilium_service() <> 'seed' AND (
    (TG_OP <> 'INSERT' AND OLD.valid_from <= today) OR (TG_OP <> 'DELETE' AND NEW.valid_from < today)) THEN
    RAISE EXCEPTION '%: what is in force, or was, does not change', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $function$;

-- Function consilium_guard_decision()
CREATE OR REPLACE FUNCTION public.consilium_guard_decision()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  found_origin text;
  coded boolean := 'radioligand' = ANY (NEW.therapy_classes)
    OR NEW.therapies @> '[{"therapyClass": "radioligand"}]' OR NEW.therapies @> '[{"therapy": "lu177-dotatate"}]'
    OR COALESCE(NEW.document->'therapies' @> '[{"therapyClass": "radioligand"}]', false)
    OR COALESCE(NEW.document->'therapies' @> '[{"therapy": "lu177-dotatate"}]', false);
BEGIN
  IF NEW.signer_id IS DISTINCT FROM consilium_user()
    OR EXISTS (SELECT FROM recusal r WHERE r.case_id = NEW.case_id AND r.user_id = NEW.signer_id) THEN
    RAISE EXCEPTION 'decision: its signer is not who signs, or is recused' USING ERRCODE = 'check_violation';
  END IF;
  SELECT s.origin INTO found_origin
    FROM "case" c JOIN recommendation_snapshot s ON s.id = c.current_snapshot_id AND s.case_id = c.id
    WHERE c.id = NEW.case_id AND c.board_id = NEW.board_id AND s.id = NEW.snapshot_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'decision: it is not on the current snapshot of its case' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.ballot_id IS NOT NULL AND NOT EXISTS (SELECT FROM ballot b WHERE b.id = NEW.ballot_id AND b.case_id = NEW.case_id
      AND b.snapshot_id = NEW.snapshot_id AND b.closed_at IS NOT NULL AND b.voided_at IS NULL AND b.quorate) THEN
    RAISE EXCEPTION 'decision: its ballot is not a closed, quorate one on this snapshot' USING ERRCODE = 'check_violation';
  END IF;
  -- A midgut origin is believed where the journal tells it too: a row written past the application has no event.
  IF found_origin = 'midgut' AND EXISTS (SELECT FROM journal_event j WHERE j.case_id = NEW.case_id
      AND j.type = 'case.recommendation-made' AND j.envelope->'public'->>'snapshotId' = NEW.snapshot_id::text
      AND j.envelope->'public'->>'origin' = 'midgut') THEN
    RETURN NEW;
  END IF;
  IF NOT coded AND (
    EXISTS (SELECT FROM unnest(NEW.actions) a WHERE consilium_names_radioligand(a))
    OR EXISTS (SELECT FROM jsonb_array_elements(NEW.therapies) t WHERE consilium_names_radioligand(t->>'label'))) THEN
    RAISE EXCEPTION 'decision: a radioligand outside midgut must be coded as one' USING ERRCODE = 'check_violation';
  END IF;
  IF coded AND NOT EXISTS (SELECT FROM ballot b WHERE b.id = NEW.ballot_id
      -- Each radioligand of the decision is an option of the ballot, as the same therapy or in the same words.
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(NEW.therapies) t
        WHERE (t->>'therapyClass' = 'radioligand' OR t->>'therapy' = 'lu177-dotatate')
          AND NOT EXISTS (SELECT FROM jsonb_array_elements(b.options) o
            WHERE o->>'therapyClass' = 'radioligand' AND o->>'therapy' IS NOT DISTINCT FROM t->>'therapy'
              AND (t->>'therapy' IS NOT NULL OR lower(btrim(normalize(o->>'label', NFKC))) = lower(btrim(normalize(t->>'label', NFKC))))))
      AND b.options @> '[{"therapyClass": "radioligand"}]'
      AND EXISTS (SELECT FROM vote v JOIN elector e ON e.ballot_id = v.ballot_id AND e.user_id = v.user_id
        WHERE v.ballot_id = b.id AND e.specialty = 'nuclear-medicine' AND v.choice->>'kind' <> 'abstain'
          AND NOT EXISTS (SELECT FROM recusal r WHERE r.case_id = NEW.case_id AND r.user_id = v.user_id))) THEN
    RAISE EXCEPTION 'decision: a radioligand outside midgut needs a ballot that lists it and in which nuclear medicine voted'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_difference()
CREATE OR REPLACE FUNCTION public.consilium_guard_difference()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  its boolean;
BEGIN
  PERFORM set_config('app.counting', 'answers', true);
  its := EXISTS (SELECT FROM recommendation_snapshot s
    WHERE s.id = NEW.snapshot_id AND s.case_id = NEW.case_id AND s.board_id = NEW.board_id);
  PERFORM set_config('app.counting', '', true);
  IF NOT its THEN
    RAISE EXCEPTION 'edition_difference: of another case or board' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_dissent()
CREATE OR REPLACE FUNCTION public.consilium_guard_dissent()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.user_id IS DISTINCT FROM consilium_user() THEN
    RAISE EXCEPTION 'dissent: its author is not who acts' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM recusal r WHERE r.case_id = NEW.case_id AND r.user_id = NEW.user_id)
    OR NOT EXISTS (SELECT FROM decision d WHERE d.id = NEW.decision_id AND d.kind = 'decision'
      AND d.case_id = NEW.case_id AND d.board_id = NEW.board_id AND CASE
        WHEN d.ballot_id IS NULL
          THEN EXISTS (SELECT FROM attendance a WHERE a.meeting_id = d.meeting_id AND a.user_id = NEW.user_id)
        ELSE EXISTS (SELECT FROM elector e WHERE e.ballot_id = d.ballot_id AND e.user_id = NEW.user_id) END) THEN
    RAISE EXCEPTION 'dissent: of those alone who had a say' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_edition_period()
CREATE OR REPLACE FUNCTION public.consilium_guard_edition_period()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.valid_to IS NOT NULL OR NEW.valid_to IS NULL
      OR (OLD.edition, OLD.content_hash, OLD.proposal_id, OLD.activated_by, OLD.valid_from)
        IS DISTINCT FROM (NEW.edition, NEW.content_hash, NEW.proposal_id, NEW.activated_by, NEW.valid_from) THEN
      RAISE EXCEPTION 'edition_period: it ends once, and nothing else of it changes' USING ERRCODE = 'check_violation';
    END IF;
    IF current_user = 'consilium_app' AND NOT consilium_administers() THEN
      RAISE EXCEPTION 'edition_period: this is for administrators' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.valid_to IS NOT NULL THEN
    RAISE EXCEPTION 'edition_period: it begins active' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.proposal_id IS NULL THEN
    IF EXISTS (SELECT FROM edition_period)
      OR (current_user = 'consilium_app' AND consilium_service() NOT IN ('seed', 'editions')) THEN
      RAISE EXCEPTION 'edition_period: only the first one is installed' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM edition_proposal p WHERE p.id = NEW.proposal_id AND p.outcome = 'activated'
      AND p.content_hash = NEW.content_hash AND p.edition = NEW.edition AND p.ended_by = NEW.activated_by
      AND p.proposed_by <> NEW.activated_by)
    OR (current_user = 'consilium_app' AND (NEW.activated_by IS DISTINCT FROM consilium_user() OR NOT consilium_administers())) THEN
    RAISE EXCEPTION 'edition_period: it takes two administrators' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_edition_proposal()
CREATE OR REPLACE FUNCTION public.consilium_guard_edition_proposal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.ended_at IS NOT NULL OR (current_user = 'consilium_app' AND NEW.proposed_by IS DISTINCT FROM consilium_user()) THEN
      RAISE EXCEPTION 'edition_proposal: it begins open and in the own name' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.ended_at IS NOT NULL OR (OLD.id, OLD.edition, OLD.content_hash, OLD.proposed_by, OLD.proposed_at)
    IS DISTINCT FROM (NEW.id, NEW.edition, NEW.content_hash, NEW.proposed_by, NEW.proposed_at) THEN
    RAISE EXCEPTION 'edition_proposal: it ends once, and nothing else of it changes' USING ERRCODE = 'check_violation';
  END IF;
  IF current_user = 'consilium_app' AND NEW.ended_by IS DISTINCT FROM consilium_user() THEN
    RAISE EXCEPTION 'edition_proposal: not who acts' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_elector()
CREATE OR REPLACE FUNCTION public.consilium_guard_elector()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- The electorate is frozen at the opening: electors come in the transaction that made the ballot, or never.
    IF NOT EXISTS (SELECT FROM ballot b WHERE b.id = NEW.ballot_id AND b.xmin = pg_current_xact_id()::xid
        AND b.board_id = NEW.board_id AND b.case_id = NEW.case_id) THEN
      RAISE EXCEPTION 'elector: the electorate is frozen at the opening' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM recusal r WHERE r.case_id = NEW.case_id AND r.user_id = NEW.user_id) THEN
      RAISE EXCEPTION 'elector: recused' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.first_voted_at IS NOT NULL OR (to_jsonb(NEW) - 'first_voted_at') <> (to_jsonb(OLD) - 'first_voted_at') THEN
    RAISE EXCEPTION 'elector: the electorate is frozen at the opening' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_hand_over()
CREATE OR REPLACE FUNCTION public.consilium_guard_hand_over()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.status <> 'open' OR NOT EXISTS (
    SELECT FROM membership m WHERE m.board_id = NEW.board_id AND m.user_id = NEW.handed_over_to AND 'chair' = ANY (m.roles)
      AND m.valid_from <= statement_timestamp() AND (m.valid_to IS NULL OR m.valid_to > statement_timestamp())) THEN
    RAISE EXCEPTION 'meeting: the chair goes to a chair of the board, in an open meeting' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT NEW.board_id = ANY (ARRAY(SELECT consilium_boards('{coordinator}')))
    AND consilium_user() IS DISTINCT FROM COALESCE(OLD.handed_over_to, OLD.chair_id) THEN
    RAISE EXCEPTION 'meeting: the chair is handed over by a coordinator or by who holds it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_head()
CREATE OR REPLACE FUNCTION public.consilium_guard_head()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.seq <> 0 OR NEW.hash <> repeat('0', 64) THEN
      RAISE EXCEPTION 'journal: a stream begins empty' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  -- Depth 1 is this trigger itself: the statement came from outside, not from consilium_append.
  ELSIF pg_trigger_depth() < 2
    OR current_user <> (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID) THEN
    RAISE EXCEPTION 'journal: a head is raised by its rows alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_identity_index()
CREATE OR REPLACE FUNCTION public.consilium_guard_identity_index()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF (to_jsonb(NEW) - 'blind_index' - 'index_rule') IS DISTINCT FROM (to_jsonb(OLD) - 'blind_index' - 'index_rule') THEN
    RAISE EXCEPTION 'case_identity: an index is made anew, nothing else' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_installation()
CREATE OR REPLACE FUNCTION public.consilium_guard_installation()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF consilium_service() NOT IN ('seed', 'editions') THEN
    RAISE EXCEPTION 'journal: an edition is installed by the application alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_last_administrator()
CREATE OR REPLACE FUNCTION public.consilium_guard_last_administrator()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.administrator AND OLD.disabled_at IS NULL AND (NEW.disabled_at IS NOT NULL OR NOT NEW.administrator) THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('consilium/last-administrator', 0));
    IF NOT EXISTS (SELECT FROM app_user u WHERE u.id <> NEW.id AND u.administrator AND u.disabled_at IS NULL) THEN
      RAISE EXCEPTION 'app_user: the last administrator stays' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_link()
CREATE OR REPLACE FUNCTION public.consilium_guard_link()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.used_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'one_time_link: it is over' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.used_at IS NOT NULL AND consilium_service() <> 'auth' THEN
    RAISE EXCEPTION 'one_time_link: only its holder takes it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_report()
CREATE OR REPLACE FUNCTION public.consilium_guard_report()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF NEW.reported_by IS DISTINCT FROM consilium_user() THEN
    RAISE EXCEPTION 'implementation_report: its author is not who acts' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM decision d WHERE d.id = NEW.decision_id AND d.kind = 'decision'
      AND d.case_id = NEW.case_id AND d.board_id = NEW.board_id) THEN
    RAISE EXCEPTION 'implementation_report: it is about no decision of its case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_succession()
CREATE OR REPLACE FUNCTION public.consilium_guard_succession()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  standing uuid;
BEGIN
  -- FOR UPDATE: two papers on one case come one after the other.
  PERFORM 1 FROM "case" c WHERE c.id = NEW.case_id FOR UPDATE;
  SELECT d.id INTO standing FROM decision d
    WHERE d.case_id = NEW.case_id AND d.kind = 'decision' AND d.id <> NEW.id
      AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id);
  IF NEW.kind = 'decision' THEN
    IF NEW.supersedes_id IS DISTINCT FROM standing THEN
      RAISE EXCEPTION 'decision: it must name the one it supersedes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.amends_id IS DISTINCT FROM standing THEN
    RAISE EXCEPTION 'decision: an addendum adds to the decision that holds' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT 'radioligand' = ANY (NEW.therapy_classes) AND consilium_names_radioligand(NEW.document->>'text')
    AND NOT EXISTS (SELECT FROM recommendation_snapshot s WHERE s.id = NEW.snapshot_id AND s.origin = 'midgut') THEN
    RAISE EXCEPTION 'decision: a radioligand outside midgut must be coded as one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_therapy_name()
CREATE OR REPLACE FUNCTION public.consilium_guard_therapy_name()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.valid_to IS NOT NULL OR (OLD.id, OLD.therapy_class, OLD.name, OLD.letters, OLD.added_by, OLD.valid_from)
    IS DISTINCT FROM (NEW.id, NEW.therapy_class, NEW.name, NEW.letters, NEW.added_by, NEW.valid_from) THEN
    RAISE EXCEPTION 'therapy_name: it ends once, and nothing else of it changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_vote()
CREATE OR REPLACE FUNCTION public.consilium_guard_vote()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  listed jsonb;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.ballot_id, NEW.user_id) IS DISTINCT FROM (OLD.ballot_id, OLD.user_id) THEN
    RAISE EXCEPTION 'vote: it stays its elector''s' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.revision <> (CASE TG_OP WHEN 'UPDATE' THEN OLD.revision + 1 ELSE 1 END) THEN
    RAISE EXCEPTION 'vote: each revision follows the one before' USING ERRCODE = 'check_violation';
  END IF;
  -- FOR SHARE: a close in another transaction waits for this vote, or this vote waits for it and sees it.
  SELECT b.options INTO listed FROM ballot b
    WHERE b.id = NEW.ballot_id AND b.closed_at IS NULL AND b.voided_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'vote: the ballot is not open' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.choice->>'kind' = 'option'
    AND NOT listed @> jsonb_build_array(jsonb_build_object('id', NEW.choice->>'optionId')) THEN
    RAISE EXCEPTION 'vote: the ballot does not list that option' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_vote_method()
CREATE OR REPLACE FUNCTION public.consilium_guard_vote_method()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  asked ballot%ROWTYPE;
BEGIN
  SELECT * INTO asked FROM ballot b WHERE b.id = NEW.ballot_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'vote: the ballot is not open' USING ERRCODE = 'check_violation';
  END IF;
  IF GREATEST(NEW.cast_at, clock_timestamp()) >= asked.deadline THEN
    RAISE EXCEPTION 'vote: the deadline has passed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.choice->>'kind' NOT IN ('against', 'abstain') AND NEW.choice->>'kind' IS DISTINCT FROM
    (CASE asked.method WHEN 'single' THEN 'option' WHEN 'approval' THEN 'approval' ELSE 'ranking' END) THEN
    RAISE EXCEPTION 'vote: the ballot is voted on in another way' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.choice->>'kind' IN ('approval', 'ranking') AND (
    EXISTS (SELECT FROM jsonb_array_elements(NEW.choice->'optionIds') named
      WHERE NOT asked.options @> jsonb_build_array(jsonb_build_object('id', named)))
    OR (SELECT count(*) <> count(DISTINCT named) FROM jsonb_array_elements(NEW.choice->'optionIds') named)) THEN
    RAISE EXCEPTION 'vote: the ballot does not list that option, or it is named twice' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_guard_withdrawal()
CREATE OR REPLACE FUNCTION public.consilium_guard_withdrawal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  IF OLD.status = 'withdrawn' THEN
    RAISE EXCEPTION 'case: it is withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM ballot b WHERE b.case_id = NEW.id AND b.closed_at IS NULL AND b.voided_at IS NULL)
    OR EXISTS (SELECT FROM agenda_item i WHERE i.case_id = NEW.id AND i.status IN ('planned', 'presented'))
    OR EXISTS (SELECT FROM decision d WHERE d.case_id = NEW.id) THEN
    RAISE EXCEPTION 'case: what is open or decided is not withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $function$;

-- Function consilium_holds_name(text,text)
CREATE OR REPLACE FUNCTION public.consilium_holds_name(words text, letters text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'public'
AS $function$ SELECT (char_length(letters) >= 5 OR letters ~ '[가-힣]') AND strpos(consilium_letters(words), letters) > 0 $function$;

-- Function consilium_how(text[])
CREATE OR REPLACE FUNCTION public.consilium_how(needles text[], OUT patterns text[], OUT longest text, OUT grams text[], OUT condition text)
 RETURNS record
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  patterns := ARRAY(SELECT '%' || regexp_replace(needle, '([\\%_])', '\\\1', 'g') || '%' FROM unnest(needles) AS needle
    ORDER BY length(needle) DESC, needle);
  longest := patterns[1];
  grams := ARRAY(SELECT DISTINCT gram FROM unnest(needles) AS needle, unnest(consilium_grams(needle)) AS gram);
  condition := CASE WHEN longest ~ '[[:alnum:]]{3}' THEN 's.words LIKE $7' ELSE 'consilium_grams(s.words) @> $8' END
    || ' AND s.words LIKE ALL ($6)';
END $function$;

-- Function consilium_keep_case_month()
CREATE OR REPLACE FUNCTION public.consilium_keep_case_month()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE case_search SET month = consilium_month(NEW.updated_at) WHERE case_id = NEW.id AND month <> consilium_month(NEW.updated_at);
  RETURN NULL;
END $function$;

-- Function consilium_keep_case_words()
CREATE OR REPLACE FUNCTION public.consilium_keep_case_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  INSERT INTO case_search (case_id, board_id, month, words) VALUES (NEW.id, NEW.board_id, consilium_month(NEW.updated_at), consilium_case_words(NEW))
    ON CONFLICT (case_id) DO UPDATE SET month = EXCLUDED.month, words = EXCLUDED.words;
  RETURN NULL;
END $function$;

-- Function consilium_keep_decision_line()
CREATE OR REPLACE FUNCTION public.consilium_keep_decision_line()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
DECLARE
  added text := consilium_decision_words(NEW);
BEGIN
  IF NEW.kind = 'decision' THEN
    INSERT INTO decision_search (decision_id, case_id, board_id, signed_at, relation, radioligand, due_on, superseded, implementation, words)
      VALUES (NEW.id, NEW.case_id, NEW.board_id, NEW.signed_at, NEW.relation, 'radioligand' = ANY (NEW.therapy_classes), NEW.due_on,
        false, NULL, added)
      ON CONFLICT (decision_id) DO NOTHING;
    UPDATE decision_search SET superseded = true WHERE decision_id = NEW.supersedes_id;
  ELSE
    UPDATE decision_search SET due_on = NEW.due_on, words = words || E'\x1f' || added WHERE decision_id = NEW.amends_id;
  END IF;
  UPDATE case_search SET words = words || E'\x1f' || added WHERE case_id = NEW.case_id;
  RETURN NULL;
END $function$;

-- Function consilium_keep_implementation()
CREATE OR REPLACE FUNCTION public.consilium_keep_implementation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  UPDATE decision_search SET implementation = NEW.status WHERE decision_id = NEW.decision_id;
  RETURN NULL;
END $function$;

-- Function consilium_letters(text)
CREATE OR REPLACE FUNCTION public.consilium_letters(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$ SELECT regexp_replace(lower(normalize(words, NFKC)), '[^a-z0-9가-힣]', '', 'g') $function$;

-- Function consilium_meetings_chaired()
CREATE OR REPLACE FUNCTION public.consilium_meetings_chaired()
 RETURNS TABLE(board_id uuid, chair_id uuid, meetings integer)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM set_config('app.counting', 'chairs', true);
  RETURN QUERY SELECT m.board_id, m.chair_id, count(*)::integer FROM meeting m
    WHERE m.status IN ('scheduled', 'open') AND m.ends_at > statement_timestamp() GROUP BY m.board_id, m.chair_id;
  PERFORM set_config('app.counting', '', true);
END $function$;

-- Function consilium_month(timestamp with time zone)
CREATE OR REPLACE FUNCTION public.consilium_month(at timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT (12 * extract(year FROM at AT TIME ZONE 'UTC') + extract(month FROM at AT TIME ZONE 'UTC'))::integer
$function$;

-- Function consilium_name_found(text,text[])
CREATE OR REPLACE FUNCTION public.consilium_name_found(letters text, coded text[])
 RETURNS TABLE(ballots integer, cases integer)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM set_config('app.counting', 'names', true);
  RETURN QUERY SELECT
    (SELECT count(*)::integer FROM ballot b JOIN "case" c ON c.id = b.case_id
      WHERE b.voided_at IS NULL AND c.status NOT IN ('decided', 'withdrawn')
        AND EXISTS (SELECT FROM jsonb_array_elements(b.options) o WHERE o->>'source' = 'free'
          AND NOT o->>'therapyClass' = ANY (coded) AND strpos(consilium_letters(o->>'label'), letters) > 0)),
    (SELECT count(*)::integer FROM "case" c WHERE c.status NOT IN ('decided', 'withdrawn')
        AND EXISTS (SELECT FROM jsonb_array_elements(c.facts->'priorLines') l
          WHERE l->>'therapy' IS DISTINCT FROM 'lu177-dotatate' AND strpos(consilium_letters(l->>'label'), letters) > 0));
  PERFORM set_config('app.counting', '', true);
END $function$;

-- Function consilium_names_of(text,text[])
CREATE OR REPLACE FUNCTION public.consilium_names_of(of_kind text, codes text[])
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT string_agg(en || E'\x1f' || ko, E'\x1f') FROM search_name WHERE kind = of_kind AND code = ANY (codes)
$function$;

-- Function consilium_names_radioligand(text)
CREATE OR REPLACE FUNCTION public.consilium_names_radioligand(words text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ SELECT consilium_letters(words)
    ~ '(lutathera|lutetium|lu177|177lu(?!mbar|mpectomy|minal|ng|nch)|prrt|radioligand|루타테라|루테튬|루테슘|방사성리간드|방사성핵종)'
    OR EXISTS (SELECT FROM therapy_name n
      WHERE n.therapy_class = 'radioligand' AND n.valid_to IS NULL AND consilium_holds_name(words, n.letters)) $function$;

-- Function consilium_needles(text)
CREATE OR REPLACE FUNCTION public.consilium_needles(search text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  SELECT ARRAY(SELECT DISTINCT replace(word, '-', '') FROM regexp_split_to_table(consilium_plain(search), '[[:space:]]+') AS words (word)
    WHERE replace(word, '-', '') <> '')
$function$;

-- Function consilium_own_cases()
CREATE OR REPLACE FUNCTION public.consilium_own_cases()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE ROWS 100
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  SELECT id FROM "case" WHERE referrer_id = consilium_user() AND board_id = ANY ((SELECT consilium_refers())::uuid[])
$function$;

-- Function consilium_plain(text)
CREATE OR REPLACE FUNCTION public.consilium_plain(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog'
AS $function$
  SELECT regexp_replace(regexp_replace(
    translate(
      regexp_replace(lower(normalize(words, NFKC) COLLATE pg_c_utf8),
        '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]', '', 'g'),
      U&'\2010\2011\2012\2013\2014\2015\2212\2043\FE58\301C\3030\058A', '------------'),
    '\[(1[18]|3[25]|4[47]|6[1478]|8[69]|90|99m|1[12][1345]|131|161|166|177|18[68]|21[123]|22[35])[ -]*(ac|at|bi|c|cu|f|ga|ho|i|in|lu|p|pb|ra|re|sc|tb|tc|y|zr)\](?:[ -]*\2(?![a-z]))?', '\2\1', 'g'),
    '(?<![0-9.])(1[18]|3[25]|4[47]|6[1478]|8[69]|90|99m|1[12][1345]|131|161|166|177|18[68]|21[123]|22[35])[ -]*(ac|at|bi|c|cu|f|ga|ho|i|in|lu|p|pb|ra|re|sc|tb|tc|y|zr)(?=dota|psma|edtmp|hynic|[^a-z]|$)', '\2\1', 'g')
$function$;

-- Function consilium_planned_rosters(uuid)
CREATE OR REPLACE FUNCTION public.consilium_planned_rosters(of_board uuid)
 RETURNS TABLE(day text, specialties text[])
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
BEGIN
  PERFORM set_config('app.counting', 'rosters', true);
  RETURN QUERY SELECT to_char(m.starts_at AT TIME ZONE m.time_zone, 'YYYY-MM-DD'),
      COALESCE((SELECT array_agg(s.specialty) FROM meeting_member i JOIN membership s
        ON s.user_id = i.user_id AND s.board_id = m.board_id AND s.valid_to IS NULL
        WHERE i.meeting_id = m.id AND s.specialty IS NOT NULL), '{}')
    FROM meeting m WHERE m.board_id = of_board AND m.status = 'scheduled' AND m.ends_at > statement_timestamp()
    ORDER BY m.starts_at;
  PERFORM set_config('app.counting', '', true);
END $function$;

-- Function consilium_reads()
CREATE OR REPLACE FUNCTION public.consilium_reads()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ SELECT ARRAY(SELECT consilium_boards('{member,chair,coordinator,auditor}')) $function$;

-- Function consilium_refers()
CREATE OR REPLACE FUNCTION public.consilium_refers()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ SELECT ARRAY(SELECT consilium_boards('{referrer}')) $function$;

-- Function consilium_refuse_change()
CREATE OR REPLACE FUNCTION public.consilium_refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RAISE EXCEPTION '% on % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $function$;

-- Function consilium_service()
CREATE OR REPLACE FUNCTION public.consilium_service()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$ SELECT COALESCE(current_setting('app.service', true), '') $function$;

-- Function consilium_user()
CREATE OR REPLACE FUNCTION public.consilium_user()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$ SELECT NULLIF(current_setting('app.user_id', true), '')::uuid $function$;

-- Function consilium_writes()
CREATE OR REPLACE FUNCTION public.consilium_writes()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$ SELECT ARRAY(SELECT consilium_boards('{member,chair,coordinator}')) $function$;
