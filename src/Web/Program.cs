using BeyondBoundaries.Storage;
using BeyondBoundaries.Web;
using BeyondBoundaries.Web.Platform;
using BeyondBoundaries.Web.Rights;

var built = Application.Build(args);
if (!built.Is(out var app))
{
    await Console.Error.WriteLineAsync($"Correct these settings first:\n{string.Join('\n', built.Problems.Select(mistake => $"  {mistake.Field}: {mistake.Message}"))}");
    return 1;
}

await using var running = app;
if (Routing.Mistakes(app.Endpoints()) is { Count: > 0 } unsaid)
{
    // In the form in which a build reports an error.
    await Console.Error.WriteLineAsync(string.Join('\n', unsaid.Select(mistake => $"rights : error RIGHTS: {mistake}")));
    return 1;
}

if (args is ["check-rights", ..])
{
    return 0;
}

if (args is ["way-back", var email, ..])
{
    return await WayBackCommand.Run(app, email);
}

// The database is brought up to date while the server starts; the first request waits for both.
var storage = app.Services.GetRequiredService<StorageStart>().Done;
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

await Welcome.PrintAsync(app);
await app.WaitForShutdownAsync();
return 0;
