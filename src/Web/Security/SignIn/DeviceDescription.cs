namespace BeyondBoundaries.Web.Security.SignIn;

/// <summary>Describes a browser and operating system in a few words that distinguish a user's devices.</summary>
public static class DeviceDescription
{
    // The first match is used, because Edge also calls itself Chrome, Chrome also calls itself Safari, and Android also
    // calls itself Linux.
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

    /// <summary>Describes a device, such as "Firefox on Windows".</summary>
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
