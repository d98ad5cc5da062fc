-- Reason: a word in one of fifty cases was searched only 5.5 times as fast as by reading all: too rare to fill a page soon from the newest cases (5,000 rows
-- looked up one by one), too frequent for its index to spare much (2,000 cases looked up and sorted). Its index now knows the month in which a case
-- last changed, so that the newest months alone are searched, and more of them only where those do not fill a page.
-- Locks: ALTER TABLE and CREATE TRIGGER take ACCESS EXCLUSIVE on case_search and SHARE ROW EXCLUSIVE on "case" until the end; whoever writes or searches waits
-- while the month is filled in and the indexes are built, about a minute for 100,000 cases. CREATE POLICY waits for what is running.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

-- Numbers beside trigrams in one index; it comes with PostgreSQL, as pg_trgm does, and needs no superuser.
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE FUNCTION consilium_month(at timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog AS $$
  SELECT (12 * extract(year FROM at AT TIME ZONE 'UTC') + extract(month FROM at AT TIME ZONE 'UTC'))::integer
$$;

-- The owner too is under row-level security: this lets it read the cases here, and goes below.
CREATE POLICY fills_search ON "case" FOR SELECT TO CURRENT_USER USING (current_setting('app.counting', true) = 'search');
SELECT set_config('app.counting', 'search', true);
DROP INDEX case_search_trigrams;
DROP INDEX case_search_grams;
ALTER TABLE case_search ADD COLUMN "month" INTEGER;
UPDATE case_search s SET month = consilium_month(c.updated_at) FROM "case" c WHERE c.id = s.case_id;
ALTER TABLE case_search ALTER COLUMN "month" SET NOT NULL;
CREATE INDEX case_search_trigrams ON case_search USING gin (month, words gin_trgm_ops);
CREATE INDEX case_search_grams ON case_search USING gin (month, consilium_grams(words));
SELECT set_config('app.counting', '', true);
DROP POLICY fills_search ON "case";

CREATE OR REPLACE FUNCTION consilium_keep_case_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO case_search (case_id, board_id, month, words) VALUES (NEW.id, NEW.board_id, consilium_month(NEW.updated_at), consilium_case_words(NEW))
    ON CONFLICT (case_id) DO UPDATE SET month = EXCLUDED.month, words = EXCLUDED.words;
  RETURN NULL;
END $$;
-- A case's words are written anew at most once a month for it.
CREATE FUNCTION consilium_keep_case_month() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE case_search SET month = consilium_month(NEW.updated_at) WHERE case_id = NEW.id AND month <> consilium_month(NEW.updated_at);
  RETURN NULL;
END $$;
CREATE TRIGGER search_month AFTER UPDATE OF updated_at ON "case" FOR EACH ROW
  WHEN (consilium_month(OLD.updated_at) <> consilium_month(NEW.updated_at)) EXECUTE FUNCTION consilium_keep_case_month();

-- As before (20261201020000), but how often a word stands in the newest 250 cases says in which months a page of it stands, twice that to be sure. Where
-- they do not fill it, and where the word was hardly met, all months are searched, and those of its newest 200 are looked up first: which of them a
-- status leaves is known only then. Cases that wait the longest go by no months and are walked further. random_page_cost: what was found is looked
-- up by its key, and never by reading all cases, whatever number of them is guessed.
CREATE OR REPLACE FUNCTION consilium_find_cases(of_board uuid, search text, of_status text[], flagged boolean, oldest boolean,
    after_at timestamptz, after_id uuid, known uuid[], at_most integer)
  RETURNS TABLE (case_id uuid, at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET random_page_cost = 1.1 AS $$
DECLARE
  instant text := CASE WHEN oldest THEN 'c.submitted_at' ELSE 'c.updated_at' END;
  ordering text := CASE WHEN oldest THEN 'c.submitted_at, c.id' ELSE 'c.updated_at DESC, c.id DESC' END;
  those text := 'c.board_id = $1';
  needles text[] := consilium_needles(search);
  how record := consilium_how(needles);
  to_walk integer := 250;
  walked integer;
  newest timestamptz;
  reached timestamptz;
  times numeric;
  first integer;
  last integer;
  most integer;
  met integer;
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
    EXECUTE format('WITH walk AS MATERIALIZED (SELECT c.id, %1$s AS at FROM "case" c WHERE %2$s ORDER BY %3$s LIMIT %4$s)
      SELECT array_agg(line.id), array_agg(line.at), (SELECT count(*) FROM walk), (SELECT max(at) FROM walk), (SELECT min(at) FROM walk)
      FROM (SELECT c.id, c.at FROM walk c
        WHERE c.id = ANY ($5) OR (SELECT s.words LIKE ALL ($6) FROM case_search s WHERE s.case_id = c.id) LIMIT $4) line',
        instant, those, ordering, to_walk)
      INTO ids, instants, walked, newest, reached USING of_board, after_at, after_id, at_most, known, how.patterns;
    -- The page is full, or all there is was walked.
    IF cardinality(ids) >= at_most OR walked < to_walk THEN
      RETURN QUERY SELECT * FROM unnest(ids, instants);
      RETURN;
    END IF;
    -- How many times as many cases fill a page; null for a word that was not met.
    times := at_most::numeric / cardinality(ids);
    EXIT WHEN NOT oldest OR to_walk > 250 OR times IS NULL OR times > 25;
    to_walk := 10000;
  END LOOP;
  last := consilium_month(newest);
  IF NOT oldest AND times <= 34 THEN first := last - ceil(2 * times * extract(epoch FROM newest - reached) / 2629800); END IF;
  IF NOT oldest AND of_status IS NULL AND flagged IS NULL THEN most := 2 * at_most; END IF;
  LOOP
    EXECUTE format('WITH hit AS MATERIALIZED (SELECT s.case_id, s.month FROM case_search s WHERE s.board_id = $1 AND %4$s AND %5$s
          UNION SELECT s.case_id, s.month FROM case_search s WHERE s.case_id = ANY ($5) AND %5$s)
      SELECT array_agg(line.id), array_agg(line.at), (SELECT count(*) FROM hit) FROM (SELECT c.id, %1$s AS at FROM hit JOIN "case" c ON c.id = hit.case_id
        WHERE %2$s AND %6$s ORDER BY %3$s LIMIT $4) line', instant, those, ordering, how.condition,
        CASE WHEN first IS NULL THEN 'true' WHEN after_id IS NULL THEN 's.month >= $9' ELSE 's.month BETWEEN $9 AND $10' END,
        CASE WHEN first IS NULL AND most IS NOT NULL THEN 'hit.month >= COALESCE((SELECT month FROM hit ORDER BY month DESC OFFSET $11 LIMIT 1), 0)' ELSE 'true' END)
      INTO ids, instants, met USING of_board, after_at, after_id, at_most, known, how.patterns, how.longest, how.grams, first, last, most;
    EXIT WHEN cardinality(ids) >= at_most OR first IS NULL AND (most IS NULL OR met <= most);
    IF first IS NULL THEN most := NULL; END IF;
    first := NULL;
  END LOOP;
  RETURN QUERY SELECT * FROM unnest(ids, instants);
END $$;
