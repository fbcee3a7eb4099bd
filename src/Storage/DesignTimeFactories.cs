using System.Diagnostics.CodeAnalysis;
using BeyondBoundaries.Storage.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace BeyondBoundaries.Storage;

/// <summary>Creates contexts for <c>dotnet ef</c>, which writes migrations without connecting to a database.</summary>
internal static class DesignTimeFactories
{
    private static T CreateContext<T>(StorageOptions options)
        where T : DbContext =>
        new ServiceCollection()
            .AddStorage(options)
            .BuildServiceProvider()
            .GetRequiredService<IDbContextFactory<T>>()
            .CreateDbContext();

    [SuppressMessage("Performance", "CA1812", Justification = "The dotnet ef tool creates it.")]
    internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteContext>
    {
        public SqliteContext CreateDbContext(string[] args) => CreateContext<SqliteContext>(new() { DataFolder = "." });
    }

    [SuppressMessage("Performance", "CA1812", Justification = "The dotnet ef tool creates it.")]
    internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresContext>
    {
        public PostgresContext CreateDbContext(string[] args) =>
            CreateContext<PostgresContext>(new() { DataFolder = ".", Connection = "Host=localhost" });
    }
}
