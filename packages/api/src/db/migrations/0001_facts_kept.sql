DROP INDEX "personal_lookup";--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid NOT NULL,
	"via" text NOT NULL,
	"what" text NOT NULL,
	"stream" uuid
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"stream" uuid NOT NULL,
	"subject" uuid NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"by" uuid NOT NULL,
	"at" bigint NOT NULL,
	"ciphertext" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"made_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "personal_lookup" (
	"subject" uuid NOT NULL,
	"kind" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "personal_lookup_kind_digest_subject_pk" PRIMARY KEY("kind","digest","subject")
);
--> statement-breakpoint
CREATE TABLE "scope_loss" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"stream" uuid NOT NULL,
	"branch" text NOT NULL,
	"technician" uuid
);
--> statement-breakpoint
CREATE TABLE "seal" (
	"number" integer PRIMARY KEY NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"at" bigint NOT NULL,
	"previous" text NOT NULL,
	"root" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timer" (
	"stream" uuid NOT NULL,
	"duty" text NOT NULL,
	"due" bigint NOT NULL,
	CONSTRAINT "timer_stream_duty_pk" PRIMARY KEY("stream","duty")
);
--> statement-breakpoint
CREATE TABLE "tombstone" (
	"subject" uuid PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "subject_key" ADD COLUMN "suite" text NOT NULL DEFAULT 'aes-256-gcm';--> statement-breakpoint
ALTER TABLE "subject_key" ALTER COLUMN "suite" DROP DEFAULT;--> statement-breakpoint
CREATE INDEX "file_stream" ON "file" USING btree ("stream");--> statement-breakpoint
CREATE INDEX "personal_lookup_subject" ON "personal_lookup" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "timer_due" ON "timer" USING btree ("due");--> statement-breakpoint
INSERT INTO "personal_lookup" SELECT "subject", "field", "lookup" FROM "personal" WHERE "lookup" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "personal" DROP COLUMN "lookup";--> statement-breakpoint
-- Whoever keeps in memory who may do what, on any node, hears of every change to it.
CREATE FUNCTION "tell_access_changed"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('ruhu_access', ''); RETURN NULL; END $$;--> statement-breakpoint
CREATE TRIGGER "session_access" AFTER UPDATE OR DELETE ON "session" FOR EACH STATEMENT EXECUTE FUNCTION "tell_access_changed"();--> statement-breakpoint
CREATE TRIGGER "user_access" AFTER UPDATE OR DELETE ON "user" FOR EACH STATEMENT EXECUTE FUNCTION "tell_access_changed"();--> statement-breakpoint
CREATE TRIGGER "staff_access" AFTER INSERT OR UPDATE OR DELETE ON "staff" FOR EACH STATEMENT EXECUTE FUNCTION "tell_access_changed"();
