using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.FirstAccount;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>
/// Prints the startup message. It is written to standard output and not through the logger, because the link for the
/// first account is a secret.
/// </summary>
internal static class StartupMessage
{
    public static async Task Print(WebApplication app)
    {
        var publicAddress = app.Services.GetRequiredService<ApplicationSettings>().PublicAddress;
        var address = publicAddress?.ToString() ?? app.Urls.First();
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstAccountStore>().IsNeeded())
        {
            var link = app.Services.GetRequiredService<FirstAccountLink>();
            await Console.Out.WriteLineAsync(
                "Beyond Boundaries has no administrator yet. Open this link to create the first account. You "
                    + $"can use it once:\n  {address.TrimEnd('/')}{Links.FirstAccount(link.Token)}"
            );
        }
        else
        {
            await Console.Out.WriteLineAsync($"Beyond Boundaries is at {address}");
        }

        if (publicAddress is not null)
        {
            await Console.Out.WriteLineAsync($"Listening on {string.Join(", ", app.Urls)}");
        }

        if (ListenAddresses.DescribeIgnored(app.Configuration) is { } ignored)
        {
            await Console.Out.WriteLineAsync(ignored);
        }
    }
}
