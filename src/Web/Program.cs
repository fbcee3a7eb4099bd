using BeyondBoundaries.Web;
using BeyondBoundaries.Web.Platform;

var built = Application.Build(args);
if (!built.Is(out var app))
{
    await Console.Error.WriteLineAsync($"These settings must be put right first:\n{string.Join('\n', built.Problems.Select(mistake => $"  {mistake.Field}: {mistake.Message}"))}");
    return 1;
}

// The database is brought up to date while the server starts; the first request waits for both.
var storage = app.Services.GetRequiredService<StorageStart>().Done;
await app.StartAsync();
await storage;
await Welcome.PrintAsync(app);
await app.WaitForShutdownAsync();
return 0;
