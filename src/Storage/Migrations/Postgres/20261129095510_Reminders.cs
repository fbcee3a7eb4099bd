using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <summary>Adds the closing date of a round, and the day of the last reminder to a participant.</summary>
    [DbContext(typeof(PostgresContext))]
    [Migration("20261129095510_Reminders")]
    internal sealed class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ClosesOn",
                table: "Rounds",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOn",
                table: "Participants",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ClosesOn",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "RemindedOn",
                table: "Participants");
        }
    }
}
