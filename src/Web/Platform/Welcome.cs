using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features;

namespace BeyondBoundaries.Web.Platform;

/// <summary>What the program says when it has started. To the terminal and not to the log: the set-up link is a secret.</summary>
internal static class Welcome
{
    public static async Task PrintAsync(WebApplication app)
    {
        var publicAddress = app.Services.GetRequiredService<Settings>().PublicAddress;
        var address = publicAddress?.ToString() ?? app.Urls.First();
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<SetUpStore>().IsNeeded())
        {
            var link = app.Services.GetRequiredService<SetUpLink>();
            await Console.Out.WriteLineAsync($"Beyond Boundaries has no accounts yet. Open this link to create the first account. It works once:\n  {address.TrimEnd('/')}{Links.SetUp(link.Token)}");
        }
        else
        {
            await Console.Out.WriteLineAsync($"Beyond Boundaries is at {address}");
        }

        if (publicAddress is not null)
        {
            await Console.Out.WriteLineAsync($"It listens on {string.Join(", ", app.Urls)}");
        }
    }
}
