using System.Net;
using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Hosting.Proxies;

/// <summary>
/// If there is a public address, accepts only requests for that address and for this machine itself, so that an
/// invented host name never appears in a link.
/// </summary>
public sealed class HostFilter(RequestDelegate next, PublicAddress address)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!address.IsSet || address.IsHost(context.Request.Host) || IsThisMachine(context.Request.Host.Host))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            "This site does not use that host name. Check the address.",
            context.RequestAborted
        );
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
