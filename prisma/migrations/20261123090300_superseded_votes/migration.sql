-- A veiled vote that its voter changed before the close stays sealed for ever: the close opens last votes, not second thoughts.
-- Reason: the policy opened every sealed value of a closed ballot, also those that ballot.closed did not.
-- Locks: ACCESS EXCLUSIVE on journal_sealed for the moment of DROP and CREATE POLICY; no row is read or written.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.
DROP POLICY reads ON journal_sealed;
CREATE POLICY reads ON journal_sealed FOR SELECT USING (
  (author_id = (SELECT consilium_user()) AND (board_id IS NULL
    OR board_id = ANY ((SELECT consilium_reads())::uuid[]) OR board_id = ANY ((SELECT consilium_refers())::uuid[])))
  OR (ballot_id IS NULL AND (board_id = ANY ((SELECT consilium_reads())::uuid[])
    OR (case_id IS NOT NULL AND EXISTS (SELECT FROM "case" c WHERE c.id = journal_sealed.case_id))))
  OR (board_id IS NULL AND (SELECT EXISTS (SELECT FROM app_user u WHERE u.id = consilium_user() AND u.administrator)))
  OR (ballot_id IS NOT NULL AND board_id = ANY ((SELECT consilium_reads())::uuid[]) AND EXISTS (
    SELECT FROM ballot b WHERE b.id = journal_sealed.ballot_id AND (b.visibility = 'named-live' OR (b.closed_at IS NOT NULL
      AND EXISTS (SELECT FROM journal_event e WHERE e.case_id = journal_sealed.case_id AND e.type = 'ballot.closed'
        AND e.envelope->'public'->>'ballotId' = journal_sealed.ballot_id::text
        AND e.envelope->'public'->'openings' @> jsonb_build_array(jsonb_build_object('seq', journal_sealed.seq)))))))
  OR (ballot_id = (SELECT consilium_closing()) AND board_id = ANY ((SELECT consilium_chairs())::uuid[])));
