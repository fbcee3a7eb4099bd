using System;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class Places : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "JoinSettingsVersion",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RetentionVersion",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SetUpVersion",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "SheetCodesOnly",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Invited",
                table: "RoundAgencies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "EmptyForm",
                table: "Participants",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Submissions stay with the participant's place from here: withdrawing answers does not take their ids away.
            migrationBuilder.Sql("""CREATE TABLE "SubmissionsBefore" AS SELECT r."ParticipantId", r."BallotId", s."Id", s."BodyHash" FROM "Submissions" s JOIN "Responses" r ON r."Id" = s."ResponseId";""");
            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyHash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => new { x.ParticipantId, x.BallotId, x.Id });
                    table.ForeignKey(
                        name: "FK_Submissions_Ballots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "Ballots",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Submissions_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_BallotId",
                table: "Submissions",
                column: "BallotId");

            migrationBuilder.Sql("""INSERT INTO "Submissions" SELECT * FROM "SubmissionsBefore";""");
            migrationBuilder.Sql("""DROP TABLE "SubmissionsBefore";""");

            // Rows that are there already get a random place too.
            foreach (var table in RandomRows.Tables)
            {
                migrationBuilder.Sql($"""UPDATE "{table}" SET "rowid" = random() & 9223372036854775807;""");
            }

            foreach (var trigger in RandomRows.Triggers)
            {
                migrationBuilder.Sql(trigger);
            }

            // Last: on SQLite it rebuilds its table.
            migrationBuilder.AddCheckConstraint(
                name: "CK_RoundAgencies_Invited",
                table: "RoundAgencies",
                sql: "\"Invited\" BETWEEN 0 AND 1000000");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in RandomRows.Tables)
            {
                migrationBuilder.Sql($"""DROP TRIGGER "{table}_RandomRow";""");
            }

            migrationBuilder.Sql("""CREATE TABLE "SubmissionsAfter" AS SELECT r."Id" AS "ResponseId", s."Id", s."BodyHash" FROM "Submissions" s JOIN "Responses" r ON r."ParticipantId" = s."ParticipantId" AND r."BallotId" = s."BallotId";""");
            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    ResponseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyHash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => new { x.ResponseId, x.Id });
                    table.ForeignKey(
                        name: "FK_Submissions_Responses_ResponseId",
                        column: x => x.ResponseId,
                        principalTable: "Responses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("""INSERT INTO "Submissions" SELECT * FROM "SubmissionsAfter";""");
            migrationBuilder.Sql("""DROP TABLE "SubmissionsAfter";""");

            migrationBuilder.DropCheckConstraint(
                name: "CK_RoundAgencies_Invited",
                table: "RoundAgencies");

            migrationBuilder.DropColumn(
                name: "JoinSettingsVersion",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "RetentionVersion",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "SetUpVersion",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "SheetCodesOnly",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "Invited",
                table: "RoundAgencies");

            migrationBuilder.DropColumn(
                name: "EmptyForm",
                table: "Participants");
        }
    }
}
