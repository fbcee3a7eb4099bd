using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswersDeletedOn",
                table: "Rounds",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeleteOn",
                table: "Rounds",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "TookPart",
                table: "Rounds",
                type: "integer",
                nullable: true);

            // Nobody was told a day for these rounds: the usual one, from now.
            migrationBuilder.Sql("""UPDATE "Rounds" SET "DeleteOn" = CURRENT_DATE + INTERVAL '2 years' """);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_DeleteOn",
                table: "Rounds",
                column: "DeleteOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Rounds_DeleteOn",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "AnswersDeletedOn",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "DeleteOn",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "TookPart",
                table: "Rounds");
        }
    }
}
