-- Reason: lists as quick on their last page, and searched as quickly, with 100,000 cases as with a hundred. Measured by `npm run bench -- lists`:
-- a search read all words there are before it used its index (an EXISTS beside an OR becomes a hashed scan of its whole table); Today read every
-- decision to find those nobody reported on; and whoever asked for a board's coming meetings read all that ever were.
-- Locks: CREATE INDEX takes SHARE on "case" and meeting: their writes wait, about 0.1 s for 100,000 cases. Functions are replaced without a wait.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- Cases with data missing, of which Today shows the newest and counts all; the referrer is what the policy asks of a row, so that counting reads the index alone.
CREATE INDEX case_incomplete ON "case" (board_id, updated_at DESC, id DESC) INCLUDE (referrer_id)
  WHERE missing_count > 0 AND status IN ('submitted', 'on-agenda', 'deferred');
CREATE INDEX meeting_coming ON meeting (board_id, starts_at, id) WHERE status IN ('scheduled', 'open');
CREATE INDEX meeting_over ON meeting (board_id, starts_at DESC, id DESC) WHERE status IN ('closed', 'cancelled');

-- Every policy asks it: the reader is read once, not once for each membership there is.
CREATE OR REPLACE FUNCTION consilium_boards(wanted text[]) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT board_id FROM membership
    WHERE user_id = (SELECT consilium_user()) AND roles && wanted
      AND valid_from <= statement_timestamp() AND (valid_to IS NULL OR valid_to > statement_timestamp())
$$;

-- As before (20261130230000), but a word is looked for in the newest 250 cases; only where it stands in some of them does the walk go on, since
-- then a page is full long before its end, and else its index is asked. The words of a case are read by its key: the subquery is no EXISTS.
CREATE OR REPLACE FUNCTION consilium_find_cases(of_board uuid, search text, of_status text[], flagged boolean, oldest boolean,
    after_at timestamptz, after_id uuid, known uuid[], at_most integer)
  RETURNS TABLE (case_id uuid, at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  instant text := CASE WHEN oldest THEN 'c.submitted_at' ELSE 'c.updated_at' END;
  ordering text := CASE WHEN oldest THEN 'c.submitted_at, c.id' ELSE 'c.updated_at DESC, c.id DESC' END;
  those text := 'c.board_id = $1';
  needles text[] := consilium_needles(search);
  how record := consilium_how(needles);
  walked integer := 250;
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
    EXECUTE format('SELECT array_agg(line.id), array_agg(line.at) FROM (SELECT c.id, c.at FROM
        (SELECT c.id, %1$s AS at FROM "case" c WHERE %2$s ORDER BY %3$s LIMIT %4$s) c
        WHERE c.id = ANY ($5) OR (SELECT s.words LIKE ALL ($6) FROM case_search s WHERE s.case_id = c.id) LIMIT $4) line',
        instant, those, ordering, walked)
      INTO ids, instants USING of_board, after_at, after_id, at_most, known, how.patterns;
    EXIT WHEN walked > 250 OR cardinality(ids) IS NULL OR cardinality(ids) < 4 OR cardinality(ids) >= at_most;
    walked := 10000;
  END LOOP;
  IF ids IS NULL OR cardinality(ids) < at_most THEN
    EXECUTE format('WITH hit AS MATERIALIZED (SELECT s.case_id FROM case_search s WHERE s.board_id = $1 AND %4$s UNION SELECT unnest($5))
      SELECT array_agg(line.id), array_agg(line.at) FROM (SELECT c.id, %1$s AS at FROM hit JOIN "case" c ON c.id = hit.case_id
        WHERE %2$s ORDER BY %3$s LIMIT $4) line', instant, those, ordering, how.condition)
      INTO ids, instants USING of_board, after_at, after_id, at_most, known, how.patterns, how.longest, how.grams;
  END IF;
  RETURN QUERY SELECT * FROM unnest(ids, instants);
END $$;

-- Decisions that hold and that nobody has reported on, those due first: whoever answers for them now is asking, or (`of_others`) they are overdue.
-- How many there are in all stands beside each. Which decisions may be read is the policies' own answer.
CREATE FUNCTION consilium_find_obligations(of_board uuid, of_others boolean, today date, at_most integer)
  RETURNS TABLE (decision_id uuid, total integer) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT s.decision_id, (count(*) OVER ())::integer
  FROM decision_search s JOIN decision d ON d.id = s.decision_id
  WHERE s.board_id = of_board AND s.implementation IS NULL AND NOT s.superseded
    AND (of_others AND s.due_on < today OR consilium_user() = COALESCE(
      (SELECT a.responsible_id FROM decision a WHERE a.amends_id = d.id ORDER BY a.seq DESC LIMIT 1), d.responsible_id))
  ORDER BY s.due_on, s.decision_id LIMIT at_most
$$;
