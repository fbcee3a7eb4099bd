using BeyondBoundaries.Web.Settings;

namespace BeyondBoundaries.Web.Security.Headers;

/// <summary>
/// Adds the security headers to every response. They forbid inline code, resources from other sites, framing, sending a
/// referrer and, by default, caching. If HTTPS is in use, they also require it for the next year.
/// </summary>
public sealed class SecurityHeadersMiddleware(RequestDelegate next, PublicAddress address)
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()";

    private const string SameOrigin = "same-origin";

    private const string OneYear = "max-age=31536000";

    public Task InvokeAsync(HttpContext context)
    {
        // The headers are set when the response starts, because an error page would clear headers that were set
        // earlier.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = Permissions;
            headers["Cross-Origin-Opener-Policy"] = SameOrigin;
            headers["Cross-Origin-Resource-Policy"] = SameOrigin;
            if (context.Request.IsHttps || address.IsHttps)
            {
                headers.StrictTransportSecurity = OneYear;
            }

            // Some responses, such as styles, scripts and pages with form tokens, set their own caching rules. No other
            // response may be stored.
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
