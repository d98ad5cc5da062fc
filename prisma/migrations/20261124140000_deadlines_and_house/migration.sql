-- The service `deadlines` closes asynchronous ballots that are past their deadline; and the organization's record has an auditor.
-- Reason: a ballot that nobody closed blocked the next one on its case for ever, though no vote counted any more. And what happens to
-- people, accounts, boards and rules, and who was refused there, could be read by nobody who audits (docs/adr/0006).
-- Locks: ACCESS EXCLUSIVE on ballot and app_user (ADD COLUMN with a constant default: no rewrite; each CHECK reads its table once), and for
-- the moment of CREATE POLICY on ballot, elector, vote, meeting, recommendation_snapshot, journal_event, journal_sealed and access_log; CREATE INDEX takes
-- SHARE on ballot and access_log (writes wait while it is built).
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- ---------------------------------------------------------------------------------------------------------------------
-- Closed by the clock and by nobody: told apart from a chair's close after the deadline, which stays possible.
ALTER TABLE ballot
  ADD COLUMN closed_at_deadline BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT ballot_closed_at_deadline CHECK (NOT closed_at_deadline
    OR (closed_at IS NOT NULL AND deadline IS NOT NULL AND closed_at >= deadline));
CREATE INDEX ballot_overdue ON ballot (deadline) WHERE timing = 'asynchronous' AND closed_at IS NULL AND voided_at IS NULL;

-- As before; new is that a close may write the new column.
CREATE OR REPLACE FUNCTION consilium_guard_ballot() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;

-- A chair closes; or the service, an asynchronous ballot whose deadline has passed by this clock. Neither in the other's name.
CREATE FUNCTION consilium_guard_close() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF consilium_service() = 'deadlines' THEN
    IF NEW.timing <> 'asynchronous' OR clock_timestamp() < NEW.deadline OR NOT NEW.closed_at_deadline THEN
      RAISE EXCEPTION 'ballot: its deadline has not passed' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF NEW.closed_at_deadline OR NOT NEW.board_id = ANY (consilium_chairs()) THEN
    RAISE EXCEPTION 'ballot: this is for a chair of the board' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER chair_closes ON ballot;
CREATE TRIGGER closes BEFORE UPDATE ON ballot FOR EACH ROW
  WHEN (NEW.closed_at IS NOT NULL) EXECUTE FUNCTION consilium_guard_close();

-- The service sees overdue asynchronous ballots and what a count needs of them, and nothing else of any case. Choices that are veiled are
-- shown to it, as to a chair, of the one ballot that it names and that is open still.
CREATE POLICY deadlines_read ON ballot FOR SELECT USING (
  (SELECT consilium_service()) = 'deadlines' AND timing = 'asynchronous' AND deadline <= statement_timestamp());
CREATE POLICY deadlines_close ON ballot FOR UPDATE USING (
  (SELECT consilium_service()) = 'deadlines' AND timing = 'asynchronous' AND deadline <= statement_timestamp()
  AND closed_at IS NULL AND voided_at IS NULL)
  WITH CHECK ((SELECT consilium_service()) = 'deadlines' AND closed_at IS NOT NULL AND voided_at IS NULL);
CREATE POLICY deadlines_read ON elector FOR SELECT USING (
  (SELECT consilium_service()) = 'deadlines' AND EXISTS (SELECT FROM ballot b WHERE b.id = elector.ballot_id));
CREATE POLICY deadlines_read ON meeting FOR SELECT USING (
  (SELECT consilium_service()) = 'deadlines' AND EXISTS (SELECT FROM ballot b WHERE b.meeting_id = meeting.id));
CREATE POLICY deadlines_read ON recommendation_snapshot FOR SELECT USING (
  (SELECT consilium_service()) = 'deadlines' AND EXISTS (SELECT FROM ballot b WHERE b.snapshot_id = recommendation_snapshot.id));
CREATE POLICY deadlines_count ON vote FOR SELECT USING (
  (SELECT consilium_service()) = 'deadlines' AND ballot_id = (SELECT consilium_closing())
  AND EXISTS (SELECT FROM ballot b WHERE b.id = vote.ballot_id AND b.closed_at IS NULL AND b.voided_at IS NULL));
CREATE POLICY deadlines_count ON journal_sealed FOR SELECT USING (
  (SELECT consilium_service()) = 'deadlines' AND name = 'choice' AND ballot_id = (SELECT consilium_closing())
  AND EXISTS (SELECT FROM ballot b WHERE b.id = journal_sealed.ballot_id AND b.closed_at IS NULL AND b.voided_at IS NULL));
-- All it may say in the journal is that a ballot closed, and in nobody's name.
CREATE POLICY deadlines_add ON journal_event FOR INSERT WITH CHECK (
  (SELECT consilium_service()) = 'deadlines' AND type = 'ballot.closed' AND actor_id IS NULL AND stream = 'board:' || board_id::text);

-- ---------------------------------------------------------------------------------------------------------------------
-- The organization's auditor: a right of its own, given by an administrator to whoever is none, since nobody audits themselves.
ALTER TABLE app_user
  ADD COLUMN auditor BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT app_user_audits_or_administers CHECK (NOT (auditor AND administrator));
CREATE TRIGGER administered_auditor BEFORE UPDATE OF auditor ON app_user
  FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER administered_auditor BEFORE INSERT ON journal_event FOR EACH ROW
  WHEN (NEW.type = 'person.auditor-set') EXECUTE FUNCTION consilium_guard_administration_events();
CREATE FUNCTION consilium_audits() RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM app_user u WHERE u.id = consilium_user() AND u.auditor AND u.disabled_at IS NULL) $$;

-- It reads the whole stream, or a gap in the chain would hide what was taken out, and none of what is sealed in it (addresses of people);
-- and the lines of the access log that are about no board.
CREATE POLICY audits ON journal_event FOR SELECT USING (stream = 'organization' AND (SELECT consilium_audits()));
CREATE POLICY audits ON access_log FOR SELECT USING (board_id IS NULL AND (SELECT consilium_audits()));
CREATE INDEX access_log_of_the_house ON access_log (at DESC, id DESC) WHERE board_id IS NULL;
