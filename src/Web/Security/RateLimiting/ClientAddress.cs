using System.Net;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>Whom an address stands for.</summary>
internal static class ClientAddress
{
    /// <summary>In IPv6 everyone has a whole /64, and IPv4 may come in its clothes.</summary>
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
