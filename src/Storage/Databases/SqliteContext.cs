using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>The tables in a SQLite database.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The pool creates it.")]
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : BoundariesContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    /// <summary>
    /// Stores times as whole numbers, which sort in the same order as the times. SQLite has no type for dates or times.
    /// </summary>
    [SuppressMessage("Performance", "CA1812", Justification = "EF Core creates it.")]
    private sealed class UnixMilliseconds()
        : ValueConverter<DateTimeOffset, long>(
            time => time.ToUnixTimeMilliseconds(),
            number => DateTimeOffset.FromUnixTimeMilliseconds(number)
        );
}
