using BeyondBoundaries.Core.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>
/// Rules that PostgreSQL and SQLite enforce themselves. Without them, SQLite would accept names of any length.
/// </summary>
internal static class TableChecks
{
    public static void HasNameCheck(this TableBuilder table) =>
        table.HasCheckConstraint(
            $"CK_{table.Name}_Name",
            $"length(\"Name\") BETWEEN 1 AND {PartnershipSetup.MaxNameCharacters}"
        );
}
