using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class WaysBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Who made them is not known, so they are void.
            migrationBuilder.Sql(
                """
                DELETE FROM "Invitations"
                """);

            migrationBuilder.AddColumn<Guid>(
                name: "InvitedBy",
                table: "Invitations",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "WaysBack",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaysBack", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_WaysBack_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_InvitedBy",
                table: "Invitations",
                column: "InvitedBy");

            migrationBuilder.CreateIndex(
                name: "IX_WaysBack_TokenHash",
                table: "WaysBack",
                column: "TokenHash",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Invitations_Accounts_InvitedBy",
                table: "Invitations",
                column: "InvitedBy",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Invitations_Accounts_InvitedBy",
                table: "Invitations");

            migrationBuilder.DropTable(
                name: "WaysBack");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_InvitedBy",
                table: "Invitations");

            migrationBuilder.DropColumn(
                name: "InvitedBy",
                table: "Invitations");
        }
    }
}
