-- A second reading of the guards: what SQL as the application role could still do past them.
-- Reason: a head moved from inside another trigger, a forged role in the journal, a ballot or a decision without a chair, an option
-- that the ballot does not list, a radioligand in words only, an origin that no event of the journal tells.
-- Locks: replaces functions (no table lock); CREATE INDEX takes SHARE on journal_event (writes wait while it is built).
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- ---------------------------------------------------------------------------------------------------------------------
-- The depth alone let through an UPDATE from a trigger of one's own temporary table: only consilium_append acts as the owner.
CREATE OR REPLACE FUNCTION consilium_guard_head() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
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
END $$;

-- As before; new is that a person's row bears the session of this transaction and a role the person holds on that board now.
CREATE OR REPLACE FUNCTION consilium_append() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
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
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A chair opens and closes; a void may come of a recusal or of new facts too.
CREATE FUNCTION consilium_guard_chair() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT NEW.board_id = ANY (consilium_chairs()) THEN
    RAISE EXCEPTION '%: this is for a chair of the board', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chair_opens BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION consilium_guard_chair();
CREATE TRIGGER chair_closes BEFORE UPDATE ON ballot FOR EACH ROW
  WHEN (NEW.closed_at IS NOT NULL) EXECUTE FUNCTION consilium_guard_chair();
CREATE TRIGGER chair_signs BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION consilium_guard_chair();

CREATE OR REPLACE FUNCTION consilium_guard_vote() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Words that name a radioligand beyond doubt. The application's list is longer; whatever stands here must stand there too.
CREATE FUNCTION consilium_names_radioligand(words text) RETURNS boolean LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog
  AS $$ SELECT regexp_replace(lower(normalize(words, NFKC)), '[^a-z0-9가-힣]', '', 'g')
    ~ '(lutathera|lutetium|lu177|177lu(?!mbar|mpectomy|minal|ng|nch)|prrt|radioligand|루타테라|루테튬|루테슘|방사성리간드|방사성핵종)' $$;

-- The rule that may never break. Judged by the decision, whatever the case's flags say: every condition must be found to hold,
-- so what is unknown, hidden or missing refuses.
CREATE OR REPLACE FUNCTION consilium_guard_decision() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Where a thing belongs, for the access log of a refusal that names nothing else: the feed asks the event that made it.
CREATE INDEX journal_event_made_meeting ON journal_event ((envelope->'public'->>'meetingId')) WHERE type = 'meeting.scheduled';
CREATE INDEX journal_event_made_item ON journal_event ((envelope->'public'->>'itemId')) WHERE type = 'meeting.agenda-item-added';
CREATE INDEX journal_event_made_ballot ON journal_event ((envelope->'public'->>'ballotId')) WHERE type = 'ballot.opened';
CREATE INDEX journal_event_made_annotation ON journal_event ((envelope->'public'->>'annotationId')) WHERE type = 'annotation.added';
CREATE INDEX journal_event_made_decision ON journal_event ((envelope->'public'->>'decisionId')) WHERE type = 'decision.signed';
