using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class BallotRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Responses_ParticipantId",
                table: "Responses");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "OpenedAt",
                table: "Rounds",
                type: "timestamp with time zone",
                nullable: true,
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_JoinCode",
                table: "Rounds",
                column: "JoinCode",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "CK_Rounds_JoinCode",
                table: "Rounds",
                sql: "length(\"JoinCode\") = 8");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Rounds_MostPeople",
                table: "Rounds",
                sql: "\"MostPeople\" BETWEEN 1 AND 1000000");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Rounds_OpenedAt",
                table: "Rounds",
                sql: "(\"Status\" = 'Draft') = (\"OpenedAt\" IS NULL)");

            migrationBuilder.CreateIndex(
                name: "IX_Responses_BallotId",
                table: "Responses",
                column: "BallotId");

            migrationBuilder.CreateIndex(
                name: "IX_Responses_ParticipantId_BallotId",
                table: "Responses",
                columns: new[] { "ParticipantId", "BallotId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ballots_RoundId_Kind_About",
                table: "Ballots",
                columns: new[] { "RoundId", "Kind", "About" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SeatCodes_RoundId",
                table: "SeatCodes",
                column: "RoundId");

            migrationBuilder.AddForeignKey(
                name: "FK_Responses_Ballots_BallotId",
                table: "Responses",
                column: "BallotId",
                principalTable: "Ballots",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Responses_Ballots_BallotId",
                table: "Responses");

            migrationBuilder.DropIndex(
                name: "IX_Rounds_JoinCode",
                table: "Rounds");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Rounds_JoinCode",
                table: "Rounds");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Rounds_MostPeople",
                table: "Rounds");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Rounds_OpenedAt",
                table: "Rounds");

            migrationBuilder.DropIndex(
                name: "IX_Responses_BallotId",
                table: "Responses");

            migrationBuilder.DropIndex(
                name: "IX_Responses_ParticipantId_BallotId",
                table: "Responses");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "OpenedAt",
                table: "Rounds",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)),
                oldClrType: typeof(DateTimeOffset),
                oldType: "timestamp with time zone",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Responses_ParticipantId",
                table: "Responses",
                column: "ParticipantId",
                unique: true);
        }
    }
}
