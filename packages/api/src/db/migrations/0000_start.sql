CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" uuid NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"username" text,
	"display_username" text,
	CONSTRAINT "user_email_unique" UNIQUE("email"),
	CONSTRAINT "user_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "branch" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "employer" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"agreement_from" bigint,
	"agreement_until" bigint
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_number" text NOT NULL,
	"role" text NOT NULL,
	"branch" text NOT NULL,
	"employer" text NOT NULL,
	"sort_key" text NOT NULL,
	CONSTRAINT "staff_staff_number_unique" UNIQUE("staff_number")
);
--> statement-breakpoint
CREATE TABLE "command" (
	"id" uuid PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"stream" uuid NOT NULL,
	"from_version" integer NOT NULL,
	"to_version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"month" integer NOT NULL,
	"stream" uuid NOT NULL,
	"version" integer NOT NULL,
	"seq" bigint NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"at" bigint NOT NULL,
	"recorded_at" bigint NOT NULL,
	"by" uuid NOT NULL,
	"on_behalf_of" uuid,
	"via" text NOT NULL,
	"device" text,
	"command_id" uuid NOT NULL,
	"visit" uuid,
	"body" text NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_month_stream_version_pk" PRIMARY KEY("month","stream","version")
);
--> statement-breakpoint
CREATE TABLE "head" (
	"stream" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal" (
	"subject" uuid NOT NULL,
	"field" text NOT NULL,
	"ciphertext" text NOT NULL,
	"lookup" text,
	CONSTRAINT "personal_subject_field_pk" PRIMARY KEY("subject","field")
);
--> statement-breakpoint
CREATE TABLE "personal_read" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"by" uuid NOT NULL,
	"subject" uuid NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subject_key" (
	"subject" uuid PRIMARY KEY NOT NULL,
	"wrapped" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_counter" (
	"day" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slot_load" (
	"branch" text NOT NULL,
	"start" bigint NOT NULL,
	"taken" integer NOT NULL,
	CONSTRAINT "slot_load_branch_start_pk" PRIMARY KEY("branch","start")
);
--> statement-breakpoint
CREATE TABLE "work_order" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"branch" text NOT NULL,
	"technician" uuid,
	"customer" uuid NOT NULL,
	"stage" text NOT NULL,
	"opened_at" bigint NOT NULL,
	"promised_at" bigint,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_id_user_id_fk" FOREIGN KEY ("id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_branch_branch_code_fk" FOREIGN KEY ("branch") REFERENCES "public"."branch"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_employer_employer_code_fk" FOREIGN KEY ("employer") REFERENCES "public"."employer"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "staff_branch" ON "staff" USING btree ("branch","role");--> statement-breakpoint
CREATE UNIQUE INDEX "event_seq" ON "event" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "personal_lookup" ON "personal" USING btree ("field","lookup");--> statement-breakpoint
CREATE UNIQUE INDEX "work_order_number" ON "work_order" USING btree ("number");--> statement-breakpoint
CREATE INDEX "work_order_branch" ON "work_order" USING btree ("branch","promised_at");--> statement-breakpoint
CREATE INDEX "work_order_technician" ON "work_order" USING btree ("technician","promised_at");