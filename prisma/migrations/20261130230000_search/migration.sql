-- Reason: search that reads what it promises: a case's question, free texts, site, referrer and decision, folded so that `Ki‑67` is `ki67` and
-- `Lu-177` is `¹⁷⁷Lu`; and lines of the decisions' register that say how each decision stands, so that its filters need no walk over all.
-- The texts are no rows of their own right: they are drawn from "case", decision and implementation_report by triggers here, and nobody
-- but the functions below reads them. Row-level security on them would keep the indexes from being used (LIKE is not leakproof), so the
-- functions ask for themselves which cases their caller reads, and what they answer is ids, to be looked up under the policies.
-- Locks: CREATE TABLE and CREATE TRIGGER take SHARE ROW EXCLUSIVE on "case", decision and implementation_report for a moment; CREATE POLICY
-- takes ACCESS EXCLUSIVE on "case" and decision and waits for what is running; CREATE INDEX on "case" and journal_event takes SHARE (writes
-- wait, about 0.1 s for 100,000 cases and 1 s for a million events). The new tables are empty: 20261130230100 fills them.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- Of the search before this one, which row-level security kept from being used.
DROP INDEX IF EXISTS case_search;

-- ---------------------------------------------------------------------------------------------------------------------
-- Folding, the one place: for stored text and for what is searched. NFKC (full width, superscripts), lower case, nothing that is not seen,
-- every dash as one, and an isotope as element and mass (`177Lu`, `[177Lu]Lu`: `lu177`). The collation is named, for a database may have any.
CREATE FUNCTION consilium_plain(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog AS $$
  SELECT regexp_replace(regexp_replace(
    translate(
      regexp_replace(lower(normalize(words, NFKC) COLLATE pg_c_utf8),
        '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]', '', 'g'),
      U&'\2010\2011\2012\2013\2014\2015\2212\2043\FE58\301C\3030\058A', '------------'),
    '\[(1[18]|3[25]|4[47]|6[1478]|8[69]|90|99m|1[12][1345]|131|161|166|177|18[68]|21[123]|22[35])[ -]*(ac|at|bi|c|cu|f|ga|ho|i|in|lu|p|pb|ra|re|sc|tb|tc|y|zr)\](?:[ -]*\2(?![a-z]))?', '\2\1', 'g'),
    '(?<![0-9.])(1[18]|3[25]|4[47]|6[1478]|8[69]|90|99m|1[12][1345]|131|161|166|177|18[68]|21[123]|22[35])[ -]*(ac|at|bi|c|cu|f|ga|ho|i|in|lu|p|pb|ra|re|sc|tb|tc|y|zr)(?=dota|psma|edtmp|hynic|[^a-z]|$)', '\2\1', 'g')
$$;
CREATE FUNCTION consilium_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog, public AS $$
  SELECT regexp_replace(consilium_plain(words), '[-[:space:]]', '', 'g')
$$;
-- The words of a search, each folded: all of them must be found, in any order.
CREATE FUNCTION consilium_needles(search text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog, public AS $$
  SELECT ARRAY(SELECT DISTINCT replace(word, '-', '') FROM regexp_split_to_table(consilium_plain(search), '[[:space:]]+') AS words (word)
    WHERE replace(word, '-', '') <> '')
$$;
-- Single letters and pairs of them: what a needle shorter than a trigram is found by. Korean words often have two syllables.
CREATE FUNCTION consilium_grams(folded text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog AS $$
  SELECT ARRAY(SELECT DISTINCT gram COLLATE "C" FROM (
    SELECT unnest(ARRAY[letter, letter || lead(letter) OVER (ORDER BY place)]) AS gram
    FROM string_to_table(folded, NULL) WITH ORDINALITY AS letters (letter, place)) AS grams WHERE gram IS NOT NULL)
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Names that stored codes are searched by, in both languages; a test compares them with the catalogues of the screens.
CREATE TABLE "search_name" (
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "ko" TEXT NOT NULL,

    CONSTRAINT "search_name_pkey" PRIMARY KEY ("kind", "code")
);
INSERT INTO search_name (kind, code, en, ko) VALUES
  ('site', 'C15', 'Esophagus', '식도'),
  ('site', 'C16', 'Stomach', '위'),
  ('site', 'C17.0', 'Duodenum', '십이지장'),
  ('site', 'C17.1', 'Jejunum', '공장'),
  ('site', 'C17.2', 'Ileum', '회장'),
  ('site', 'C17.3', 'Meckel diverticulum', '메켈 게실'),
  ('site', 'C17', 'Small intestine', '소장'),
  ('site', 'C18.0', 'Cecum', '맹장'),
  ('site', 'C18.1', 'Appendix', '충수'),
  ('site', 'C18.2', 'Ascending colon', '상행결장'),
  ('site', 'C18.3', 'Hepatic flexure', '간굴곡부'),
  ('site', 'C18.4', 'Transverse colon', '횡행결장'),
  ('site', 'C18.5', 'Splenic flexure', '비장굴곡부'),
  ('site', 'C18.6', 'Descending colon', '하행결장'),
  ('site', 'C18.7', 'Sigmoid colon', '구불결장'),
  ('site', 'C18', 'Colon', '결장'),
  ('site', 'C19', 'Rectosigmoid junction', '직장구불결장 이행부'),
  ('site', 'C20', 'Rectum', '직장'),
  ('site', 'C21', 'Anal canal', '항문관'),
  ('site', 'C22', 'Liver and bile ducts', '간 및 간내담관'),
  ('site', 'C23', 'Gallbladder', '담낭'),
  ('site', 'C24.1', 'Ampulla of Vater', '바터팽대부'),
  ('site', 'C24', 'Biliary tract', '담도'),
  ('site', 'C25.0', 'Pancreas, head', '췌장 두부'),
  ('site', 'C25.1', 'Pancreas, body', '췌장 체부'),
  ('site', 'C25.2', 'Pancreas, tail', '췌장 미부'),
  ('site', 'C25', 'Pancreas', '췌장'),
  ('site', 'C34', 'Lung', '폐'),
  ('site', 'C37', 'Thymus', '흉선'),
  ('site', 'C80', 'Unknown primary', '원발 부위 미상'),
  ('therapy', 'octreotide-lar', 'Octreotide LAR', 'Octreotide LAR'),
  ('therapy', 'lanreotide-autogel', 'Lanreotide autogel', 'Lanreotide autogel'),
  ('therapy', 'everolimus', 'Everolimus', 'Everolimus'),
  ('therapy', 'sunitinib', 'Sunitinib', 'Sunitinib'),
  ('therapy', 'lu177-dotatate', '177Lu-DOTATATE (PRRT)', '177Lu-DOTATATE (PRRT)'),
  ('therapy', 'cytotoxic-chemotherapy', 'Cytotoxic chemotherapy (5-FU- or doxorubicin-based)', '세포독성 항암화학요법 (5-FU 또는 doxorubicin 기반)'),
  ('therapy', 'captem', 'CAPTEM (capecitabine + temozolomide)', 'CAPTEM (capecitabine + temozolomide)'),
  ('therapy', '5fu-based-chemotherapy', '5-FU-based chemotherapy (NET G3)', '5-FU 기반 항암화학요법 (NET G3)'),
  ('therapy', 'etoposide-cisplatin', 'Etoposide + cisplatin (EP)', 'Etoposide + cisplatin (EP)'),
  ('therapy', 'irinotecan-cisplatin', 'Irinotecan + cisplatin (IP)', 'Irinotecan + cisplatin (IP)'),
  ('therapy', 'folfox', 'FOLFOX', 'FOLFOX'),
  ('therapy', 'folfiri', 'FOLFIRI', 'FOLFIRI'),
  ('therapy', 'ipilimumab-nivolumab', 'Ipilimumab + nivolumab', 'Ipilimumab + nivolumab'),
  ('therapy', 'streptozocin-5fu', 'Streptozocin + 5-FU', 'Streptozocin + 5-FU'),
  ('therapy', 'everolimus-octreotide-combination', 'Everolimus + octreotide LAR', 'Everolimus + octreotide LAR 병용'),
  ('therapy', 'surgery-or-endoscopic-resection', 'Surgery or endoscopic resection', '수술 또는 내시경 절제'),
  ('therapy', 'liver-directed-therapy', 'Liver-directed therapy', '간 국소 치료'),
  ('therapy', 'palliative-surgery', 'Palliative surgery', '고식적 수술'),
  ('therapy', 'sstr-imaging', 'SSTR imaging (68Ga PET/CT preferred)', 'SSTR 영상검사 (68Ga PET/CT 우선)'),
  ('class', 'somatostatin-analog', 'Somatostatin analog', '소마토스타틴 유사체'),
  ('class', 'targeted', 'Targeted therapy', '표적치료'),
  ('class', 'radioligand', 'Radioligand therapy (PRRT)', '방사성리간드 치료 (PRRT)'),
  ('class', 'chemotherapy', 'Chemotherapy', '항암화학요법'),
  ('class', 'immunotherapy', 'Immunotherapy', '면역치료'),
  ('class', 'combination', 'Combination', '병용요법'),
  ('class', 'local', 'Local therapy', '국소 치료'),
  ('class', 'work-up', 'Work-up', '추가 검사'),
  ('class', 'surgery', 'Surgery or endoscopy', '수술·내시경 치료'),
  ('class', 'best-supportive-care', 'Best supportive care', '최선의 지지요법'),
  ('class', 'clinical-trial', 'Clinical trial', '임상시험'),
  ('class', 'other', 'Other', '기타');

-- A case's folded words: what a search of its board reads. The unit separator (U+001F, which no input may hold) stands between texts.
CREATE TABLE "case_search" (
    "case_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "case_search_pkey" PRIMARY KEY ("case_id")
);
-- A line of the decisions' register: how the decision stands now, and its folded words. The decision itself is never changed.
CREATE TABLE "decision_search" (
    "decision_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "relation" TEXT NOT NULL,
    "radioligand" BOOLEAN NOT NULL,
    "due_on" DATE NOT NULL,
    "superseded" BOOLEAN NOT NULL,
    "implementation" TEXT,
    "words" TEXT NOT NULL,

    CONSTRAINT "decision_search_pkey" PRIMARY KEY ("decision_id")
);
CREATE INDEX case_search_trigrams ON case_search USING gin (words gin_trgm_ops);
CREATE INDEX case_search_grams ON case_search USING gin (consilium_grams(words));
CREATE INDEX decision_search_trigrams ON decision_search USING gin (words gin_trgm_ops);
CREATE INDEX decision_search_grams ON decision_search USING gin (consilium_grams(words));
CREATE INDEX "decision_search_case_id_idx" ON "decision_search"("case_id");
CREATE INDEX "decision_search_board_id_signed_at_decision_id_idx" ON "decision_search"("board_id", "signed_at" DESC, "decision_id" DESC);
CREATE INDEX decision_search_departing ON decision_search (board_id, signed_at DESC, decision_id DESC) WHERE relation = 'departs';
CREATE INDEX decision_search_radioligand ON decision_search (board_id, signed_at DESC, decision_id DESC) WHERE radioligand;
CREATE INDEX decision_search_open ON decision_search (board_id, signed_at DESC, decision_id DESC) WHERE implementation IS NULL AND NOT superseded;
CREATE INDEX decision_search_reported ON decision_search (board_id, implementation, signed_at DESC, decision_id DESC);
-- The case list by its mark, cases that wait for a meeting by their age, and a journal by its days.
CREATE INDEX case_flagged ON "case" (board_id, updated_at DESC, id DESC) WHERE board_decision_required;
CREATE INDEX case_waiting ON "case" (board_id, submitted_at, id) WHERE status IN ('submitted', 'deferred');
CREATE INDEX "journal_event_stream_at_idx" ON "journal_event"("stream", "at");

-- ---------------------------------------------------------------------------------------------------------------------
-- What of a row is searched. `lax` paths: facts that an older version stored otherwise give no words and stop nobody.
CREATE FUNCTION consilium_names_of(of_kind text, codes text[]) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT string_agg(en || E'\x1f' || ko, E'\x1f') FROM search_name WHERE kind = of_kind AND code = ANY (codes)
$$;
CREATE FUNCTION consilium_case_words(of_case "case") RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT consilium_fold(concat_ws(E'\x1f',
    of_case.pseudonym, of_case.question, of_case.who_grade,
    of_case.primary_site, consilium_names_of('site', ARRAY[of_case.primary_site, left(of_case.primary_site, 3)]),
    (SELECT name FROM app_user WHERE id = of_case.referrer_id),
    of_case.facts->>'syndrome', of_case.facts->>'comorbidity', of_case.facts->>'patientWish', of_case.facts->>'summary',
    (SELECT string_agg(label #>> '{}', E'\x1f') FROM jsonb_path_query(of_case.facts, 'lax $.priorLines[*].label') AS label),
    consilium_names_of('therapy', ARRAY(
      SELECT code #>> '{}' FROM jsonb_path_query(of_case.facts, 'lax $.priorLines[*].therapy') AS code
      UNION SELECT code #>> '{}' FROM jsonb_path_query(of_case.facts, 'lax $.proposedTherapies[*]') AS code))))
    || COALESCE((SELECT string_agg(E'\x1f' || words, '') FROM decision_search WHERE case_id = of_case.id), '')
$$;
CREATE FUNCTION consilium_decision_words(of_decision decision) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT consilium_fold(concat_ws(E'\x1f',
    of_decision.document->'case'->>'pseudonym', of_decision.document->'case'->>'question', of_decision.document->'case'->>'referrer',
    of_decision.document->'meeting'->>'title',
    of_decision.document->'snapshot'->>'primarySite',
    consilium_names_of('site', ARRAY[of_decision.document->'snapshot'->>'primarySite', left(of_decision.document->'snapshot'->>'primarySite', 3)]),
    (SELECT string_agg(label #>> '{}', E'\x1f') FROM jsonb_path_query(of_decision.therapies, 'lax $[*].label') AS label),
    consilium_names_of('therapy', ARRAY(SELECT code #>> '{}' FROM jsonb_path_query(of_decision.therapies, 'lax $[*].therapy') AS code)),
    consilium_names_of('class', of_decision.therapy_classes),
    array_to_string(of_decision.actions, E'\x1f'),
    of_decision.document->>'rationale', of_decision.document->>'text',
    of_decision.document->'relation'->'reason'->>'text', of_decision.document->'againstMajority'->>'text',
    of_decision.signer_name, (SELECT name FROM app_user WHERE id = of_decision.responsible_id)))
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Kept with the rows they are drawn from. SECURITY DEFINER: the application's role has no right on these tables.
CREATE FUNCTION consilium_keep_case_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO case_search (case_id, board_id, words) VALUES (NEW.id, NEW.board_id, consilium_case_words(NEW))
    ON CONFLICT (case_id) DO UPDATE SET words = EXCLUDED.words;
  RETURN NULL;
END $$;
CREATE TRIGGER search AFTER INSERT OR UPDATE OF question, facts, primary_site, who_grade ON "case"
  FOR EACH ROW EXECUTE FUNCTION consilium_keep_case_words();

CREATE FUNCTION consilium_keep_decision_line() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  added text := consilium_decision_words(NEW);
BEGIN
  IF NEW.kind = 'decision' THEN
    INSERT INTO decision_search (decision_id, case_id, board_id, signed_at, relation, radioligand, due_on, superseded, implementation, words)
      VALUES (NEW.id, NEW.case_id, NEW.board_id, NEW.signed_at, NEW.relation, 'radioligand' = ANY (NEW.therapy_classes), NEW.due_on,
        false, NULL, added)
      ON CONFLICT (decision_id) DO NOTHING;
    UPDATE decision_search SET superseded = true WHERE decision_id = NEW.supersedes_id;
  ELSE
    UPDATE decision_search SET due_on = NEW.due_on, words = words || E'\x1f' || added WHERE decision_id = NEW.amends_id;
  END IF;
  UPDATE case_search SET words = words || E'\x1f' || added WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER search AFTER INSERT ON decision FOR EACH ROW EXECUTE FUNCTION consilium_keep_decision_line();

CREATE FUNCTION consilium_keep_implementation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE decision_search SET implementation = NEW.status WHERE decision_id = NEW.decision_id;
  RETURN NULL;
END $$;
CREATE TRIGGER search AFTER INSERT ON implementation_report FOR EACH ROW EXECUTE FUNCTION consilium_keep_implementation();

-- ---------------------------------------------------------------------------------------------------------------------
-- How a search is asked of a table of words: by trigrams where its longest word has one, else by letters and pairs; and each word as it
-- stands, LIKE's own characters among them.
CREATE FUNCTION consilium_how(needles text[], OUT patterns text[], OUT longest text, OUT grams text[], OUT condition text) LANGUAGE plpgsql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  patterns := ARRAY(SELECT '%' || regexp_replace(needle, '([\\%_])', '\\\1', 'g') || '%' FROM unnest(needles) AS needle
    ORDER BY length(needle) DESC, needle);
  longest := patterns[1];
  grams := ARRAY(SELECT DISTINCT gram FROM unnest(needles) AS needle, unnest(consilium_grams(needle)) AS gram);
  condition := CASE WHEN longest ~ '[[:alnum:]]{3}' THEN 's.words LIKE $7' ELSE 'consilium_grams(s.words) @> $8' END
    || ' AND s.words LIKE ALL ($6)';
END $$;

-- A page of a board's cases, those alone that the asking person reads: newest change first, or those that wait longest first. A word that
-- many cases hold is found by walking the newest of them, a rare one by its index; neither reads all. `known`: cases found otherwise.
CREATE FUNCTION consilium_find_cases(of_board uuid, search text, of_status text[], flagged boolean, oldest boolean,
    after_at timestamptz, after_id uuid, known uuid[], at_most integer)
  RETURNS TABLE (case_id uuid, at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ordering text := CASE WHEN oldest THEN 'c.submitted_at, c.id' ELSE 'c.updated_at DESC, c.id DESC' END;
  those text := 'c.board_id = $1';
  needles text[] := consilium_needles(search);
  how record := consilium_how(needles);
  ids uuid[];
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

  EXECUTE CASE WHEN needles = '{}' THEN format('SELECT ARRAY(SELECT c.id FROM "case" c WHERE %s ORDER BY %s LIMIT $4)', those, ordering)
    ELSE format('SELECT ARRAY(SELECT c.id FROM (SELECT c.* FROM "case" c WHERE %1$s ORDER BY %2$s LIMIT 1000) c
      WHERE c.id = ANY ($5) OR EXISTS (SELECT FROM case_search s WHERE s.case_id = c.id AND s.words LIKE ALL ($6))
      ORDER BY %2$s LIMIT $4)', those, ordering) END
    INTO ids USING of_board, after_at, after_id, at_most, known, how.patterns, how.longest, how.grams;
  IF needles <> '{}' AND cardinality(ids) < at_most THEN
    EXECUTE format('WITH hit AS MATERIALIZED (SELECT s.case_id FROM case_search s WHERE s.board_id = $1 AND %3$s UNION SELECT unnest($5))
      SELECT ARRAY(SELECT c.id FROM hit JOIN "case" c ON c.id = hit.case_id WHERE %1$s ORDER BY %2$s LIMIT $4)', those, ordering, how.condition)
      INTO ids USING of_board, after_at, after_id, at_most, known, how.patterns, how.longest, how.grams;
  END IF;
  RETURN QUERY SELECT c.id, CASE WHEN oldest THEN c.submitted_at ELSE c.updated_at END
    FROM unnest(ids) WITH ORDINALITY AS line (id, place) JOIN "case" c ON c.id = line.id ORDER BY line.place;
END $$;

-- A page of a board's decisions, newest first: those alone that the asking person reads. `today` is a day of the board's zone.
CREATE FUNCTION consilium_find_decisions(of_board uuid, search text, of_relation text, of_radioligand boolean, since timestamptz, until timestamptz,
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
    those := those || format(' AND EXISTS (SELECT FROM "case" c WHERE c.id = s.case_id AND c.referrer_id = %L)', consilium_user());
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

-- ---------------------------------------------------------------------------------------------------------------------
-- For the next migration alone, which fills the tables: the owner too is under row-level security. 20261130230200 takes it away.
CREATE POLICY fills_search ON "case" FOR SELECT TO CURRENT_USER USING (current_setting('app.counting', true) = 'search');
CREATE POLICY fills_search ON decision FOR SELECT TO CURRENT_USER USING (current_setting('app.counting', true) = 'search');
CREATE POLICY fills_search ON implementation_report FOR SELECT TO CURRENT_USER USING (current_setting('app.counting', true) = 'search');
