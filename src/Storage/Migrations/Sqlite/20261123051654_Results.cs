using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class Results : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "PreviousId",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PreviousId",
                table: "Participants",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Figures",
                columns: table => new
                {
                    BallotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kept = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => x.BallotId);
                    table.ForeignKey(
                        name: "FK_Figures_Ballots_BallotId",
                        column: x => x.BallotId,
                        principalTable: "Ballots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Redactions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Redactions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Redactions_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_PreviousId",
                table: "Rounds",
                column: "PreviousId");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_PreviousId",
                table: "Participants",
                column: "PreviousId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Redactions_RoundId",
                table: "Redactions",
                column: "RoundId");

            migrationBuilder.AddForeignKey(
                name: "FK_Participants_Participants_PreviousId",
                table: "Participants",
                column: "PreviousId",
                principalTable: "Participants",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_Rounds_Rounds_PreviousId",
                table: "Rounds",
                column: "PreviousId",
                principalTable: "Rounds",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Participants_Participants_PreviousId",
                table: "Participants");

            migrationBuilder.DropForeignKey(
                name: "FK_Rounds_Rounds_PreviousId",
                table: "Rounds");

            migrationBuilder.DropTable(
                name: "Figures");

            migrationBuilder.DropTable(
                name: "Redactions");

            migrationBuilder.DropIndex(
                name: "IX_Rounds_PreviousId",
                table: "Rounds");

            migrationBuilder.DropIndex(
                name: "IX_Participants_PreviousId",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "PreviousId",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "PreviousId",
                table: "Participants");
        }
    }
}
