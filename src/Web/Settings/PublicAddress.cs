using System.Net;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Settings;

/// <summary>The public address. If it is set, all links that people send to others begin with it.</summary>
public sealed class PublicAddress(ApplicationSettings settings)
{
    /// <summary>The message for a value that is not a web address, with an example.</summary>
    internal const string Example = "Enter the full address that people use, such as https://beyond.example.gov.uk";

    /// <summary>Whether a public address is set. If it is, links work on any device.</summary>
    public bool IsSet => settings.PublicAddress is not null;

    public bool IsHttps => settings.PublicAddress?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Finds which devices can use the links that are created for this request.</summary>
    public AddressReach GetReach(HttpRequest request) =>
        IsSet || request.IsHttps ? AddressReach.AnyDevice
        : IsLoopback(request.Host.Host) ? AddressReach.ThisComputer
        : AddressReach.SameNetwork;

    /// <summary>Returns whether a request is for the host of the public address.</summary>
    public bool IsHost(HostString host) =>
        settings.PublicAddress is { } address
        && host.Host.Equals(
            address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost,
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>
    /// Creates the full address of a path. It begins with the public address or, if there is none, with the address of
    /// this request.
    /// </summary>
    public string CreateAddress(HttpRequest request, string path) =>
        settings.PublicAddress is { } address
            ? address.GetLeftPart(UriPartial.Authority) + path
            : $"{request.Scheme}://{request.Host}{request.PathBase}{path}";

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Finds all problems with a public address; none if it is not set.</summary>
    internal static IEnumerable<Problem> FindProblems(Uri? address)
    {
        const string Field = $"{ApplicationSettings.Section}:{nameof(ApplicationSettings.PublicAddress)}";
        if (address is null)
        {
            yield break;
        }

        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            yield return new("public-address", Example, Field);
            yield break;
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            yield return new(
                "public-address",
                "The address must begin with https://, because private links and cookies must be encrypted. "
                    + "Only a loopback address can use http://",
                Field
            );
        }

        if (address.PathAndQuery != "/" || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return new(
                "public-address",
                $"Enter only the scheme, the host and any port, such as {address.Scheme}://{address.Authority}",
                Field
            );
        }
    }
}
