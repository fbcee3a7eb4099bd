namespace BeyondBoundaries.Web.Hosting.Logging;

/// <summary>
/// Limits what can be logged, whatever the settings say. ASP.NET Core's scopes, and its log entries below the warning
/// level, contain the address of every request. Addresses can contain the secrets in links, so scopes are never
/// written. Of the entries below the warning level, only this program's own and those about starting and stopping are
/// written, even if an operator sets a more detailed log level to find a fault. ASP.NET Core's sign-in errors repeat
/// what the identity provider says about a person, so they are not written. The application logs its own entry instead.
/// </summary>
internal static class LogRedaction
{
    private const string OwnCategory = "BeyondBoundaries.";
    private const string LifetimeCategory = "Microsoft.Hosting.Lifetime";
    private const string AuthenticationCategory = "Microsoft.AspNetCore.Authentication";

    public static void AddLogRedaction(this IServiceCollection services) =>
        services.PostConfigure<LoggerFilterOptions>(ApplyFilter);

    /// <summary>Adds the limits to every existing rule, so that no rule permits a forbidden entry.</summary>
    private static void ApplyFilter(LoggerFilterOptions options)
    {
        var rules = options.Rules.Prepend(new(null, null, options.MinLevel, null)).ToList();
        options.CaptureScopes = false;
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(
                new(
                    rule.ProviderName,
                    rule.CategoryName,
                    rule.LogLevel,
                    (provider, category, level) =>
                        IsAllowed(category, level) && rule.Filter?.Invoke(provider, category, level) != false
                )
            );
        }
    }

    private static bool IsAllowed(string? category, LogLevel level) =>
        level
            >= (
                category?.StartsWith(AuthenticationCategory, StringComparison.Ordinal) == true
                    ? LogLevel.Critical
                    : LogLevel.Warning
            )
        || category == LifetimeCategory
        || category?.StartsWith(OwnCategory, StringComparison.Ordinal) == true;
}
