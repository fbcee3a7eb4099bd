using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Sqlite
{
    /// <summary>Adds the notes that a facilitator picked for the board paper.</summary>
    [DbContext(typeof(SqliteContext))]
    [Migration("20261129105900_PickedNotes")]
    internal sealed class PickedNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Picked",
                table: "Notes",
                type: "INTEGER",
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
