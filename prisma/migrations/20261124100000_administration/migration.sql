-- Administration: one-time links, and what the database itself guarantees of people, boards, memberships and quorum rules.
-- Reason: an administrator's acts come through the application now, not through the seed; a mistake in it must not let anyone else do
-- them, leave the house without an administrator, change a quorum rule that is in force, or take a link twice.
-- Locks: CREATE TABLE takes none on others but SHARE ROW EXCLUSIVE on app_user for the foreign keys; CREATE TRIGGER takes SHARE ROW
-- EXCLUSIVE on app_user, board, membership, quorum_rule and journal_event, CREATE POLICY ACCESS EXCLUSIVE on meeting and journal_event,
-- each for a moment; CREATE INDEX takes SHARE on journal_event (writes wait while it is built).
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "issued_by" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_user_id_idx" ON "one_time_link"("user_id");

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_issued_by_fkey" FOREIGN KEY ("issued_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whether the asking person administers the house now.
CREATE FUNCTION consilium_administers() RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM app_user u WHERE u.id = consilium_user() AND u.administrator AND u.disabled_at IS NULL) $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- One-time links. `auth` takes them, for who is not known yet.
GRANT SELECT, INSERT ON one_time_link TO consilium_app;
GRANT UPDATE (used_at, withdrawn_at) ON one_time_link TO consilium_app;
ALTER TABLE one_time_link
  ADD CONSTRAINT one_time_link_purpose CHECK (purpose IN ('invitation', 'reset')),
  ADD CONSTRAINT one_time_link_hash CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT one_time_link_life CHECK (expires_at > issued_at AND expires_at <= issued_at + interval '72 hours'),
  ADD CONSTRAINT one_time_link_end CHECK (used_at IS NULL OR (withdrawn_at IS NULL AND used_at < expires_at));
-- A new link withdraws the one before, or is refused here.
CREATE UNIQUE INDEX one_time_link_one_alive ON one_time_link (user_id) WHERE used_at IS NULL AND withdrawn_at IS NULL;
ALTER TABLE one_time_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE one_time_link FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON one_time_link FOR SELECT USING (
  (SELECT consilium_service()) = 'auth' OR (SELECT consilium_administers()));
CREATE POLICY adds ON one_time_link FOR INSERT WITH CHECK (
  issued_by = (SELECT consilium_user()) AND (SELECT consilium_administers()));
CREATE POLICY changes ON one_time_link FOR UPDATE USING (
  (SELECT consilium_service()) = 'auth' OR (SELECT consilium_administers()));
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON one_time_link FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE one_time_link ENABLE ALWAYS TRIGGER never_deleted;

CREATE FUNCTION consilium_guard_link() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.used_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'one_time_link: it is over' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.used_at IS NOT NULL AND consilium_service() <> 'auth' THEN
    RAISE EXCEPTION 'one_time_link: only its holder takes it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON one_time_link FOR EACH ROW EXECUTE FUNCTION consilium_guard_link();

-- ---------------------------------------------------------------------------------------------------------------------
-- People, boards, memberships and rules are written by administrators (and by the seed; `auth` makes the first administrator). The
-- owner and a superuser are not asked: they repair.
CREATE FUNCTION consilium_guard_administration() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF current_user = 'consilium_app' AND consilium_service() <> 'seed' AND NOT consilium_administers()
    AND NOT (TG_TABLE_NAME = 'app_user' AND TG_OP = 'INSERT' AND consilium_service() = 'auth') THEN
    RAISE EXCEPTION '%: this is for administrators', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER administered BEFORE INSERT OR UPDATE OF id, email, name, administrator, disabled_at ON app_user
  FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON board FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON quorum_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();

-- There is always one who can let the others in. The lock makes two who disable each other wait, so that the second sees the first.
CREATE FUNCTION consilium_guard_last_administrator() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.administrator AND OLD.disabled_at IS NULL AND (NEW.disabled_at IS NOT NULL OR NOT NEW.administrator) THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('consilium/last-administrator', 0));
    IF NOT EXISTS (SELECT FROM app_user u WHERE u.id <> NEW.id AND u.administrator AND u.disabled_at IS NULL) THEN
      RAISE EXCEPTION 'app_user: the last administrator stays' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER last_administrator BEFORE UPDATE OF administrator, disabled_at ON app_user
  FOR EACH ROW EXECUTE FUNCTION consilium_guard_last_administrator();

-- A rule whose day has come never changes, and none begins in the past; the seed tells a past that was.
CREATE FUNCTION consilium_guard_quorum_rule() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  today date := (SELECT (clock_timestamp() AT TIME ZONE b.time_zone)::date FROM board b
    WHERE b.id = CASE TG_OP WHEN 'DELETE' THEN OLD.board_id ELSE NEW.board_id END);
BEGIN
  IF consilium_service() <> 'seed' AND (
    (TG_OP <> 'INSERT' AND OLD.valid_from <= today) OR (TG_OP <> 'DELETE' AND NEW.valid_from < today)) THEN
    RAISE EXCEPTION 'quorum_rule: what is in force, or was, does not change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON quorum_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_quorum_rule();

-- ---------------------------------------------------------------------------------------------------------------------
-- The journal. Who is no administrator cannot write an act of administration onto the organization's stream in their own name.
CREATE FUNCTION consilium_guard_administration_events() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF consilium_service() = '' AND NOT consilium_administers() THEN
    RAISE EXCEPTION 'journal: this is for administrators' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER administered BEFORE INSERT ON journal_event FOR EACH ROW
  WHEN (NEW.type IN ('person.created', 'person.link-issued', 'person.disabled', 'person.enabled', 'session.ended', 'board.founded',
    'membership.set', 'membership.ended', 'quorum-rule.set', 'fee-rule.set'))
  EXECUTE FUNCTION consilium_guard_administration_events();

-- Role and rule changes stand on the organization's stream; the auditor of the board they are about reads them.
CREATE POLICY reads_administration ON journal_event FOR SELECT USING (
  stream = 'organization' AND type IN ('board.founded', 'membership.set', 'membership.ended', 'quorum-rule.set', 'fee-rule.set')
  AND envelope->'public'->>'boardId' = ANY (ARRAY(SELECT consilium_boards('{auditor}')::text)));
CREATE INDEX journal_event_administration ON journal_event ((envelope->'public'->>'boardId'), seq DESC)
  WHERE stream = 'organization' AND type IN ('board.founded', 'membership.set', 'membership.ended', 'quorum-rule.set', 'fee-rule.set');

-- ---------------------------------------------------------------------------------------------------------------------
-- How many meetings that are not over each person chairs: what an administrator must know before taking a chair away. Numbers alone;
-- the rows are open to an administrator only while this function counts them.
CREATE POLICY counts ON meeting FOR SELECT USING (
  current_setting('app.counting', true) = 'chairs' AND (SELECT consilium_administers()));
CREATE FUNCTION consilium_meetings_chaired() RETURNS TABLE (board_id uuid, chair_id uuid, meetings integer) LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.counting', 'chairs', true);
  RETURN QUERY SELECT m.board_id, m.chair_id, count(*)::integer FROM meeting m
    WHERE m.status IN ('scheduled', 'open') AND m.ends_at > statement_timestamp() GROUP BY m.board_id, m.chair_id;
  PERFORM set_config('app.counting', '', true);
END $$;
