namespace BeyondBoundaries.Web.Hosting.Logging;

/// <summary>
/// Holds what may be logged, whatever the settings say. The framework's own lines below a warning name the address of
/// every request, and
/// addresses hold the secrets of links; its scopes do too. So they are written nowhere, not even when somebody asks for
/// more to find a fault.
/// Its errors of signing on repeat what the identity provider says of a person, so we write a line of our own instead.
/// </summary>
internal static class LogRedaction
{
    private const string OwnCategory = "BeyondBoundaries.";
    private const string LifetimeCategory = "Microsoft.Hosting.Lifetime";
    private const string AuthenticationCategory = "Microsoft.AspNetCore.Authentication";

    public static void AddLogRedaction(this IServiceCollection services) =>
        services.PostConfigure<LoggerFilterOptions>(ApplyFilter);

    /// <summary>Every rule goes on holding, and none lets through what may not be.</summary>
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
