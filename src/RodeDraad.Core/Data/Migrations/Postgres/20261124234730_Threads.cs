using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RodeDraad.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Threads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "thread_id",
                table: "readings",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    word_fold = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bigger_story = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    audience = table.Column<int>(type: "integer", nullable: false),
                    shared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    begun_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_threads", x => x.id);
                    table.ForeignKey(
                        name: "FK_threads_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_threads_people_learner_id",
                        column: x => x.learner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "thread_stories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    experience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    linked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thread_stories", x => x.id);
                    table.ForeignKey(
                        name: "FK_thread_stories_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_thread_stories_experiences_experience_id",
                        column: x => x.experience_id,
                        principalTable: "experiences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_thread_stories_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "thread_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bigger_story = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_thread_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_thread_versions_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_thread_versions_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_readings_thread_id",
                table: "readings",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "ix_thread_stories_experience_id",
                table: "thread_stories",
                column: "experience_id");

            migrationBuilder.CreateIndex(
                name: "ix_thread_stories_learner_id_thread_id",
                table: "thread_stories",
                columns: new[] { "learner_id", "thread_id" });

            migrationBuilder.CreateIndex(
                name: "ix_thread_stories_thread_id_experience_id",
                table: "thread_stories",
                columns: new[] { "thread_id", "experience_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_thread_versions_thread_id",
                table: "thread_versions",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "ix_threads_learner_id_word_fold",
                table: "threads",
                columns: new[] { "learner_id", "word_fold" });

            migrationBuilder.AddForeignKey(
                name: "fk_readings_threads_thread_id",
                table: "readings",
                column: "thread_id",
                principalTable: "threads",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_readings_threads_thread_id",
                table: "readings");

            migrationBuilder.DropTable(
                name: "thread_stories");

            migrationBuilder.DropTable(
                name: "thread_versions");

            migrationBuilder.DropTable(
                name: "threads");

            migrationBuilder.DropIndex(
                name: "ix_readings_thread_id",
                table: "readings");

            migrationBuilder.DropColumn(
                name: "thread_id",
                table: "readings");
        }
    }
}
