using System;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Sqlite
{
    /// <summary>Adds rounds of critical friends, each linked to a round of the partnership.</summary>
    [DbContext(typeof(SqliteContext))]
    [Migration("20261129182348_CriticalFriends")]
    internal sealed class CriticalFriends : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A key can be added to a table only together with its column.
            migrationBuilder.Sql(
                """ALTER TABLE "Rounds" ADD COLUMN "FriendsOfId" TEXT NULL CONSTRAINT "FK_Rounds_Rounds_FriendsOfId" REFERENCES "Rounds" ("Id") ON DELETE SET NULL"""
            );
            migrationBuilder.CreateIndex(name: "IX_Rounds_FriendsOfId", table: "Rounds", column: "FriendsOfId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("SQLite cannot remove a column that has a key. Restore a backup instead.");
    }
}
