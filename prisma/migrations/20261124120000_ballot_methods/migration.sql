-- Ballots by approval and by ranking, and asynchronous ballots with a deadline.
-- Reason: a vote may name several options, in its ballot's method only; no vote counts from the deadline on, by the database's clock;
-- and an asynchronous ballot never carries a required board decision, whatever the application says.
-- Locks: ACCESS EXCLUSIVE on ballot and vote while columns and constraints are added. The columns have constant defaults (no rewrite);
-- each CHECK reads its table once.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

ALTER TABLE ballot
  ADD COLUMN method TEXT NOT NULL DEFAULT 'single',
  ADD COLUMN timing TEXT NOT NULL DEFAULT 'meeting',
  ADD COLUMN deadline TIMESTAMPTZ(3),
  ADD CONSTRAINT ballot_method CHECK (method IN ('single', 'approval', 'ranked')),
  ADD CONSTRAINT ballot_timing CHECK (timing IN ('meeting', 'asynchronous')),
  ADD CONSTRAINT ballot_deadline CHECK ((timing = 'asynchronous') = (deadline IS NOT NULL) AND deadline > opened_at);

-- An option stands alone; what an approval or a ranking names is a list that is not empty.
ALTER TABLE vote
  DROP CONSTRAINT vote_choice,
  ADD CONSTRAINT vote_choice CHECK (choice->>'kind' IS NOT NULL AND CASE choice->>'kind'
    WHEN 'option' THEN choice ? 'optionId'
    WHEN 'approval' THEN COALESCE(jsonb_typeof(choice->'optionIds') = 'array' AND choice->'optionIds' <> '[]', false)
    WHEN 'ranking' THEN COALESCE(jsonb_typeof(choice->'optionIds') = 'array' AND choice->'optionIds' <> '[]', false)
    ELSE choice->>'kind' IN ('against', 'abstain') END);

-- Beside `guard`, which asks whether the ballot is open and lists a single option, and which has locked the ballot's row by now.
CREATE FUNCTION consilium_guard_vote_method() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
CREATE TRIGGER guard_method BEFORE INSERT OR UPDATE ON vote FOR EACH ROW EXECUTE FUNCTION consilium_guard_vote_method();

-- A required board decision is taken in a meeting. Beside `guard`, which asks for the ballot itself and for nuclear medicine in it.
CREATE FUNCTION consilium_guard_asynchronous_decision() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
-- Deferred to the commit, so that it judges what the transaction leaves behind.
CREATE CONSTRAINT TRIGGER guard_asynchronous AFTER INSERT ON decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION consilium_guard_asynchronous_decision();
ALTER TABLE decision ENABLE ALWAYS TRIGGER guard_asynchronous;
