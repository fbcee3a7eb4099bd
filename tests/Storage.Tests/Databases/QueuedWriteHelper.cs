using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Databases;

/// <summary>Small pieces of work, each of which stores its name in the database.</summary>
internal static class QueuedWriteHelper
{
    public static readonly Problem Refused = new("refused", "Not this one");

    /// <summary>Stores a name and succeeds.</summary>
    public static Task<Result<string>> Keep(
        this Database database,
        string name,
        CancellationToken cancellationToken = default
    ) => database.Write(context => Leave(context, name), cancellationToken);

    public static async Task<Result<string>> Leave(BoundariesContext context, string name)
    {
        context.Add(new DataProtectionKey { FriendlyName = name });
        await context.SaveChangesAsync();
        return name;
    }

    /// <summary>Returns the committed names, sorted.</summary>
    public static async Task<List<string?>> Kept(this Database database)
    {
        await using var context = database.Open();
        var names = await context.DataProtectionKeys.Select(key => key.FriendlyName).ToListAsync();
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>Starts a piece of work that blocks the writer until it is told to continue.</summary>
    public static async Task<(TaskCompletionSource GoOn, Task<Result<string>> Ended)> Hold(
        this Database database,
        string name
    )
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = database.Write(
            async context =>
            {
                begun.SetResult();
                await goOn.Task;
                return await Leave(context, name);
            },
            default
        );
        await begun.Task;
        return (goOn, ended);
    }
}
