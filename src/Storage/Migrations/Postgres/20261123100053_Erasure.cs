using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BeyondBoundaries.Storage.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "On",
                table: "Redactions",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            // The day alone from now on, and ids that tell no time either.
            migrationBuilder.Sql("""UPDATE "Redactions" SET "On" = ("At" AT TIME ZONE 'UTC')::date;""");
            migrationBuilder.Sql("""UPDATE "Redactions" SET "Id" = gen_random_uuid();""");

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

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "At",
                table: "Redactions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));
        }
    }
}
