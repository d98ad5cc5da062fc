-- The spine's tables: people, boards, cases, meetings, ballots, decisions and the journal.
-- Reason: the first schema. Generated from prisma/schema.prisma; what Prisma cannot say is in the next migration.
-- Locks: none that anyone waits for; every table is new.
-- Re-run: applied as one transaction, so a failure leaves nothing behind and it can simply be run again.


-- CreateTable
CREATE TABLE "annotation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "parent_id" UUID,
    "snapshot_id" UUID,
    "author_id" UUID NOT NULL,
    "anchor" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "visibility" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "quorum_at_opening" JSONB NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "quorum_at_close" JSONB,
    "quorate" BOOLEAN,
    "tally" JSONB,
    "voided_at" TIMESTAMPTZ(3),
    "void_cause" TEXT,
    "void_reason" TEXT,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "elector" (
    "ballot_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "specialty" TEXT NOT NULL,
    "first_voted_at" TIMESTAMPTZ(3),

    CONSTRAINT "elector_pkey" PRIMARY KEY ("ballot_id","user_id")
);

-- CreateTable
CREATE TABLE "vote" (
    "ballot_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "choice" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("ballot_id","user_id")
);

-- CreateTable
CREATE TABLE "board" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "board_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "roles" TEXT[],
    "specialty" TEXT,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quorum_rule" (
    "board_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "min_heads" INTEGER NOT NULL,
    "required_specialties" TEXT[],
    "per_reason" JSONB NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quorum_rule_pkey" PRIMARY KEY ("board_id","valid_from")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "facts_version" INTEGER NOT NULL DEFAULT 0,
    "facts" JSONB NOT NULL,
    "referrer_id" UUID NOT NULL,
    "current_snapshot_id" UUID,
    "primary_site" TEXT,
    "ki67_percent" DOUBLE PRECISION,
    "stage" TEXT,
    "who_grade" TEXT,
    "board_decision_required" BOOLEAN NOT NULL DEFAULT false,
    "board_decision_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "missing_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_facts" (
    "case_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "board_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_facts_pkey" PRIMARY KEY ("case_id","version")
);

-- CreateTable
CREATE TABLE "case_identity" (
    "case_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "patient_name" BYTEA NOT NULL,
    "record_number" BYTEA NOT NULL,
    "blind_index" BYTEA,
    "key_id" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_identity_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "recommendation_snapshot" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "facts_version" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "recommendation" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "board_decision_reasons" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recusal" (
    "case_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recusal_pkey" PRIMARY KEY ("case_id","user_id")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "user_id" UUID NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "request_hash" CHAR(64) NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("user_id","idempotency_key")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "ballot_id" UUID,
    "snapshot_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "therapies" JSONB NOT NULL,
    "therapy_classes" TEXT[],
    "actions" TEXT[],
    "relation" TEXT NOT NULL,
    "board_decision_reasons" TEXT[],
    "dissent_count" INTEGER NOT NULL,
    "responsible_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "next_review_on" DATE,
    "signer_id" UUID NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_role" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "reauthentication" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "stream" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_head" (
    "stream" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "journal_head_pkey" PRIMARY KEY ("stream")
);

-- CreateTable
CREATE TABLE "journal_event" (
    "stream" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "prev" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "board_id" UUID,
    "case_id" UUID,
    "actor_id" UUID,
    "envelope" JSONB NOT NULL,
    "bytes" TEXT NOT NULL,

    CONSTRAINT "journal_event_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "journal_sealed" (
    "stream" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "salt" CHAR(32) NOT NULL,
    "board_id" UUID,
    "case_id" UUID,
    "author_id" UUID,
    "ballot_id" UUID,

    CONSTRAINT "journal_sealed_pkey" PRIMARY KEY ("stream","seq","name")
);

-- CreateTable
CREATE TABLE "access_log" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "board_id" UUID,
    "actor_id" UUID,
    "session_id" UUID,
    "act" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT,
    "case_id" UUID,
    "reason" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "chair_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "current_item_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_member" (
    "meeting_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,

    CONSTRAINT "meeting_member_pkey" PRIMARY KEY ("meeting_id","user_id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "presented_at" TIMESTAMPTZ(3),
    "deferral_code" TEXT,
    "deferral_text" TEXT,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "meeting_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "specialty" TEXT,
    "checked_in_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_out_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("meeting_id","user_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "password_hash" TEXT,
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "annotation_case_id_created_at_idx" ON "annotation"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "annotation_parent_id_idx" ON "annotation"("parent_id");

-- CreateIndex
CREATE INDEX "ballot_item_id_opened_at_idx" ON "ballot"("item_id", "opened_at");

-- CreateIndex
CREATE INDEX "ballot_case_id_idx" ON "ballot"("case_id");

-- CreateIndex
CREATE INDEX "membership_user_id_board_id_idx" ON "membership"("user_id", "board_id");

-- CreateIndex
CREATE INDEX "membership_board_id_idx" ON "membership"("board_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_current_snapshot_id_key" ON "case"("current_snapshot_id");

-- CreateIndex
CREATE INDEX "case_board_id_updated_at_id_idx" ON "case"("board_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "case_board_id_status_updated_at_id_idx" ON "case"("board_id", "status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "case_referrer_id_idx" ON "case"("referrer_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_board_id_pseudonym_key" ON "case"("board_id", "pseudonym");

-- CreateIndex
CREATE INDEX "case_identity_board_id_blind_index_idx" ON "case_identity"("board_id", "blind_index");

-- CreateIndex
CREATE INDEX "recommendation_snapshot_case_id_created_at_idx" ON "recommendation_snapshot"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "command_receipt_at_idx" ON "command_receipt"("at");

-- CreateIndex
CREATE INDEX "decision_board_id_signed_at_id_idx" ON "decision"("board_id", "signed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "decision_case_id_idx" ON "decision"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_stream_seq_key" ON "decision"("stream", "seq");

-- CreateIndex
CREATE INDEX "journal_event_case_id_seq_idx" ON "journal_event"("case_id", "seq");

-- CreateIndex
CREATE INDEX "journal_event_stream_type_seq_idx" ON "journal_event"("stream", "type", "seq");

-- CreateIndex
CREATE INDEX "journal_event_stream_actor_id_seq_idx" ON "journal_event"("stream", "actor_id", "seq");

-- CreateIndex
CREATE INDEX "journal_sealed_ballot_id_author_id_seq_idx" ON "journal_sealed"("ballot_id", "author_id", "seq");

-- CreateIndex
CREATE INDEX "access_log_board_id_at_id_idx" ON "access_log"("board_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "access_log_actor_id_at_idx" ON "access_log"("actor_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_current_item_id_key" ON "meeting"("current_item_id");

-- CreateIndex
CREATE INDEX "meeting_board_id_starts_at_idx" ON "meeting"("board_id", "starts_at");

-- CreateIndex
CREATE INDEX "meeting_member_user_id_idx" ON "meeting_member"("user_id");

-- CreateIndex
CREATE INDEX "agenda_item_meeting_id_position_idx" ON "agenda_item"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "agenda_item_case_id_idx" ON "agenda_item"("case_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "recommendation_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_resolved_by_fkey" FOREIGN KEY ("resolved_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "recommendation_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_opened_by_fkey" FOREIGN KEY ("opened_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elector" ADD CONSTRAINT "elector_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elector" ADD CONSTRAINT "elector_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quorum_rule" ADD CONSTRAINT "quorum_rule_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_referrer_id_fkey" FOREIGN KEY ("referrer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_current_snapshot_id_fkey" FOREIGN KEY ("current_snapshot_id") REFERENCES "recommendation_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_facts" ADD CONSTRAINT "case_facts_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_identity" ADD CONSTRAINT "case_identity_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_snapshot" ADD CONSTRAINT "recommendation_snapshot_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_ballot_id_fkey" FOREIGN KEY ("ballot_id") REFERENCES "ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "recommendation_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_signer_id_fkey" FOREIGN KEY ("signer_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_responsible_id_fkey" FOREIGN KEY ("responsible_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_stream_seq_fkey" FOREIGN KEY ("stream", "seq") REFERENCES "journal_event"("stream", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journal_sealed" ADD CONSTRAINT "journal_sealed_stream_seq_fkey" FOREIGN KEY ("stream", "seq") REFERENCES "journal_event"("stream", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_chair_id_fkey" FOREIGN KEY ("chair_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_current_item_id_fkey" FOREIGN KEY ("current_item_id") REFERENCES "agenda_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_member" ADD CONSTRAINT "meeting_member_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_member" ADD CONSTRAINT "meeting_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
