using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <summary>
    /// Adds the slide on the projector, and answers that were counted although they were not submitted.
    /// </summary>
    [DbContext(typeof(PostgresContext))]
    [Migration("20261129065755_Room")]
    internal sealed class Room : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProjectorSlide",
                table: "Rounds",
                type: "character varying(96)",
                maxLength: 96,
                nullable: true
            );
            migrationBuilder.AddColumn<bool>(
                name: "CountedAtReveal",
                table: "Responses",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "ProjectorSlide", table: "Rounds");
            migrationBuilder.DropColumn(name: "CountedAtReveal", table: "Responses");
        }
    }
}
