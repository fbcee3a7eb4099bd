using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BeyondBoundaries.Storage.Tests;

public sealed class StatementCounter : DbCommandInterceptor
{
    private int count;

    /// <summary>The number of statements that have been run, whether or not they return rows.</summary>
    public int Count => count;

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref count);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref count);
        return ValueTask.FromResult(result);
    }
}
