-- What comes after a decision, or instead of one: addenda, superseding decisions, dissent recorded later, how it was carried out, and
-- the withdrawal of a case.
-- Reason: a signed decision is never edited. Addenda are rows of `decision`, so that the guard of the rule that may never break judges
-- them as it judges decisions, in one place.
-- Locks: ACCESS EXCLUSIVE on decision and "case" for the moment of each ALTER and CREATE TRIGGER (constant defaults: no row is
-- rewritten); the CHECKs and the unique index read both tables once.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

ALTER TABLE "decision"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'decision',
  ADD COLUMN "amends_id" UUID,
  ADD COLUMN "supersedes_id" UUID;
ALTER TABLE "case"
  ADD COLUMN "withdrawal_code" TEXT,
  ADD COLUMN "withdrawal_text" TEXT,
  ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
  ADD COLUMN "withdrawn_by" UUID;

CREATE TABLE "dissent" (
    "decision_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dissent_pkey" PRIMARY KEY ("decision_id", "user_id")
);
CREATE TABLE "implementation_report" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "code" TEXT,
    "happened_on" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "reported_by" UUID NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "implementation_report_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "decision_supersedes_id_key" ON "decision"("supersedes_id");
CREATE INDEX "decision_amends_id_idx" ON "decision"("amends_id");
CREATE INDEX "implementation_report_decision_id_reported_at_idx" ON "implementation_report"("decision_id", "reported_at");

ALTER TABLE "decision" ADD CONSTRAINT "decision_amends_id_fkey" FOREIGN KEY ("amends_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision" ADD CONSTRAINT "decision_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case" ADD CONSTRAINT "case_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "dissent" ADD CONSTRAINT "dissent_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "implementation_report" ADD CONSTRAINT "implementation_report_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "implementation_report" ADD CONSTRAINT "implementation_report_reported_by_fkey" FOREIGN KEY ("reported_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE decision
  ADD CONSTRAINT decision_kind CHECK (kind IN ('decision', 'addendum')),
  ADD CONSTRAINT decision_addendum_amends CHECK ((kind = 'addendum') = (amends_id IS NOT NULL)),
  ADD CONSTRAINT decision_addendum_supersedes_nothing CHECK (kind = 'decision' OR supersedes_id IS NULL);
ALTER TABLE "case"
  ADD CONSTRAINT case_withdrawal CHECK (
    (status = 'withdrawn') = (withdrawal_code IS NOT NULL)
    AND (status = 'withdrawn') = (withdrawn_at IS NOT NULL) AND (status = 'withdrawn') = (withdrawn_by IS NOT NULL));
ALTER TABLE dissent ADD CONSTRAINT dissent_reason CHECK (reason <> '');
ALTER TABLE implementation_report
  ADD CONSTRAINT implementation_report_status CHECK (status IN ('done', 'partly', 'not-done')),
  ADD CONSTRAINT implementation_report_code CHECK ((status = 'done') = (code IS NULL));

-- ---------------------------------------------------------------------------------------------------------------------
-- Rights: as for a case's other rows; nothing is ever changed or taken away.
GRANT SELECT, INSERT ON dissent, implementation_report TO consilium_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['dissent', 'implementation_report'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$CREATE POLICY reads ON %1$I FOR SELECT USING (
      board_id = ANY ((SELECT consilium_reads())::uuid[])
      OR EXISTS (SELECT FROM "case" c WHERE c.id = %1$I.case_id))$p$, t);
    EXECUTE format($p$CREATE POLICY adds ON %1$I FOR INSERT WITH CHECK (
      (board_id = ANY ((SELECT consilium_writes())::uuid[]) OR board_id = ANY ((SELECT consilium_refers())::uuid[]))
      AND EXISTS (SELECT FROM "case" c WHERE c.id = %1$I.case_id AND c.board_id = %1$I.board_id))$p$, t);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER append_only', t);
  END LOOP;
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A second decision on a case takes the place of the one that holds, and says so; an addendum adds to the one that holds. What an
-- addendum says in words is read like an action: outside midgut a radioligand must be coded, and then needs its ballot.
CREATE FUNCTION consilium_guard_succession() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
-- Its name comes after `chair_signs`: who is no chair learns of nothing else.
CREATE TRIGGER succession BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION consilium_guard_succession();
ALTER TABLE decision ENABLE ALWAYS TRIGGER succession;

-- Dissent is one's own, and of those who had a say: the ballot's electors, or by consensus those who attended; never the recused.
CREATE FUNCTION consilium_guard_dissent() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
CREATE TRIGGER guard BEFORE INSERT ON dissent FOR EACH ROW EXECUTE FUNCTION consilium_guard_dissent();
ALTER TABLE dissent ENABLE ALWAYS TRIGGER guard;

-- A report is its reporter's, and about a decision of that case.
CREATE FUNCTION consilium_guard_report() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.reported_by IS DISTINCT FROM consilium_user() THEN
    RAISE EXCEPTION 'implementation_report: its author is not who acts' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM decision d WHERE d.id = NEW.decision_id AND d.kind = 'decision'
      AND d.case_id = NEW.case_id AND d.board_id = NEW.board_id) THEN
    RAISE EXCEPTION 'implementation_report: it is about no decision of its case' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON implementation_report FOR EACH ROW EXECUTE FUNCTION consilium_guard_report();
ALTER TABLE implementation_report ENABLE ALWAYS TRIGGER guard;

-- A withdrawal: never with something open, never of what was decided, and for good.
CREATE FUNCTION consilium_guard_withdrawal() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
CREATE TRIGGER withdrawal BEFORE UPDATE ON "case" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status AND 'withdrawn' IN (OLD.status, NEW.status))
  EXECUTE FUNCTION consilium_guard_withdrawal();
ALTER TABLE "case" ENABLE ALWAYS TRIGGER withdrawal;
