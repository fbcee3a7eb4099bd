using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace BeyondBoundaries.Web.Hosting.Proxies;

/// <summary>
/// Configures the proxies that are trusted to report the origin of a request: only those in the settings.
/// </summary>
internal static class ProxyServices
{
    public static IServiceCollection AddProxies(this IServiceCollection services, ApplicationSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            var proxies = TrustedProxies.Read(settings.Proxies).Value!;
            // If the settings contain no proxies, forwarded headers must be ignored, because an empty list would trust
            // every proxy.
            forwarded.ForwardedHeaders =
                proxies.Count == 0
                    ? ForwardedHeaders.None
                    : ForwardedHeaders.XForwardedFor
                        | ForwardedHeaders.XForwardedProto
                        | (settings.PublicAddress is null ? ForwardedHeaders.None : ForwardedHeaders.XForwardedHost);
            // Follows a chain of proxies of any length, back from the last proxy. The first address that is not a proxy
            // in the settings is the origin of the request.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }

            if (settings.PublicAddress is { } address)
            {
                forwarded.AllowedHosts = [address.IdnHost];
            }
        });

    /// <summary>
    /// Removes headers that only this program may set, and reads the forwarded headers from the proxies in the
    /// settings.
    /// </summary>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app) =>
        app.Use(
                (context, next) =>
                {
                    context.Request.Headers.Remove(ForwardedHeadersDefaults.XOriginalProtoHeaderName);
                    context.Request.Headers.Remove(ForwardedHeadersDefaults.XOriginalForHeaderName);
                    return next(context);
                }
            )
            .UseForwardedHeaders();
}
