using System;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <summary>
    /// Adds the keys that renewals store for rounds that areas share. Renewals that an earlier version stored have the
    /// ids of the rounds, so these are the keys of the rounds that are shared now.
    /// </summary>
    [DbContext(typeof(PostgresContext))]
    [Migration("20261129211758_SharedRounds")]
    internal sealed class SharedRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RegionSharedRounds",
                columns: table => new
                {
                    ShareId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegionSharedRounds", x => new { x.ShareId, x.RoundId });
                    table.ForeignKey(
                        name: "FK_RegionSharedRounds_RegionShares_ShareId",
                        column: x => x.ShareId,
                        principalTable: "RegionShares",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RegionSharedRounds_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RegionSharedRounds_RoundId",
                table: "RegionSharedRounds",
                column: "RoundId");

            // A lock has replaced the version.
            migrationBuilder.Sql("""ALTER TABLE "Regions" DROP COLUMN "Version";""");

            migrationBuilder.Sql(
                """INSERT INTO "RegionSharedRounds" ("ShareId", "RoundId", "Key") SELECT "Id", "RoundId", "RoundId" FROM "RegionShares" WHERE "RoundId" IS NOT NULL;"""
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Regions",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.DropTable(
                name: "RegionSharedRounds");
        }
    }
}
