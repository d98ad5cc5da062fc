-- Reason: with 2,000 cases of one's own, whatever named a meeting read all meetings of those cases first (20261201070000), 8 ms each time. A meeting is
-- asked for by its own agenda, of which row-level security leaves what its reader may see: a subquery, for an EXISTS may become a scan of every agenda.
-- Who sees what stays as it was.
-- Locks: ALTER POLICY takes ACCESS EXCLUSIVE on meeting for a moment and waits for what is running.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.
ALTER POLICY reads ON meeting USING (board_id = ANY ((SELECT consilium_reads())::uuid[])
  OR (SELECT true FROM agenda_item i WHERE i.meeting_id = meeting.id LIMIT 1));
DROP FUNCTION consilium_own_meetings();
