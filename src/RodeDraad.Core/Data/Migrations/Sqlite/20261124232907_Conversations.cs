using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RodeDraad.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Conversations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    guide_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_for = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    made_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversations", x => x.id);
                    table.ForeignKey(
                        name: "FK_conversations_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conversations_people_guide_id",
                        column: x => x.guide_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "conversation_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    learner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    experience_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    opening = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    questions = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    phase = table.Column<int>(type: "INTEGER", nullable: false),
                    small_story = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    meaning = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ahead = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    about = table.Column<int>(type: "INTEGER", nullable: false),
                    core_word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    step = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    by_when = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_contact = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    between = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    is_warm = table.Column<bool>(type: "INTEGER", nullable: true),
                    pen_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    pen_count = table.Column<int>(type: "INTEGER", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    offered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    was_adapted = table.Column<bool>(type: "INTEGER", nullable: false),
                    shared_home_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversation_records", x => x.id);
                    table.ForeignKey(
                        name: "FK_conversation_records_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_conversation_records_conversations_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_conversation_records_experiences_experience_id",
                        column: x => x.experience_id,
                        principalTable: "experiences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_conversation_records_people_learner_id",
                        column: x => x.learner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participants", x => x.id);
                    table.ForeignKey(
                        name: "FK_participants_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_participants_conversations_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_participants_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "discussed_stories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    learner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    talk_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    experience_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discussed_stories", x => x.id);
                    table.ForeignKey(
                        name: "FK_discussed_stories_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_discussed_stories_conversation_records_talk_id",
                        column: x => x.talk_id,
                        principalTable: "conversation_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discussed_stories_experiences_experience_id",
                        column: x => x.experience_id,
                        principalTable: "experiences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_discussed_stories_people_learner_id",
                        column: x => x.learner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "held_talks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    learner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    with_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    held_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_held_talks", x => x.id);
                    table.ForeignKey(
                        name: "FK_held_talks_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_held_talks_conversation_records_id",
                        column: x => x.id,
                        principalTable: "conversation_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_held_talks_people_learner_id",
                        column: x => x.learner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_held_talks_people_with_id",
                        column: x => x.with_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "impressions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    talked_most = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    has_step = table.Column<bool>(type: "INTEGER", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impressions", x => x.id);
                    table.ForeignKey(
                        name: "FK_impressions_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_impressions_conversation_records_record_id",
                        column: x => x.record_id,
                        principalTable: "conversation_records",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_impressions_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_conversation_records_conversation_id",
                table: "conversation_records",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "ix_conversation_records_experience_id",
                table: "conversation_records",
                column: "experience_id");

            migrationBuilder.CreateIndex(
                name: "ix_conversation_records_learner_id_conversation_id",
                table: "conversation_records",
                columns: new[] { "learner_id", "conversation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_conversations_guide_id",
                table: "conversations",
                column: "guide_id");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_school_id_planned_at",
                table: "conversations",
                columns: new[] { "school_id", "planned_at" });

            migrationBuilder.CreateIndex(
                name: "ix_discussed_stories_experience_id",
                table: "discussed_stories",
                column: "experience_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussed_stories_learner_id",
                table: "discussed_stories",
                column: "learner_id");

            migrationBuilder.CreateIndex(
                name: "ix_discussed_stories_talk_id_experience_id",
                table: "discussed_stories",
                columns: new[] { "talk_id", "experience_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_held_talks_learner_id_held_on",
                table: "held_talks",
                columns: new[] { "learner_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_held_talks_with_id",
                table: "held_talks",
                column: "with_id");

            migrationBuilder.CreateIndex(
                name: "ix_impressions_person_id",
                table: "impressions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_impressions_record_id_person_id",
                table: "impressions",
                columns: new[] { "record_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_participants_conversation_id_person_id",
                table: "participants",
                columns: new[] { "conversation_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_participants_person_id",
                table: "participants",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "discussed_stories");

            migrationBuilder.DropTable(
                name: "held_talks");

            migrationBuilder.DropTable(
                name: "impressions");

            migrationBuilder.DropTable(
                name: "participants");

            migrationBuilder.DropTable(
                name: "conversation_records");

            migrationBuilder.DropTable(
                name: "conversations");
        }
    }
}
