-- Guideline editions: which one is active, who proposed and who activated it, and which stored recommendations another one would give
-- otherwise (docs/adr/0007).
-- Reason: an edition's content is built with the code, but from when on it answers is the hospital's to say, by two people, who must know
-- before which cases it answers otherwise. The database holds to the two people by itself, should the application ever forget.
-- Locks: CREATE TABLE takes SHARE ROW EXCLUSIVE on app_user, "case" and recommendation_snapshot for the foreign keys; CREATE INDEX takes
-- SHARE on "case" (writes wait while it is built, some 100 ms for 100,000 cases); CREATE POLICY takes ACCESS EXCLUSIVE on "case",
-- recommendation_snapshot, decision and journal_event, CREATE TRIGGER SHARE ROW EXCLUSIVE on journal_event, each for a moment. No row is
-- written: the next start installs the edition of the build.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- CreateTable
CREATE TABLE "edition_period" (
    "edition" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "proposal_id" UUID,
    "activated_by" UUID,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "edition_period_pkey" PRIMARY KEY ("valid_from","content_hash")
);

-- CreateTable
CREATE TABLE "edition_proposal" (
    "id" UUID NOT NULL,
    "edition" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "edition_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_assessment" (
    "content_hash" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "cursor" UUID,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "round_started_at" TIMESTAMPTZ(3),
    "covered_at" TIMESTAMPTZ(3),

    CONSTRAINT "edition_assessment_pkey" PRIMARY KEY ("content_hash")
);

-- CreateTable
CREATE TABLE "edition_difference" (
    "content_hash" TEXT NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "past" BOOLEAN NOT NULL,
    "difference" JSONB NOT NULL,
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_difference_pkey" PRIMARY KEY ("content_hash","snapshot_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "edition_period_proposal_id_key" ON "edition_period"("proposal_id");

-- CreateIndex
CREATE INDEX "edition_difference_content_hash_board_id_past_case_id_idx" ON "edition_difference"("content_hash", "board_id", "past", "case_id");

-- CreateIndex
CREATE INDEX "edition_difference_content_hash_case_id_idx" ON "edition_difference"("content_hash", "case_id");

-- CreateIndex
CREATE INDEX "case_updated_at_idx" ON "case"("updated_at");

-- AddForeignKey
ALTER TABLE "edition_period" ADD CONSTRAINT "edition_period_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "edition_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_period" ADD CONSTRAINT "edition_period_activated_by_fkey" FOREIGN KEY ("activated_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_proposed_by_fkey" FOREIGN KEY ("proposed_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_difference" ADD CONSTRAINT "edition_difference_content_hash_fkey" FOREIGN KEY ("content_hash") REFERENCES "edition_assessment"("content_hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_difference" ADD CONSTRAINT "edition_difference_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "recommendation_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_difference" ADD CONSTRAINT "edition_difference_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- Proposals: an administrator's, in the own name; one open at a time; ended once, and activated by another than who proposed.
GRANT SELECT, INSERT ON edition_proposal TO consilium_app;
GRANT UPDATE (outcome, ended_by, ended_at) ON edition_proposal TO consilium_app;
ALTER TABLE edition_proposal
  ADD CONSTRAINT edition_proposal_hash CHECK (content_hash ~ '^sha256:[0-9a-f]{64}$'),
  ADD CONSTRAINT edition_proposal_end CHECK ((outcome IS NULL) = (ended_by IS NULL) AND (outcome IS NULL) = (ended_at IS NULL)
    AND outcome IN ('withdrawn', 'activated') AND ended_at >= proposed_at),
  ADD CONSTRAINT edition_proposal_two_people CHECK (outcome <> 'activated' OR ended_by <> proposed_by);
CREATE UNIQUE INDEX edition_proposal_one_open ON edition_proposal ((true)) WHERE ended_at IS NULL;
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON edition_proposal FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON edition_proposal FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE edition_proposal ENABLE ALWAYS TRIGGER never_deleted;

CREATE FUNCTION consilium_guard_edition_proposal() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON edition_proposal FOR EACH ROW EXECUTE FUNCTION consilium_guard_edition_proposal();

-- ---------------------------------------------------------------------------------------------------------------------
-- What was active when: exactly one at a time. The first by the application itself, any other by who ended a proposal of it as activated.
GRANT SELECT, INSERT ON edition_period TO consilium_app;
GRANT UPDATE (valid_to) ON edition_period TO consilium_app;
ALTER TABLE edition_period
  ADD CONSTRAINT edition_period_hash CHECK (content_hash ~ '^sha256:[0-9a-f]{64}$'),
  ADD CONSTRAINT edition_period_life CHECK (valid_to >= valid_from),
  ADD CONSTRAINT edition_period_by CHECK ((proposal_id IS NULL) = (activated_by IS NULL));
CREATE UNIQUE INDEX edition_period_one_active ON edition_period ((true)) WHERE valid_to IS NULL;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON edition_period FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE edition_period ENABLE ALWAYS TRIGGER never_deleted;

CREATE FUNCTION consilium_guard_edition_period() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON edition_period FOR EACH ROW EXECUTE FUNCTION consilium_guard_edition_period();

CREATE TRIGGER administered_editions BEFORE INSERT ON journal_event FOR EACH ROW
  WHEN (NEW.type IN ('edition.proposed', 'edition.withdrawn', 'edition.activated'))
  EXECUTE FUNCTION consilium_guard_administration_events();
CREATE FUNCTION consilium_guard_installation() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF consilium_service() NOT IN ('seed', 'editions') THEN
    RAISE EXCEPTION 'journal: an edition is installed by the application alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER installed_editions BEFORE INSERT ON journal_event FOR EACH ROW
  WHEN (NEW.type = 'edition.installed') EXECUTE FUNCTION consilium_guard_installation();
-- All that the service may say in the journal, and in nobody's name.
CREATE POLICY editions_install ON journal_event FOR INSERT WITH CHECK (
  (SELECT consilium_service()) = 'editions' AND type = 'edition.installed' AND actor_id IS NULL AND stream = 'organization');

-- ---------------------------------------------------------------------------------------------------------------------
-- The assessment. Its progress is numbers and a place in the order of ids; it is begun with a proposal and carried on by the service.
GRANT SELECT, INSERT ON edition_assessment TO consilium_app;
GRANT UPDATE ("cursor", done, total, round_started_at, covered_at) ON edition_assessment TO consilium_app;
ALTER TABLE edition_assessment
  ADD CONSTRAINT edition_assessment_hash CHECK (content_hash ~ '^sha256:[0-9a-f]{64}$'),
  ADD CONSTRAINT edition_assessment_numbers CHECK (done >= 0 AND total >= done),
  ADD CONSTRAINT edition_assessment_cursor CHECK ("cursor" IS NULL OR round_started_at IS NOT NULL);
CREATE FUNCTION consilium_guard_assessment() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF current_user = 'consilium_app' AND consilium_service() <> 'editions' AND NOT (
    TG_OP = 'INSERT' AND NEW.round_started_at IS NULL AND NEW.covered_at IS NULL AND NEW.done = 0 AND consilium_administers()) THEN
    RAISE EXCEPTION 'edition_assessment: it is carried on by the application alone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON edition_assessment FOR EACH ROW EXECUTE FUNCTION consilium_guard_assessment();

-- The service reads the facts and answers of every board's cases, and while these functions run alone: seeing a case by itself would open
-- its annotations, identifiers and ballots too. It writes how they would differ, and nothing else of any case.
CREATE FUNCTION consilium_assesses() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT consilium_service() = 'editions' AND current_setting('app.counting', true) = 'answers' $$;
CREATE POLICY assesses ON "case" FOR SELECT USING ((SELECT consilium_assesses()));
CREATE POLICY assesses ON recommendation_snapshot FOR SELECT USING ((SELECT consilium_assesses()));
CREATE POLICY assesses ON decision FOR SELECT USING ((SELECT consilium_assesses()));

-- Cases with a recommendation that have changed since, or all of them; in the order of their ids, after one of them.
CREATE FUNCTION consilium_cases_to_assess(since timestamptz, after uuid, at_most integer) RETURNS TABLE (case_id uuid) LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.counting', 'answers', true);
  RETURN QUERY SELECT c.id FROM "case" c
    WHERE c.current_snapshot_id IS NOT NULL AND (since IS NULL OR c.updated_at >= since) AND (after IS NULL OR c.id > after)
    ORDER BY c.id LIMIT at_most;
  PERFORM set_config('app.counting', '', true);
END $$;

-- Their current recommendation, and the one that a standing decision was taken on.
CREATE FUNCTION consilium_answers_to_assess(of_cases uuid[])
  RETURNS TABLE (case_id uuid, board_id uuid, snapshot_id uuid, past boolean, facts jsonb, recommendation jsonb) LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.counting', 'answers', true);
  RETURN QUERY SELECT c.id, c.board_id, s.id, c.status IN ('decided', 'withdrawn') OR s.id <> c.current_snapshot_id, s.facts, s.recommendation
    FROM "case" c JOIN recommendation_snapshot s ON s.case_id = c.id
    WHERE c.id = ANY (of_cases) AND (s.id = c.current_snapshot_id OR EXISTS (
      SELECT FROM decision d WHERE d.case_id = c.id AND d.snapshot_id = s.id AND d.kind = 'decision'
        AND NOT EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id)))
    ORDER BY c.id;
  PERFORM set_config('app.counting', '', true);
END $$;

GRANT SELECT, INSERT, DELETE ON edition_difference TO consilium_app;
ALTER TABLE edition_difference ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_difference FORCE ROW LEVEL SECURITY;
CREATE POLICY reads ON edition_difference FOR SELECT USING (board_id = ANY ((SELECT consilium_reads())::uuid[]));
CREATE POLICY assesses ON edition_difference FOR ALL USING ((SELECT consilium_service()) = 'editions');
-- Whose it is decides who reads it.
CREATE FUNCTION consilium_guard_difference() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
CREATE TRIGGER guard BEFORE INSERT ON edition_difference FOR EACH ROW EXECUTE FUNCTION consilium_guard_difference();

-- What administrators must know before they activate: how many cases of each board are answered otherwise. Numbers alone; the rows are open
-- to an administrator only while this function counts them.
CREATE POLICY counts ON edition_difference FOR SELECT USING (
  current_setting('app.counting', true) = 'editions' AND (SELECT consilium_administers()));
CREATE FUNCTION consilium_edition_impact(of_hash text) RETURNS TABLE (board_id uuid, open integer, past integer) LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.counting', 'editions', true);
  RETURN QUERY SELECT d.board_id, count(DISTINCT d.case_id) FILTER (WHERE NOT d.past)::integer,
      count(DISTINCT d.case_id) FILTER (WHERE d.past)::integer
    FROM edition_difference d WHERE d.content_hash = of_hash GROUP BY d.board_id;
  PERFORM set_config('app.counting', '', true);
END $$;
