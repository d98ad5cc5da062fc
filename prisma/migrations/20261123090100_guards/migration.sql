-- What the database itself guarantees: the application role's rights, row-level security, an append-only chained journal,
-- votes only while their ballot is open, and no radioligand decision outside midgut without its ballot.
-- Reason: a mistake in the application must not be able to show, change or lose what it should not.
-- Locks: ACCESS EXCLUSIVE on each table for the moment of its ALTER or CREATE TRIGGER; the tables are still empty.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- ---------------------------------------------------------------------------------------------------------------------
-- The application role. Who runs the cluster makes it with its password; where the owner may make roles it is made here.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'consilium_app') THEN
    CREATE ROLE consilium_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE EXCEPTION 'The role consilium_app is missing. Have it made first: CREATE ROLE consilium_app LOGIN PASSWORD ''…'' NOBYPASSRLS;';
END $$;

GRANT USAGE ON SCHEMA public TO consilium_app;
GRANT SELECT ON
  instance, app_user, session, rate_limit, board, membership, quorum_rule, "case", case_facts, case_identity,
  recommendation_snapshot, recusal, annotation, meeting, meeting_member, agenda_item, attendance, ballot, elector, vote,
  decision, journal_head, journal_event, journal_sealed, access_log, command_receipt TO consilium_app;
GRANT INSERT ON
  instance, app_user, session, rate_limit, board, membership, quorum_rule, "case", case_facts, case_identity,
  recommendation_snapshot, recusal, annotation, meeting, meeting_member, agenda_item, attendance, ballot, elector, vote,
  decision, journal_head, journal_event, journal_sealed, access_log, command_receipt TO consilium_app;
-- journal_head: for SELECT … FOR UPDATE, which asks for this right; a trigger refuses every UPDATE that is not its own.
GRANT UPDATE ON
  app_user, session, rate_limit, board, membership, quorum_rule, "case", case_identity, annotation, meeting, agenda_item,
  attendance, ballot, elector, vote, journal_head TO consilium_app;
GRANT DELETE ON rate_limit, meeting_member, agenda_item TO consilium_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who asks. Each transaction's first statement sets app.user_id, app.session_id and app.service for that transaction alone;
-- on a pooled connection they read '' afterwards, hence NULLIF. `service` is one of '', feed, auth, seed.
CREATE FUNCTION consilium_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT NULLIF(current_setting('app.user_id', true), '')::uuid $$;
CREATE FUNCTION consilium_service() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT COALESCE(current_setting('app.service', true), '') $$;

-- The boards on which the asking person holds one of these roles now. A membership that has ended gives nothing.
-- Membership itself is not under row-level security, so this needs no rights of its owner.
CREATE FUNCTION consilium_boards(wanted text[]) RETURNS SETOF uuid LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$
    SELECT board_id FROM membership
    WHERE user_id = consilium_user() AND roles && wanted
      AND valid_from <= statement_timestamp() AND (valid_to IS NULL OR valid_to > statement_timestamp())
  $$;
-- Roles that read every case of the board, and roles that write in it (a referrer only own cases).
CREATE FUNCTION consilium_reads() RETURNS uuid[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT ARRAY(SELECT consilium_boards('{member,chair,coordinator,auditor}')) $$;
CREATE FUNCTION consilium_writes() RETURNS uuid[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT ARRAY(SELECT consilium_boards('{member,chair,coordinator}')) $$;
CREATE FUNCTION consilium_refers() RETURNS uuid[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT ARRAY(SELECT consilium_boards('{referrer}')) $$;
-- The ballot that is being closed in this transaction: set by the loader of the closing command and cleared by it, obeyed only
-- for a chair of that board. Without it nobody reads another's veiled choice; with it the chair's close can count them.
CREATE FUNCTION consilium_closing() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  SET search_path = pg_catalog
  AS $$ SELECT NULLIF(current_setting('app.closing_ballot', true), '')::uuid $$;
CREATE FUNCTION consilium_chairs() RETURNS uuid[] LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT ARRAY(SELECT consilium_boards('{chair}')) $$;

-- The scalar sub-selects below are evaluated once per query, not once per row.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case', 'case_facts', 'case_identity', 'recommendation_snapshot', 'recusal', 'annotation',
    'meeting', 'meeting_member', 'agenda_item', 'attendance', 'ballot', 'elector', 'vote', 'decision', 'journal_event',
    'journal_sealed', 'access_log', 'command_receipt'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

CREATE POLICY reads ON "case" FOR SELECT USING (
  board_id = ANY ((SELECT consilium_reads())::uuid[])
  OR (referrer_id = (SELECT consilium_user()) AND board_id = ANY ((SELECT consilium_refers())::uuid[])));
CREATE POLICY adds ON "case" FOR INSERT WITH CHECK (
  board_id = ANY ((SELECT consilium_writes())::uuid[])
  OR (referrer_id = (SELECT consilium_user()) AND board_id = ANY ((SELECT consilium_refers())::uuid[])));
CREATE POLICY changes ON "case" FOR UPDATE USING (
  board_id = ANY ((SELECT consilium_writes())::uuid[])
  OR (referrer_id = (SELECT consilium_user()) AND board_id = ANY ((SELECT consilium_refers())::uuid[])));

-- A case's rows are seen by whoever sees the case, and written by whoever may write on its board or refers it.
-- The sub-select on "case" is itself under the policies above.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_facts', 'case_identity', 'recommendation_snapshot', 'recusal', 'annotation',
    'agenda_item', 'ballot', 'elector', 'decision'] LOOP
    EXECUTE format($p$CREATE POLICY reads ON %1$I FOR SELECT USING (
      board_id = ANY ((SELECT consilium_reads())::uuid[])
      OR EXISTS (SELECT FROM "case" c WHERE c.id = %1$I.case_id))$p$, t);
    EXECUTE format($p$CREATE POLICY adds ON %1$I FOR INSERT WITH CHECK (
      (board_id = ANY ((SELECT consilium_writes())::uuid[]) OR board_id = ANY ((SELECT consilium_refers())::uuid[]))
      AND EXISTS (SELECT FROM "case" c WHERE c.id = %1$I.case_id AND c.board_id = %1$I.board_id))$p$, t);
    EXECUTE format($p$CREATE POLICY changes ON %1$I FOR UPDATE USING (
      (board_id = ANY ((SELECT consilium_writes())::uuid[]) OR board_id = ANY ((SELECT consilium_refers())::uuid[]))
      AND EXISTS (SELECT FROM "case" c WHERE c.id = %1$I.case_id AND c.board_id = %1$I.board_id))$p$, t);
  END LOOP;
END $$;
CREATE POLICY removes ON agenda_item FOR DELETE USING (board_id = ANY ((SELECT consilium_writes())::uuid[]));

-- A referrer sees the meetings at which an own case is discussed (agenda_item shows them no others).
CREATE POLICY reads ON meeting FOR SELECT USING (
  board_id = ANY ((SELECT consilium_reads())::uuid[])
  OR EXISTS (SELECT FROM agenda_item i WHERE i.meeting_id = meeting.id));
CREATE POLICY adds ON meeting FOR INSERT WITH CHECK (board_id = ANY ((SELECT consilium_writes())::uuid[]));
CREATE POLICY changes ON meeting FOR UPDATE USING (board_id = ANY ((SELECT consilium_writes())::uuid[]));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['meeting_member', 'attendance'] LOOP
    EXECUTE format($p$CREATE POLICY reads ON %1$I FOR SELECT USING (
      board_id = ANY ((SELECT consilium_reads())::uuid[])
      OR EXISTS (SELECT FROM meeting m WHERE m.id = %1$I.meeting_id))$p$, t);
    EXECUTE format($p$CREATE POLICY adds ON %1$I FOR INSERT WITH CHECK (
      board_id = ANY ((SELECT consilium_writes())::uuid[])
      AND EXISTS (SELECT FROM meeting m WHERE m.id = %1$I.meeting_id AND m.board_id = %1$I.board_id))$p$, t);
    EXECUTE format($p$CREATE POLICY changes ON %1$I FOR UPDATE USING (board_id = ANY ((SELECT consilium_writes())::uuid[]))$p$, t);
  END LOOP;
END $$;
CREATE POLICY removes ON meeting_member FOR DELETE USING (board_id = ANY ((SELECT consilium_writes())::uuid[]));

-- Votes: one's own while a board member; the others' once the ballot is closed, or always where it is named and live.
CREATE POLICY reads ON vote FOR SELECT USING (
  (user_id = (SELECT consilium_user()) AND board_id = ANY ((SELECT consilium_writes())::uuid[]))
  OR (board_id = ANY ((SELECT consilium_reads())::uuid[]) AND EXISTS (
    SELECT FROM ballot b WHERE b.id = vote.ballot_id AND (b.closed_at IS NOT NULL OR b.visibility = 'named-live')))
  OR (ballot_id = (SELECT consilium_closing()) AND board_id = ANY ((SELECT consilium_chairs())::uuid[])));
CREATE POLICY adds ON vote FOR INSERT WITH CHECK (
  user_id = (SELECT consilium_user()) AND board_id = ANY ((SELECT consilium_writes())::uuid[])
  AND EXISTS (SELECT FROM ballot b WHERE b.id = vote.ballot_id AND b.board_id = vote.board_id AND b.case_id = vote.case_id));
CREATE POLICY changes ON vote FOR UPDATE USING (
  user_id = (SELECT consilium_user()) AND board_id = ANY ((SELECT consilium_writes())::uuid[]));

-- The journal. A person writes in the own name only; the feed reads what is public in it, never what is sealed.
CREATE POLICY reads ON journal_event FOR SELECT USING (
  (SELECT consilium_service()) = 'feed'
  OR board_id = ANY ((SELECT consilium_reads())::uuid[])
  OR (case_id IS NOT NULL AND EXISTS (SELECT FROM "case" c WHERE c.id = journal_event.case_id))
  OR (board_id IS NULL AND (SELECT EXISTS (SELECT FROM app_user u WHERE u.id = consilium_user() AND u.administrator)))
  OR (board_id IS NULL AND actor_id = (SELECT consilium_user())));
CREATE POLICY adds ON journal_event FOR INSERT WITH CHECK (
  stream = COALESCE('board:' || board_id::text, 'organization')
  AND ((actor_id = (SELECT consilium_user()) AND (board_id IS NULL
        OR board_id = ANY ((SELECT consilium_writes())::uuid[]) OR board_id = ANY ((SELECT consilium_refers())::uuid[])
        OR board_id = ANY ((SELECT consilium_reads())::uuid[])))
    OR (SELECT consilium_service()) = 'seed'
    OR ((SELECT consilium_service()) = 'auth' AND board_id IS NULL)));

CREATE POLICY reads ON journal_sealed FOR SELECT USING (
  (author_id = (SELECT consilium_user()) AND (board_id IS NULL
    OR board_id = ANY ((SELECT consilium_reads())::uuid[]) OR board_id = ANY ((SELECT consilium_refers())::uuid[])))
  OR (ballot_id IS NULL AND (board_id = ANY ((SELECT consilium_reads())::uuid[])
    OR (case_id IS NOT NULL AND EXISTS (SELECT FROM "case" c WHERE c.id = journal_sealed.case_id))))
  OR (board_id IS NULL AND (SELECT EXISTS (SELECT FROM app_user u WHERE u.id = consilium_user() AND u.administrator)))
  OR (ballot_id IS NOT NULL AND board_id = ANY ((SELECT consilium_reads())::uuid[]) AND EXISTS (
    SELECT FROM ballot b WHERE b.id = journal_sealed.ballot_id AND (b.closed_at IS NOT NULL OR b.visibility = 'named-live')))
  OR (ballot_id = (SELECT consilium_closing()) AND board_id = ANY ((SELECT consilium_chairs())::uuid[])));
CREATE POLICY adds ON journal_sealed FOR INSERT WITH CHECK (
  stream = COALESCE('board:' || board_id::text, 'organization')
  AND ((author_id = (SELECT consilium_user()) AND (board_id IS NULL
        OR board_id = ANY ((SELECT consilium_writes())::uuid[]) OR board_id = ANY ((SELECT consilium_refers())::uuid[])
        OR board_id = ANY ((SELECT consilium_reads())::uuid[])))
    OR (SELECT consilium_service()) = 'seed'
    OR ((SELECT consilium_service()) = 'auth' AND board_id IS NULL)));

CREATE POLICY reads ON access_log FOR SELECT USING (
  actor_id = (SELECT consilium_user())
  OR board_id = ANY (ARRAY(SELECT consilium_boards('{auditor}'))));
CREATE POLICY adds ON access_log FOR INSERT WITH CHECK (
  actor_id = (SELECT consilium_user()) OR (SELECT consilium_service()) IN ('auth', 'feed', 'seed'));

CREATE POLICY own ON command_receipt FOR ALL USING (user_id = (SELECT consilium_user()));

-- ---------------------------------------------------------------------------------------------------------------------
-- Append-only, for everyone, the owner too. ALWAYS: also where replication settings turn ordinary triggers off.
CREATE FUNCTION consilium_refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: it is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['journal_event', 'journal_sealed', 'access_log', 'decision', 'case_facts',
    'recommendation_snapshot', 'recusal', 'command_receipt', 'instance'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['journal_head', 'vote', 'elector', 'ballot', 'case', 'case_identity', 'meeting', 'attendance',
    'annotation', 'membership', 'app_user', 'board'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER never_deleted', t);
  END LOOP;
END $$;

-- A row joins its stream only as the next one, with the hash of the one before and of its own bytes; the head follows it here
-- and nowhere else. SECURITY DEFINER, so that the application role's own UPDATE of a head can be refused.
CREATE FUNCTION consilium_append() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
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
  UPDATE journal_head SET seq = NEW.seq, hash = NEW.hash
    WHERE stream = NEW.stream AND seq = NEW.seq - 1 AND hash = NEW.prev;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'journal: % is not the next row of its stream', NEW.seq USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER append BEFORE INSERT ON journal_event FOR EACH ROW EXECUTE FUNCTION consilium_append();
ALTER TABLE journal_event ENABLE ALWAYS TRIGGER append;

CREATE FUNCTION consilium_guard_head() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.seq <> 0 OR NEW.hash <> repeat('0', 64) THEN
      RAISE EXCEPTION 'journal: a stream begins empty' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  -- Depth 1 is this trigger itself: the statement came from outside, not from consilium_append.
  ELSIF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'journal: a head is raised by its rows alone' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON journal_head FOR EACH ROW EXECUTE FUNCTION consilium_guard_head();
ALTER TABLE journal_head ENABLE ALWAYS TRIGGER guard;

-- ---------------------------------------------------------------------------------------------------------------------
-- Ballots, electors, votes.
CREATE UNIQUE INDEX ballot_one_open_per_item ON ballot (item_id) WHERE closed_at IS NULL AND voided_at IS NULL;
CREATE UNIQUE INDEX ballot_one_open_per_case ON ballot (case_id) WHERE closed_at IS NULL AND voided_at IS NULL;
ALTER TABLE ballot
  ADD CONSTRAINT ballot_visibility CHECK (visibility IN ('veiled', 'named-live')),
  ADD CONSTRAINT ballot_closed_or_voided CHECK (closed_at IS NULL OR voided_at IS NULL),
  ADD CONSTRAINT ballot_close_is_whole CHECK (
    (closed_at IS NULL) = (tally IS NULL) AND (closed_at IS NULL) = (quorum_at_close IS NULL) AND (closed_at IS NULL) = (quorate IS NULL)),
  ADD CONSTRAINT ballot_void_is_whole CHECK (
    (voided_at IS NULL) = (void_cause IS NULL) AND void_cause IN ('chair', 'new-facts', 'new-recusal')),
  ADD CONSTRAINT ballot_options CHECK (jsonb_typeof(options) = 'array' AND jsonb_array_length(options) > 0);
ALTER TABLE vote
  ADD CONSTRAINT vote_elector FOREIGN KEY (ballot_id, user_id) REFERENCES elector (ballot_id, user_id) ON DELETE RESTRICT,
  ADD CONSTRAINT vote_choice CHECK (choice->>'kind' IN ('option', 'against', 'abstain') AND choice->>'kind' IS NOT NULL),
  ADD CONSTRAINT vote_revision CHECK (revision >= 1);

CREATE FUNCTION consilium_guard_ballot() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
  IF (to_jsonb(NEW) - ARRAY['closed_at', 'quorum_at_close', 'quorate', 'tally', 'voided_at', 'void_cause', 'void_reason'])
    <> (to_jsonb(OLD) - ARRAY['closed_at', 'quorum_at_close', 'quorate', 'tally', 'voided_at', 'void_cause', 'void_reason']) THEN
    RAISE EXCEPTION 'ballot: what was put to the vote is frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON ballot FOR EACH ROW EXECUTE FUNCTION consilium_guard_ballot();

CREATE FUNCTION consilium_guard_elector() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON elector FOR EACH ROW EXECUTE FUNCTION consilium_guard_elector();

CREATE FUNCTION consilium_guard_vote() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.ballot_id, NEW.user_id) IS DISTINCT FROM (OLD.ballot_id, OLD.user_id) THEN
    RAISE EXCEPTION 'vote: it stays its elector''s' USING ERRCODE = 'check_violation';
  END IF;
  -- FOR SHARE: a close in another transaction waits for this vote, or this vote waits for it and sees it.
  PERFORM 1 FROM ballot b WHERE b.id = NEW.ballot_id AND b.closed_at IS NULL AND b.voided_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'vote: the ballot is not open' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON vote FOR EACH ROW EXECUTE FUNCTION consilium_guard_vote();

-- ---------------------------------------------------------------------------------------------------------------------
-- The rule that may never break. Judged by the decision, whatever the case's flags say: every condition must be found to hold,
-- so what is unknown, hidden or missing refuses.
CREATE FUNCTION consilium_guard_decision() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  found_origin text;
BEGIN
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
  IF found_origin IS DISTINCT FROM 'midgut'
    AND ('radioligand' = ANY (NEW.therapy_classes)
      OR NEW.therapies @> '[{"therapyClass": "radioligand"}]' OR NEW.therapies @> '[{"therapy": "lu177-dotatate"}]'
      OR NEW.document->'therapies' @> '[{"therapyClass": "radioligand"}]'
      OR NEW.document->'therapies' @> '[{"therapy": "lu177-dotatate"}]')
    AND NOT EXISTS (SELECT FROM ballot b WHERE b.id = NEW.ballot_id AND b.options @> '[{"therapyClass": "radioligand"}]'
      AND EXISTS (SELECT FROM vote v JOIN elector e ON e.ballot_id = v.ballot_id AND e.user_id = v.user_id
        WHERE v.ballot_id = b.id AND e.specialty = 'nuclear-medicine' AND v.choice->>'kind' <> 'abstain')) THEN
    RAISE EXCEPTION 'decision: a radioligand outside midgut needs a ballot that lists it and in which nuclear medicine voted'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
-- Deferred to the commit, so that it judges what the transaction leaves behind.
CREATE CONSTRAINT TRIGGER guard AFTER INSERT ON decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION consilium_guard_decision();
ALTER TABLE decision ENABLE ALWAYS TRIGGER guard;

-- ---------------------------------------------------------------------------------------------------------------------
-- Closed sets and ranges, where they are cheap.
ALTER TABLE instance ADD CONSTRAINT instance_single CHECK (id = 1), ADD CONSTRAINT instance_mode CHECK (mode IN ('demo', 'production'));
ALTER TABLE app_user ADD CONSTRAINT app_user_email CHECK (email = lower(email) AND email <> ''),
  ADD CONSTRAINT app_user_locale CHECK (locale IN ('en', 'ko'));
CREATE UNIQUE INDEX membership_one_current ON membership (board_id, user_id) WHERE valid_to IS NULL;
ALTER TABLE membership
  ADD CONSTRAINT membership_roles CHECK (roles <@ '{member,chair,coordinator,referrer,auditor,administrator}' AND cardinality(roles) > 0),
  ADD CONSTRAINT membership_period CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE quorum_rule ADD CONSTRAINT quorum_rule_heads CHECK (min_heads >= 0);
ALTER TABLE "case"
  ADD CONSTRAINT case_status CHECK (status IN ('draft', 'submitted', 'on-agenda', 'in-discussion', 'decided', 'deferred', 'withdrawn')),
  ADD CONSTRAINT case_type CHECK (type IN ('new', 'follow-up', 'additional', 'standard-of-care')),
  ADD CONSTRAINT case_ki67 CHECK (ki67_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT case_versions CHECK (version >= 1 AND facts_version >= 0),
  ADD CONSTRAINT case_submitted CHECK (status IN ('draft', 'withdrawn') OR (submitted_at IS NOT NULL AND facts_version >= 1));
ALTER TABLE recommendation_snapshot
  ADD CONSTRAINT recommendation_snapshot_origin CHECK (origin IN ('foregut', 'midgut', 'hindgut', 'ambiguous', 'unknown'));
ALTER TABLE meeting
  ADD CONSTRAINT meeting_status CHECK (status IN ('scheduled', 'open', 'closed', 'cancelled')),
  ADD CONSTRAINT meeting_period CHECK (ends_at > starts_at);
ALTER TABLE agenda_item
  ADD CONSTRAINT agenda_item_status CHECK (status IN ('planned', 'presented', 'decided', 'deferred', 'carried-over')),
  ADD CONSTRAINT agenda_item_position CHECK (position >= 1);
CREATE UNIQUE INDEX agenda_item_one_per_case ON agenda_item (case_id) WHERE status IN ('planned', 'presented');
ALTER TABLE attendance ADD CONSTRAINT attendance_mode CHECK (mode IN ('in-room', 'remote'));
ALTER TABLE decision
  ADD CONSTRAINT decision_relation CHECK (relation IN ('follows', 'departs')),
  ADD CONSTRAINT decision_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT decision_signature CHECK (signer_role = 'chair' AND meaning = 'decided' AND reauthentication = 'password');
ALTER TABLE journal_event ADD CONSTRAINT journal_event_seq CHECK (seq >= 1);
ALTER TABLE journal_sealed ADD CONSTRAINT journal_sealed_salt CHECK (salt ~ '^[0-9a-f]{32}$');
ALTER TABLE access_log ADD CONSTRAINT access_log_outcome CHECK (outcome IN ('allowed', 'refused')), ADD CONSTRAINT access_log_count CHECK (count >= 1);

-- ---------------------------------------------------------------------------------------------------------------------
-- Search within pseudonym and question, where the server has the extension (Korean needs a UTF-8 locale, not C).
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX case_search ON "case" USING gin (pseudonym gin_trgm_ops, question gin_trgm_ops);
  END IF;
END $$;
