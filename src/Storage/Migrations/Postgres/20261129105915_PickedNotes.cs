using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <summary>Adds the notes that a facilitator picked for the board paper.</summary>
    [DbContext(typeof(PostgresContext))]
    [Migration("20261129105915_PickedNotes")]
    internal sealed class PickedNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Picked",
                table: "Notes",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Picked", table: "Notes");
        }
    }
}
