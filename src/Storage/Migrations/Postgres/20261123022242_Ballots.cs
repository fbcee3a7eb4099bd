using System;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <summary>Rounds get ballots and short codes: what was answered before is the first ballot.</summary>
    [DbContext(typeof(PostgresContext))]
    [Migration("20261123022242_Ballots")]
    internal partial class Ballots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "JoinCode",
                table: "Rounds",
                type: "character varying(8)",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "JoiningLocked",
                table: "Rounds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Keyed",
                table: "Rounds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MostPeople",
                table: "Rounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "BallotId",
                table: "Responses",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "SpectrumNow",
                table: "Responses",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SpectrumWanted",
                table: "Responses",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "Participants",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HandedOver",
                table: "Participants",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Keyed",
                table: "Participants",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Removed",
                table: "Participants",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AgreedScores",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Dissent = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedScores", x => new { x.RoundId, x.About });
                    table.ForeignKey(
                        name: "FK_AgreedScores_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    About = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevealedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ballots", x => x.Id);
                    table.CheckConstraint("CK_Ballots_RevealedAt", "(\"Status\" = 'Revealed') = (\"RevealedAt\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Ballots_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ChallengeMarks",
                columns: table => new
                {
                    ResponseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Challenge = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reach = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Examples = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Note = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChallengeMarks", x => new { x.ResponseId, x.Challenge });
                    table.ForeignKey(
                        name: "FK_ChallengeMarks_Responses_ResponseId",
                        column: x => x.ResponseId,
                        principalTable: "Responses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoomChallenges",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Challenge = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reach = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Examples = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Note = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomChallenges", x => new { x.RoundId, x.Challenge });
                    table.ForeignKey(
                        name: "FK_RoomChallenges_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SeatCodes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Batch = table.Column<int>(type: "integer", nullable: false),
                    Spent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatCodes", x => x.Code);
                    table.CheckConstraint("CK_SeatCodes_Code", "length(\"Code\") = 8");
                    table.ForeignKey(
                        name: "FK_SeatCodes_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    ResponseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyHash = table.Column<byte[]>(type: "bytea", nullable: false)
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

            migrationBuilder.Sql("""
                INSERT INTO "Ballots" ("Id", "RoundId", "Kind", "About", "Status", "OpenedAt", "RevealedAt")
                SELECT "Id", "Id", 'Enablers', '', CASE WHEN "Status" = 'Closed' THEN 'Revealed' ELSE 'Open' END, "OpenedAt", "ClosedAt" FROM "Rounds"
                """);

            migrationBuilder.Sql("""
                UPDATE "Responses" SET "BallotId" = (SELECT p."RoundId" FROM "Participants" p WHERE p."Id" = "Responses"."ParticipantId")
                """);

            migrationBuilder.Sql("""
                UPDATE "Rounds" SET "JoinCode" = (
                    SELECT string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + floor(random() * 31)::int, 1), '') FROM generate_series(1, 8) WHERE "Rounds"."Id" IS NOT NULL)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreedScores");

            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropTable(
                name: "ChallengeMarks");

            migrationBuilder.DropTable(
                name: "RoomChallenges");

            migrationBuilder.DropTable(
                name: "SeatCodes");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropColumn(
                name: "JoinCode",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "JoiningLocked",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "Keyed",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "MostPeople",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "BallotId",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "SpectrumNow",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "SpectrumWanted",
                table: "Responses");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "HandedOver",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "Keyed",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "Removed",
                table: "Participants");
        }
    }
}
