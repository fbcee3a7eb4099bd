using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class Members : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsAdministrator",
                table: "Accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.CheckConstraint("CK_Invitations_Name", "length(\"Name\") BETWEEN 1 AND 100");
                    table.ForeignKey(
                        name: "FK_Invitations_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PartnershipMembers",
                columns: table => new
                {
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, defaultValue: "Facilitator")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnershipMembers", x => new { x.PartnershipId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_PartnershipMembers_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PartnershipMembers_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Until now everybody with an account was a facilitator, and the first made the others.
            migrationBuilder.Sql(
                """
                INSERT INTO "PartnershipMembers" ("PartnershipId", "AccountId") SELECT "PartnershipId", "AccountId" FROM "PartnershipFacilitators"
                """);
            migrationBuilder.Sql(
                """
                UPDATE "Accounts" SET "IsAdministrator" = TRUE
                """);

            migrationBuilder.DropTable(
                name: "PartnershipFacilitators");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_PartnershipId",
                table: "Invitations",
                column: "PartnershipId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TokenHash",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartnershipMembers_AccountId",
                table: "PartnershipMembers",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "PartnershipMembers");

            migrationBuilder.DropColumn(
                name: "IsAdministrator",
                table: "Accounts");

            migrationBuilder.CreateTable(
                name: "PartnershipFacilitators",
                columns: table => new
                {
                    PartnershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnershipFacilitators", x => new { x.PartnershipId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_PartnershipFacilitators_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PartnershipFacilitators_Partnerships_PartnershipId",
                        column: x => x.PartnershipId,
                        principalTable: "Partnerships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PartnershipFacilitators_AccountId",
                table: "PartnershipFacilitators",
                column: "AccountId");
        }
    }
}
