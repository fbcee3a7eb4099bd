using BeyondBoundaries.Web.Hosting.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace BeyondBoundaries.Web.Hosting.Proxies;

/// <summary>Whom we believe where a request comes from: the proxies that the settings name, and nobody else.</summary>
internal static class ProxyServices
{
    public static IServiceCollection AddProxies(this IServiceCollection services, ApplicationSettings settings) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            var proxies = TrustedProxies.Read(settings.Proxies).Value!;
            // Without any it must be off: an empty list would be everyone.
            forwarded.ForwardedHeaders =
                proxies.Count == 0
                    ? ForwardedHeaders.None
                    : ForwardedHeaders.XForwardedFor
                        | ForwardedHeaders.XForwardedProto
                        | (settings.PublicAddress is null ? ForwardedHeaders.None : ForwardedHeaders.XForwardedHost);
            // As many as stand in a row; the first that is not named is where the request comes from.
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
    /// Removes headers that only this program may write, and reads those that the named proxies have written.
    /// </summary>
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app) =>
        app.Use(
                (context, next) =>
                {
                    context.Request.Headers.Remove(ForwardedHeadersDefaults.XOriginalProtoHeaderName);
                    return next(context);
                }
            )
            .UseForwardedHeaders();
}
