using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Sqlite
{
    /// <summary>Adds the frameworks that users write, and the versions that they have published.</summary>
    [DbContext(typeof(SqliteContext))]
    [Migration("20261129140500_Frameworks")]
    internal sealed class Frameworks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FrameworkDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrameworkDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrameworkDrafts_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_FrameworkDrafts_PartnershipId",
                table: "FrameworkDrafts",
                column: "PartnershipId"
            );

            migrationBuilder.CreateTable(
                name: "PublishedFrameworks",
                columns: table => new
                {
                    FrameworkId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FrameworkVersion = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PartnershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedFrameworks", x => new { x.FrameworkId, x.FrameworkVersion });
                    table.ForeignKey(
                        name: "FK_PublishedFrameworks_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublishedFrameworks_PartnershipId",
                table: "PublishedFrameworks",
                column: "PartnershipId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "FrameworkDrafts");
            migrationBuilder.DropTable(name: "PublishedFrameworks");
        }
    }
}
