using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Sqlite
{
    /// <summary>Replaces the triggers that give new rows a random row id: they leave rows that already have one.</summary>
    [DbContext(typeof(SqliteContext))]
    [Migration("20261130080412_RandomRows")]
    internal sealed class RandomRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in RandomRowIds.Tables)
            {
                migrationBuilder.Sql($"""DROP TRIGGER "{table}_RandomRow";""");
            }

            foreach (var trigger in RandomRowIds.Triggers)
            {
                migrationBuilder.Sql($"{trigger};");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Earlier versions of the program can use these triggers.
        }
    }
}
