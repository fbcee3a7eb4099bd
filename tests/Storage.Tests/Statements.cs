using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>Counts what a database is asked: statements that look, change or delete. Rows that are saved one by one are not counted.</summary>
public sealed class Statements : DbCommandInterceptor
{
    private int count;

    public int Count => count;

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Add(eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Add(eventData);
        return ValueTask.FromResult(result);
    }

    private void Add(CommandExecutedEventData done)
    {
        if (done.CommandSource != CommandSource.SaveChanges)
        {
            Interlocked.Increment(ref count);
        }
    }
}
