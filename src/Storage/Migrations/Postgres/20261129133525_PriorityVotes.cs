using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <summary>Adds the enablers that a participant would start with.</summary>
    [DbContext(typeof(PostgresContext))]
    [Migration("20261129133525_PriorityVotes")]
    internal sealed class PriorityVotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Priorities",
                table: "Responses",
                type: "character varying(195)",
                maxLength: 195,
                nullable: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Priorities", table: "Responses");
        }
    }
}
