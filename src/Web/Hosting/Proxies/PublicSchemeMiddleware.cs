using Microsoft.AspNetCore.HttpOverrides;

namespace BeyondBoundaries.Web.Hosting.Proxies;

/// <summary>
/// Where the public address is HTTPS, whoever comes by its name has come by HTTPS, even if the proxy in front does not
/// say so.
/// Only when a named proxy says HTTP is it believed, and then it is asked to come again by HTTPS.
/// </summary>
/// <remarks>
/// No redirect can loop: it needs a named proxy that has said HTTPS before. One that always says HTTP, since it stands
/// behind
/// another that has taken the encryption off, is never sent round.
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
