using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BeyondBoundaries.Web.Hosting.Health;

/// <summary>
/// How the application interprets a request that came through a proxy. The report contains no address, so anyone may
/// read it.
/// </summary>
/// <param name="Client">
/// Where the client's address comes from: <c>named</c>, <c>unknown-proxy</c> or <c>none</c>.
/// </param>
/// <param name="Scheme">The scheme that the proxy reported, or the scheme of the connection.</param>
/// <param name="Host">Whether the host name matches the public address.</param>
public sealed record ProxyReport(string Client, string Scheme, bool Host)
{
    /// <summary>A proxy in the settings reported the client's address.</summary>
    public const string Named = "named";

    /// <summary>A proxy that is not in the settings reported a client's address, so that address is ignored.</summary>
    public const string UnknownProxy = "unknown-proxy";

    /// <summary>No proxy reported a client's address.</summary>
    public const string None = "none";

    /// <summary>
    /// Reports how the application interprets the request, once the forwarded headers have been read.
    /// </summary>
    internal static ProxyReport From(HttpContext context, bool isPublicHost) =>
        new(
            HasNamedClient(context) ? Named
                : context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName) ? UnknownProxy
                : None,
            context.Request.Scheme,
            isPublicHost
        );

    /// <summary>
    /// Returns whether the client's address differs from the address of the connection, which ASP.NET Core keeps in a
    /// header.
    /// </summary>
    private static bool HasNamedClient(HttpContext context) =>
        context.Request.Headers[ForwardedHeadersDefaults.XOriginalForHeaderName].ToString()
            is { Length: > 0 } connection
        && context.Connection.RemoteIpAddress is { } client
        && connection != new IPEndPoint(client, context.Connection.RemotePort).ToString();
}
