-- Reason: lists of a referrer, who reads their own cases alone, took up to 4.6 times as long as those of the board. What belongs to a case was asked,
-- row by row, whether its case may be read (an EXISTS): with many rows that became a scan of every case there is. The set of one's own cases is
-- read from an index instead, once a statement and only where a row is not of a board that one reads. Who sees what stays as it was.
-- Locks: CREATE INDEX takes SHARE on "case" (writes wait, about 0.1 s for 100,000 cases); DROP INDEX and ALTER POLICY take ACCESS EXCLUSIVE on their tables
-- for a moment and wait for what is running. Functions are replaced without a wait.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- DropIndex
DROP INDEX "case_referrer_id_idx";

-- CreateIndex
CREATE INDEX "case_referrer_id_board_id_updated_at_id_idx" ON "case"("referrer_id", "board_id", "updated_at" DESC, "id" DESC);

-- What the policy "reads" of "case" lets a referrer read beside the boards they are on. ROWS: people refer hundreds, not thousands, so that what
-- belongs to their cases is looked up by case.
CREATE FUNCTION consilium_own_cases() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT id FROM "case" WHERE referrer_id = consilium_user() AND board_id = ANY ((SELECT consilium_refers())::uuid[])
$$;
CREATE FUNCTION consilium_own_meetings() RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT i.meeting_id FROM consilium_own_cases() AS own (case_id) JOIN agenda_item i USING (case_id)
$$;
-- Whether its policies "assesses" and "counts" let every case be read: a service's, and the count of names in use, never a reading of a person's.
CREATE FUNCTION consilium_every_case() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT consilium_assesses() OR current_setting('app.counting', true) = 'names' AND consilium_administers()
$$;

DO $$
DECLARE
  of_cases text;
BEGIN
  FOREACH of_cases IN ARRAY ARRAY['agenda_item', 'annotation', 'ballot', 'case_facts', 'case_identity', 'decision', 'dissent', 'elector',
      'implementation_report', 'recommendation_snapshot', 'recusal'] LOOP
    EXECUTE format('ALTER POLICY reads ON %I USING (board_id = ANY ((SELECT consilium_reads())::uuid[])
      OR case_id IN (SELECT consilium_own_cases()) OR (SELECT consilium_every_case()))', of_cases);
  END LOOP;
END $$;
ALTER POLICY reads ON meeting USING (board_id = ANY ((SELECT consilium_reads())::uuid[]) OR id IN (SELECT consilium_own_meetings())
  OR (SELECT consilium_every_case()) AND EXISTS (SELECT FROM agenda_item i WHERE i.meeting_id = meeting.id));
ALTER POLICY reads ON journal_event USING ((SELECT consilium_service()) = 'feed' OR board_id = ANY ((SELECT consilium_reads())::uuid[])
  OR case_id IN (SELECT consilium_own_cases()) OR case_id IS NOT NULL AND (SELECT consilium_every_case())
  OR board_id IS NULL AND (SELECT EXISTS (SELECT FROM app_user u WHERE u.id = consilium_user() AND u.administrator))
  OR board_id IS NULL AND actor_id = (SELECT consilium_user()));

-- The few open decisions are looked up by their key: as a disk would be paid for them, reading all decisions seemed cheaper.
ALTER FUNCTION consilium_find_obligations(uuid, boolean, date, integer) SET random_page_cost = 1.1;

-- As before (20261130230000), but a referrer's decisions are found by their cases.
CREATE OR REPLACE FUNCTION consilium_find_decisions(of_board uuid, search text, of_relation text, of_radioligand boolean, since timestamptz, until timestamptz,
    standing text, today date, after_at timestamptz, after_id uuid, at_most integer)
  RETURNS TABLE (decision_id uuid, at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
END $$;
