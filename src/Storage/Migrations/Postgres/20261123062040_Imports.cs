using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "InWorkbook",
                table: "SeatCodes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ImportId",
                table: "Participants",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Participants_RoundId_ImportId",
                table: "Participants",
                columns: new[] { "RoundId", "ImportId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Participants_RoundId_ImportId",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "InWorkbook",
                table: "SeatCodes");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Participants");
        }
    }
}
