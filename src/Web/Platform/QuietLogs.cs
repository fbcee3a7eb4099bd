namespace BeyondBoundaries.Web.Platform;

/// <summary>
/// Holds what may be logged, whatever the settings say. The framework's own lines below a warning name the address of every request, and
/// addresses hold the secrets of links; its scopes do too. So they are written nowhere, not even when somebody asks for more to find a fault.
/// Its errors of signing on repeat what the identity provider says of a person, so we write a line of our own instead.
/// </summary>
internal static class QuietLogs
{
    private const string Ours = "BeyondBoundaries.";
    private const string StartAndEnd = "Microsoft.Hosting.Lifetime";
    private const string SigningOn = "Microsoft.AspNetCore.Authentication";

    public static void HoldQuiet(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(Hold);

    /// <summary>Every rule goes on holding, and none lets through what may not be.</summary>
    private static void Hold(LoggerFilterOptions options)
    {
        var rules = options.Rules.Prepend(new(null, null, options.MinLevel, null)).ToList();
        options.CaptureScopes = false;
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(new(
                rule.ProviderName,
                rule.CategoryName,
                rule.LogLevel,
                (provider, category, level) => MayBeWritten(category, level) && rule.Filter?.Invoke(provider, category, level) != false));
        }
    }

    private static bool MayBeWritten(string? category, LogLevel level) =>
        level >= (category?.StartsWith(SigningOn, StringComparison.Ordinal) == true ? LogLevel.Critical : LogLevel.Warning) || category == StartAndEnd || category?.StartsWith(Ours, StringComparison.Ordinal) == true;
}
