using System.Net;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>Converts an IP address to the client address that rate limits apply to.</summary>
internal static class ClientAddress
{
    /// <summary>
    /// Converts an IPv6 address to its /64 network, because a single client usually has a whole network of this size.
    /// An IPv4 address that is mapped to IPv6 becomes an IPv4 address again.
    /// </summary>
    public static IPAddress From(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (bytes.Length == 4)
        {
            return address;
        }

        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
