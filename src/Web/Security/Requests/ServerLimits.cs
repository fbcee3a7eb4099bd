using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BeyondBoundaries.Web.Security.Requests;

/// <summary>
/// The server's limits on how large and how slow requests may be. Pages that accept larger requests set their own
/// limits.
/// </summary>
internal static class ServerLimits
{
    /// <summary>The maximum size of a form, in bytes.</summary>
    public const int FormBytes = 1024 * 1024;

    /// <summary>
    /// The maximum number of values in a form: enough for a score, two notes and a reflection for each enabler in the
    /// largest framework.
    /// </summary>
    public const int FormValues = 5_000;

    private const int MaxHeaders = 64;
    private const int HeaderBytes = 32 * 1024;
    private const int MinBytesPerSecond = 240;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = FormBytes;
        limits.MaxRequestHeaderCount = MaxHeaders;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.MinRequestBodyDataRate = new(MinBytesPerSecond, Grace);
        limits.MinResponseDataRate = new(MinBytesPerSecond, Grace);
    }
}
