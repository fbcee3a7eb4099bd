using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>For <c>dotnet ef</c>, which writes migrations and reaches no database.</summary>
internal static class DesignTime
{
    private static T Context<T>(StorageOptions options)
        where T : DbContext =>
        new ServiceCollection().AddStorage(options).BuildServiceProvider().GetRequiredService<IDbContextFactory<T>>().CreateDbContext();

    [SuppressMessage("Performance", "CA1812", Justification = "dotnet ef makes it.")]
    internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteContext>
    {
        public SqliteContext CreateDbContext(string[] args) => Context<SqliteContext>(new() { DataFolder = "." });
    }

    [SuppressMessage("Performance", "CA1812", Justification = "dotnet ef makes it.")]
    internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresContext>
    {
        public PostgresContext CreateDbContext(string[] args) => Context<PostgresContext>(new() { DataFolder = ".", Connection = "Host=localhost" });
    }
}
