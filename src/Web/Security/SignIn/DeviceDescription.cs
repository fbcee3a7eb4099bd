namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>What somebody signs in with, in the few words that tell their devices apart.</summary>
public static class DeviceDescription
{
    // The first that fits: Edge also calls itself Chrome, and Chrome calls itself Safari; Android also calls itself
    // Linux.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "a Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>Such as "Firefox on Windows".</summary>
    public static string Describe(string? userAgent)
    {
        var browser = FindFirst(Browsers, userAgent) ?? "Another browser";
        return FindFirst(Systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? FindFirst((string Sign, string Name)[] signs, string? text) =>
        signs
            .Where(one => text?.Contains(one.Sign, StringComparison.Ordinal) == true)
            .Select(one => one.Name)
            .FirstOrDefault();
}
