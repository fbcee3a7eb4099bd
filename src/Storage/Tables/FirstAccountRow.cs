using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>The only row in the table, inserted when the first account is created.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The row is written once, with SQL.")]
internal sealed class FirstAccountRow
{
    public const int OnlyId = 1;

    public int Id { get; set; }

    public static void Map(EntityTypeBuilder<FirstAccountRow> table)
    {
        table.ToTable("SetUp", builder => builder.HasCheckConstraint("CK_SetUp_Once", $"\"Id\" = {OnlyId}"));
        table.Property(row => row.Id).ValueGeneratedNever();
    }
}
