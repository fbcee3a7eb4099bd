using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Databases;

/// <summary>The tables in a PostgreSQL database.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The pool creates it.")]
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : BoundariesContext(options);
