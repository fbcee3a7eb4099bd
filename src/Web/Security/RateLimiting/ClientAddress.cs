using System.Net;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>Converts an IP address to the client address that rate limits count.</summary>
internal static class ClientAddress
{
    /// <summary>In IPv6, one client has a whole /64 network. An IPv4 address may arrive mapped to IPv6.</summary>
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
