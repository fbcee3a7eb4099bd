using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal partial class Erasure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "SomebodyForgotten",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "On",
                table: "Redactions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            // The day alone from now on, and ids that tell no time either.
            migrationBuilder.Sql("""UPDATE "Redactions" SET "On" = date("At" / 1000, 'unixepoch');""");
            migrationBuilder.Sql("""UPDATE "Redactions" SET "Id" = upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));""");

            migrationBuilder.DropColumn(
                name: "At",
                table: "Redactions");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SomebodyForgotten",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "On",
                table: "Redactions");

            migrationBuilder.AddColumn<long>(
                name: "At",
                table: "Redactions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }
    }
}
