-- Reason: fills the tables of the search from the rows there are. What is written meanwhile is kept by the triggers of 20261130230000, and what they
-- wrote is left as it is.
-- Locks: none on "case" and decision but their reading; rows that a trigger wants wait for this transaction's end.
-- Time: about 2 ms a case.
-- Re-run: applied as one transaction; a failure leaves nothing behind, and it can simply be run again.
SELECT set_config('app.counting', 'search', true);
INSERT INTO decision_search (decision_id, case_id, board_id, signed_at, relation, radioligand, due_on, superseded, implementation, words)
  SELECT d.id, d.case_id, d.board_id, d.signed_at, d.relation, 'radioligand' = ANY (d.therapy_classes),
    COALESCE((SELECT a.due_on FROM decision a WHERE a.amends_id = d.id ORDER BY a.seq DESC LIMIT 1), d.due_on),
    EXISTS (SELECT FROM decision later WHERE later.supersedes_id = d.id),
    (SELECT r.status FROM implementation_report r WHERE r.decision_id = d.id ORDER BY r.reported_at DESC LIMIT 1),
    consilium_decision_words(d)
      || COALESCE((SELECT string_agg(E'\x1f' || consilium_decision_words(a), '') FROM decision a WHERE a.amends_id = d.id), '')
  FROM decision d WHERE d.kind = 'decision'
  ON CONFLICT (decision_id) DO NOTHING;
INSERT INTO case_search (case_id, board_id, words)
  SELECT c.id, c.board_id, consilium_case_words(c) FROM "case" c
  ON CONFLICT (case_id) DO NOTHING;
