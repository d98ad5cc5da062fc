-- Names that free words are coded by, kept by administrators beside the built-in ones; and fee rules guarded as quorum rules are.
-- Reason: a new radioligand's trade name must be asked for its code without a new version of the product, and a mistake in the application
-- must neither let anyone but an administrator keep one nor let a decision past by it. A fee rule in force does not change either.
-- Locks: CREATE TABLE takes SHARE ROW EXCLUSIVE on app_user for the foreign keys; CREATE and DROP TRIGGER take SHARE ROW EXCLUSIVE and
-- ACCESS EXCLUSIVE on quorum_rule, fee_rule and journal_event, CREATE POLICY ACCESS EXCLUSIVE on meeting, meeting_member, ballot and "case",
-- each for a moment. No row is read or written.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- CreateTable
CREATE TABLE "therapy_name" (
    "id" UUID NOT NULL,
    "therapy_class" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "letters" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" UUID,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "therapy_name_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "therapy_name" ADD CONSTRAINT "therapy_name_added_by_fkey" FOREIGN KEY ("added_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "therapy_name" ADD CONSTRAINT "therapy_name_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- Seen by whoever is judged by them; kept and ended by administrators; nothing of a name changes but its end, once.
GRANT SELECT, INSERT ON therapy_name TO consilium_app;
GRANT UPDATE (ended_by, valid_to) ON therapy_name TO consilium_app;
ALTER TABLE therapy_name
  ADD CONSTRAINT therapy_name_letters CHECK (char_length(letters) BETWEEN 3 AND 320),
  ADD CONSTRAINT therapy_name_end CHECK ((valid_to IS NULL) = (ended_by IS NULL) AND (valid_to IS NULL OR valid_to >= valid_from));
CREATE UNIQUE INDEX therapy_name_kept_once ON therapy_name (letters) WHERE valid_to IS NULL;
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON therapy_name FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON therapy_name FOR EACH STATEMENT EXECUTE FUNCTION consilium_refuse_change();
ALTER TABLE therapy_name ENABLE ALWAYS TRIGGER never_deleted;

CREATE FUNCTION consilium_guard_therapy_name() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.valid_to IS NOT NULL OR (OLD.id, OLD.therapy_class, OLD.name, OLD.letters, OLD.added_by, OLD.valid_from)
    IS DISTINCT FROM (NEW.id, NEW.therapy_class, NEW.name, NEW.letters, NEW.added_by, NEW.valid_from) THEN
    RAISE EXCEPTION 'therapy_name: it ends once, and nothing else of it changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON therapy_name FOR EACH ROW EXECUTE FUNCTION consilium_guard_therapy_name();

CREATE TRIGGER administered_names BEFORE INSERT ON journal_event FOR EACH ROW
  WHEN (NEW.type IN ('therapy-name.added', 'therapy-name.ended')) EXECUTE FUNCTION consilium_guard_administration_events();

-- ---------------------------------------------------------------------------------------------------------------------
-- Words that name a radioligand beyond doubt: as before, and what is kept under that class. The application's reading is wider; whatever
-- is found here must be found there too. A short Latin name is left to it: inside other words it would be found by chance.
CREATE FUNCTION consilium_letters(words text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog
  AS $$ SELECT regexp_replace(lower(normalize(words, NFKC)), '[^a-z0-9가-힣]', '', 'g') $$;
CREATE FUNCTION consilium_holds_name(words text, letters text) RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public
  AS $$ SELECT (char_length(letters) >= 5 OR letters ~ '[가-힣]') AND strpos(consilium_letters(words), letters) > 0 $$;
CREATE OR REPLACE FUNCTION consilium_names_radioligand(words text) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT consilium_letters(words)
    ~ '(lutathera|lutetium|lu177|177lu(?!mbar|mpectomy|minal|ng|nch)|prrt|radioligand|루타테라|루테튬|루테슘|방사성리간드|방사성핵종)'
    OR EXISTS (SELECT FROM therapy_name n
      WHERE n.therapy_class = 'radioligand' AND n.valid_to IS NULL AND consilium_holds_name(words, n.letters)) $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What an administrator must know before a name is kept: how many ballots and cases still to be decided hold it. Numbers alone; the rows
-- are open to an administrator only while this function counts them.
CREATE POLICY counts ON ballot FOR SELECT USING (
  (SELECT current_setting('app.counting', true) = 'names' AND consilium_administers()));
CREATE POLICY counts ON "case" FOR SELECT USING (
  (SELECT current_setting('app.counting', true) = 'names' AND consilium_administers()));
CREATE FUNCTION consilium_name_found(letters text, coded text[]) RETURNS TABLE (ballots integer, cases integer) LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;

-- What an administrator must know before the fee's tiers change: the day and the invited specialties of each planned meeting of a board,
-- and nothing else of it. The rows are open only while this function reads them.
CREATE POLICY counts_rosters ON meeting FOR SELECT USING (
  (SELECT current_setting('app.counting', true) = 'rosters' AND consilium_administers()));
CREATE POLICY counts_rosters ON meeting_member FOR SELECT USING (
  (SELECT current_setting('app.counting', true) = 'rosters' AND consilium_administers()));
CREATE FUNCTION consilium_planned_rosters(of_board uuid) RETURNS TABLE (day text, specialties text[]) LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.counting', 'rosters', true);
  RETURN QUERY SELECT to_char(m.starts_at AT TIME ZONE m.time_zone, 'YYYY-MM-DD'),
      COALESCE((SELECT array_agg(s.specialty) FROM meeting_member i JOIN membership s
        ON s.user_id = i.user_id AND s.board_id = m.board_id AND s.valid_to IS NULL
        WHERE i.meeting_id = m.id AND s.specialty IS NOT NULL), '{}')
    FROM meeting m WHERE m.board_id = of_board AND m.status = 'scheduled' AND m.ends_at > statement_timestamp()
    ORDER BY m.starts_at;
  PERFORM set_config('app.counting', '', true);
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- One guard for every dated rule of a board: a rule whose day has come never changes, and none begins in the past.
CREATE FUNCTION consilium_guard_dated_rule() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  today date := (SELECT (clock_timestamp() AT TIME ZONE b.time_zone)::date FROM board b
    WHERE b.id = CASE TG_OP WHEN 'DELETE' THEN OLD.board_id ELSE NEW.board_id END);
BEGIN
  IF consilium_service() <> 'seed' AND (
    (TG_OP <> 'INSERT' AND OLD.valid_from <= today) OR (TG_OP <> 'DELETE' AND NEW.valid_from < today)) THEN
    RAISE EXCEPTION '%: what is in force, or was, does not change', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DROP TRIGGER guard ON quorum_rule;
DROP FUNCTION consilium_guard_quorum_rule();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON quorum_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_dated_rule();
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON fee_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_dated_rule();
