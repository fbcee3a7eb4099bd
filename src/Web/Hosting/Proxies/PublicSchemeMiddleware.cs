using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace BeyondBoundaries.Web.Hosting.Proxies;

/// <summary>
/// Treats requests for the public address as HTTPS if that address uses HTTPS, even if the proxy does not say so.
/// Treats such a request as HTTP only if a proxy in the settings reports HTTP. In that case, redirects the request to
/// HTTPS if its method is GET or HEAD and a proxy has reported HTTPS before.
/// </summary>
/// <remarks>
/// Redirects cannot loop, because they require a proxy in the settings that has reported HTTPS before. A proxy that
/// always reports HTTP, because another proxy in front of it terminates TLS, never causes a redirect.
/// </remarks>
public sealed class PublicSchemeMiddleware(RequestDelegate next, PublicAddress address)
{
    private volatile bool saysHttps;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!address.IsHttps || !address.IsHost(request.Host))
        {
            return next(context);
        }

        if (!request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalProtoHeaderName))
        {
            request.Scheme = Uri.UriSchemeHttps;
        }
        else if (request.IsHttps)
        {
            saysHttps = true;
        }
        else if (saysHttps && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = address.CreateAddress(
                request,
                request.Path.ToUriComponent() + request.QueryString.ToUriComponent()
            );
            return Task.CompletedTask;
        }

        return next(context);
    }
}
