using System.Reflection;
using BeyondBoundaries.Storage.Databases.Health;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>Compares the migrations that have been applied to a database with those that this program knows.</summary>
internal static class MigrationHistory
{
    private const string Subject = "Version";

    public const string TooOld =
        "This version of the program cannot update the database, which was last used with a version from before "
        + "29 November 2026. Back up the database. Start the version of 29 November 2026 once with this database, "
        + "and then start this version.";

    public const string TooNew =
        "This database has been used with a newer version of the program. Start that version, "
        + "or restore a backup from before the update.";

    /// <summary>
    /// Lists the ids of this program's migrations, oldest first. Reads them from the program itself, because EF Core
    /// would take a fifth of a second to list them.
    /// </summary>
    public static IReadOnlyList<string> ListKnown<T>()
        where T : BoundariesContext =>
        [
            .. typeof(T)
                .Assembly.GetTypes()
                .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(T))
                .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Describes the state of a database for an operator, and says what to do.</summary>
    public static HealthFinding Describe(IReadOnlyCollection<string> applied, IReadOnlyList<string> known)
    {
        if (applied.Count == 0)
        {
            return HealthFinding.Fine(
                Subject,
                "The database is empty. The application creates the tables when it starts."
            );
        }

        try
        {
            EnsureSupported(applied, known);
        }
        catch (UnsupportedDatabaseException unsupported)
        {
            return HealthFinding.Fault(Subject, unsupported.Message);
        }

        var pending = known.Except(applied).Count();
        return HealthFinding.Fine(
            Subject,
            pending == 0
                ? $"The database is up to date ({known[^1]})."
                : "The database is from an older version of the program. When the application starts, it updates "
                    + $"the database (migrations to apply: {pending}). Make a backup first."
        );
    }

    /// <summary>Checks that this program can update a database, or can use it as it is.</summary>
    /// <param name="applied">
    /// The ids of the migrations that have been applied to the database; none if it is new.
    /// </param>
    /// <param name="known">The ids of this program's migrations, oldest first.</param>
    /// <exception cref="UnsupportedDatabaseException">The database is too old or too new.</exception>
    public static void EnsureSupported(IReadOnlyCollection<string> applied, IReadOnlyList<string> known)
    {
        if (applied.Count > 0 && !applied.Contains(known[0]))
        {
            throw new UnsupportedDatabaseException(TooOld);
        }

        if (applied.Any(id => string.CompareOrdinal(id, known[^1]) > 0))
        {
            throw new UnsupportedDatabaseException(TooNew);
        }
    }
}
