-- Reason: the tables of the search are filled: the owner is under row-level security again, as everybody.
-- Locks: DROP POLICY takes ACCESS EXCLUSIVE on "case", decision and implementation_report for a moment and waits for what is running.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.
DROP POLICY fills_search ON "case";
DROP POLICY fills_search ON decision;
DROP POLICY fills_search ON implementation_report;
