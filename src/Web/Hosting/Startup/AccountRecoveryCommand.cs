using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Accounts;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Hosting.Startup;

/// <summary>
/// The command <c>way-back EMAIL</c>, which prints an account recovery link. An operator runs it on the server when no
/// administrator can sign in. The command does not ask who the operator is, because anyone who can start the program
/// with its database already controls the application.
/// </summary>
internal static class AccountRecoveryCommand
{
    public static async Task<int> Run(WebApplication app, string email)
    {
        await app.Services.GetRequiredService<DatabaseStartup>().Completion;
        await using var scope = app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AccountRecoveryStore>();
        if (await store.FindAccount(email.Trim()) is not { } account)
        {
            await Console.Error.WriteLineAsync(
                $"No account with the email address {email} has a password. Check the address."
            );
            return 1;
        }

        var token = AccountRecoveryStore.CreateToken();
        var made = await store.CreateLink(
            null,
            account,
            token,
            app.Services.GetRequiredService<TimeProvider>().GetUtcNow()
        );
        if (!made.TryGetValue(out _))
        {
            await Console.Error.WriteLineAsync(string.Join('\n', made.Problems.Select(problem => problem.Message)));
            return 1;
        }

        var address =
            app.Services.GetRequiredService<ApplicationSettings>().PublicAddress?.ToString()
            ?? ListenAddresses.GetFirst(app.Configuration);
        await Console.Out.WriteLineAsync(
            "This link lets the user set a new password. Setting it also turns off two-factor sign-in, removes "
                + "passkeys and single sign-on from the account, stops its personal access tokens, and signs the "
                + "user out everywhere. The link works once and expires after 24 hours:\n  "
                + $"{address.TrimEnd('/')}{Links.AccountRecovery(token)}"
        );
        return 0;
    }
}
