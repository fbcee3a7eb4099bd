using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// The addresses to listen on. They come from the first of these that is set: the section <c>Kestrel:Endpoints</c>, the
/// setting <c>Urls</c>, the variable <c>ASPNETCORE_URLS</c>, or the ports in <c>ASPNETCORE_HTTP_PORTS</c> and
/// <c>ASPNETCORE_HTTPS_PORTS</c>. If none of them is set, only the computer that runs the program can connect to it.
/// </summary>
public static class ListenAddresses
{
    /// <summary>The address to listen on if no setting gives one.</summary>
    public const string Default = "http://localhost:5080";

    private const string Field = "Urls";
    private const string UrlsVariable = "ASPNETCORE_URLS";
    private const string Endpoints = "Kestrel:Endpoints";

    private static readonly string[] PortSettings = [WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>Sets the default address if no setting gives an address.</summary>
    public static void ApplyDefault(IConfigurationManager configuration)
    {
        if (
            string.IsNullOrWhiteSpace(configuration[WebHostDefaults.ServerUrlsKey])
            && PortSettings.All(name => string.IsNullOrWhiteSpace(configuration[name]))
            && !configuration.GetSection(Endpoints).GetChildren().Any()
        )
        {
            configuration[WebHostDefaults.ServerUrlsKey] = Default;
        }
    }

    /// <summary>Finds all problems with the addresses and ports.</summary>
    public static IEnumerable<Problem> FindProblems(IConfiguration configuration) =>
        [
            .. Split(configuration[WebHostDefaults.ServerUrlsKey])
                .Where(address => !IsAddress(address))
                .Select(address => new Problem(
                    "urls",
                    $"“{address}” is not an address to listen on. Enter an address such as {Default}",
                    Field
                )),
            .. PortSettings.SelectMany(name =>
                Split(configuration[name])
                    .Where(port => !ushort.TryParse(port, out _))
                    .Select(port => new Problem(
                        "ports",
                        $"“{port}” is not a port. Enter a number such as 8080",
                        $"ASPNETCORE_{name.ToUpperInvariant()}"
                    ))
            ),
        ];

    /// <summary>
    /// Gets the first address to listen on, or the default if no setting gives an address. A command that prints a link
    /// without starting the server uses this address. If the server listens on every network address, the host in the
    /// link is <c>localhost</c>.
    /// </summary>
    public static string GetFirst(IConfiguration configuration) => OpenLocally(ListAll(configuration).First());

    private static IEnumerable<string> ListAll(IConfiguration configuration) =>
        configuration
            .GetSection(Endpoints)
            .GetChildren()
            .Select(endpoint => endpoint["Url"] ?? "")
            .Concat(Split(configuration[WebHostDefaults.ServerUrlsKey]))
            .Concat(Split(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://localhost:{port}"))
            .Concat(Split(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://localhost:{port}"))
            .Where(address => address.Length > 0)
            .DefaultIfEmpty(Default);

    private static string OpenLocally(string address) =>
        IsAddress(address) && BindingAddress.Parse(address) is { Host: "*" or "+" or "0.0.0.0" or "[::]" } any
            ? $"{any.Scheme}://localhost:{any.Port}"
            : address;

    /// <summary>
    /// Describes the settings that are ignored because another setting takes precedence; null if no setting is ignored.
    /// </summary>
    public static string? DescribeIgnored(IConfiguration configuration)
    {
        var urls = configuration[WebHostDefaults.ServerUrlsKey];
        var variable = configuration[UrlsVariable];
        var isVariable = !string.IsNullOrWhiteSpace(variable);
        // ASP.NET Core copies the variable to Urls, unless Urls is set too.
        var isSet = !string.IsNullOrWhiteSpace(urls) && !(isVariable && urls == variable);
        var hasEndpoints = configuration.GetSection(Endpoints).GetChildren().Any();
        List<string> ignored =
        [
            .. hasEndpoints && isSet ? [Field] : Array.Empty<string>(),
            .. isVariable && (hasEndpoints || isSet) ? [UrlsVariable] : Array.Empty<string>(),
            .. hasEndpoints || isSet || isVariable
                ? PortSettings
                    .Where(name => !string.IsNullOrWhiteSpace(configuration[name]))
                    .Select(name => $"ASPNETCORE_{name.ToUpperInvariant()}")
                : [],
        ];
        var used =
            hasEndpoints ? "Kestrel:Endpoints in the settings"
            : isSet ? Field
            : UrlsVariable;
        return ignored.Count == 0 ? null : $"{used} sets the addresses, so we ignore {string.Join(" and ", ignored)}";
    }

    private static string[] Split(string? written) =>
        (written ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address).Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
