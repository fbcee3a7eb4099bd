using System.Data.Common;
using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Web;
using BeyondBoundaries.Web.Hosting.Operating;
using BeyondBoundaries.Web.Hosting.Startup;
using BeyondBoundaries.Web.Security.Rights;

var built = Application.Build(args);
if (!built.TryGetValue(out var app))
{
    await Console.Error.WriteLineAsync(
        "Correct these settings "
            + $"first:\n{string.Join('\n', built.Problems.Select(mistake => $"  {mistake.Field}: {mistake.Message}"))}"
    );
    return 1;
}

await using var running = app;
if (EndpointRights.FindProblems(app.ListEndpoints()) is { Count: > 0 } unsaid)
{
    // The message has the format of a build error, because the build runs this check.
    await Console.Error.WriteLineAsync(
        string.Join('\n', unsaid.Select(mistake => $"rights : error RIGHTS: {mistake}"))
    );
    return 1;
}

if (args is ["check-rights", ..])
{
    return 0;
}

if (OperatorCommands.Find(args) is { } command)
{
    return await command(app);
}

// The database is updated while the server starts. All requests except health checks wait until the update is complete.
var storage = app.Services.GetRequiredService<DatabaseStartup>().Completion;
await app.StartAsync();
try
{
    await storage;
}
catch (UnsupportedDatabaseException unsupported)
{
    await Console.Error.WriteLineAsync(unsupported.Message);
    return 1;
}
catch (DbException unreachable)
{
    await Console.Error.WriteLineAsync(
        $"We could not open or update the database ({unreachable.SqlState ?? unreachable.GetType().Name}). For "
            + "more information, run the command “doctor”."
    );
    return 1;
}

await StartupMessage.Print(app);
await app.WaitForShutdownAsync();
return 0;
