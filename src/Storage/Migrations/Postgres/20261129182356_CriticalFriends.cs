using System;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <summary>Adds rounds of critical friends, each linked to a round of the partnership.</summary>
    [DbContext(typeof(PostgresContext))]
    [Migration("20261129182356_CriticalFriends")]
    internal sealed class CriticalFriends : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "FriendsOfId",
                table: "Rounds",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_FriendsOfId",
                table: "Rounds",
                column: "FriendsOfId");

            migrationBuilder.AddForeignKey(
                name: "FK_Rounds_Rounds_FriendsOfId",
                table: "Rounds",
                column: "FriendsOfId",
                principalTable: "Rounds",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Rounds_Rounds_FriendsOfId",
                table: "Rounds");

            migrationBuilder.DropIndex(
                name: "IX_Rounds_FriendsOfId",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "FriendsOfId",
                table: "Rounds");
        }
    }
}
