-- Who holds the chair after a hand-over, and the dated tiers of the multidisciplinary fee.
-- Reason: a chair who is recused or must leave hands over to another; what a roster is worth is a board's dated rule, not code.
-- Locks: ACCESS EXCLUSIVE on meeting for the moment of ADD COLUMN (nullable, no rewrite) and CREATE TRIGGER; SHARE ROW EXCLUSIVE on
-- app_user and board while the foreign keys are made (no row refers to them yet). fee_rule is new.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.

ALTER TABLE "meeting" ADD COLUMN "handed_over_to" UUID;
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_handed_over_to_fkey" FOREIGN KEY ("handed_over_to") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "fee_rule" (
    "board_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "tiers" JSONB NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fee_rule_pkey" PRIMARY KEY ("board_id","valid_from")
);
ALTER TABLE "fee_rule" ADD CONSTRAINT "fee_rule_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- The chair goes only to a present holder of the role on that board, in an open meeting, by a coordinator or by who holds it.
CREATE FUNCTION consilium_guard_hand_over() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status <> 'open' OR NOT EXISTS (
    SELECT FROM membership m WHERE m.board_id = NEW.board_id AND m.user_id = NEW.handed_over_to AND 'chair' = ANY (m.roles)
      AND m.valid_from <= statement_timestamp() AND (m.valid_to IS NULL OR m.valid_to > statement_timestamp())) THEN
    RAISE EXCEPTION 'meeting: the chair goes to a chair of the board, in an open meeting' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT NEW.board_id = ANY (ARRAY(SELECT consilium_boards('{coordinator}')))
    AND consilium_user() IS DISTINCT FROM COALESCE(OLD.handed_over_to, OLD.chair_id) THEN
    RAISE EXCEPTION 'meeting: the chair is handed over by a coordinator or by who holds it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hand_over BEFORE UPDATE OF handed_over_to ON meeting FOR EACH ROW
  WHEN (NEW.handed_over_to IS DISTINCT FROM OLD.handed_over_to) EXECUTE FUNCTION consilium_guard_hand_over();

-- ---------------------------------------------------------------------------------------------------------------------
-- A board's published rule, like quorum_rule: seen by whoever asks, and corrected by setting the same day again.
GRANT SELECT, INSERT, UPDATE ON fee_rule TO consilium_app;
ALTER TABLE fee_rule ADD CONSTRAINT fee_rule_tiers CHECK (jsonb_typeof(tiers) = 'array');
CREATE TRIGGER administered BEFORE INSERT OR UPDATE ON fee_rule FOR EACH ROW EXECUTE FUNCTION consilium_guard_administration();
