using System.Net;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Settings;

/// <summary>Reads the proxies in the settings as networks. A single address is a network with one address.</summary>
internal static class TrustedProxies
{
    private const string Field = $"{ApplicationSettings.Section}:{nameof(ApplicationSettings.Proxies)}";

    /// <summary>Reads the networks, or returns a problem for each part that is not valid.</summary>
    public static Result<IReadOnlyList<IPNetwork>> Read(string? written)
    {
        var parts = (written ?? "").Split(
            [',', ';', ' '],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var read = parts.Select(part => (Part: part, Network: Parse(part))).ToList();
        Problem[] problems =
        [
            .. read.Where(one => one.Network is null)
                .Select(one => new Problem(
                    "proxies",
                    $"“{one.Part}” is neither an address, such as 10.0.0.5, nor a network, such as 10.0.0.0/24",
                    Field
                )),
            .. read.Where(one => one.Network is { PrefixLength: 0 })
                .Select(one => new Problem(
                    "proxies",
                    $"“{one.Part}” means every address. Enter only the addresses of your own proxies",
                    Field
                )),
        ];
        return problems.Length > 0
            ? Result<IReadOnlyList<IPNetwork>>.Failure(problems)
            : Result<IReadOnlyList<IPNetwork>>.Success([.. read.Select(one => one.Network!.Value)]);
    }

    private static IPNetwork? Parse(string part) =>
        IPNetwork.TryParse(part, out var network) ? network
        : IPAddress.TryParse(part, out var address)
        && (part.Contains(':', StringComparison.Ordinal) || address.ToString() == part)
            ? new(address, address.GetAddressBytes().Length * 8)
        : null;
}
