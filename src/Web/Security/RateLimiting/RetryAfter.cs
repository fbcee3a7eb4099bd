using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Security.RateLimiting;

/// <summary>Tells a client whose request is over a limit how long to wait.</summary>
internal static class RetryAfter
{
    /// <summary>Sets the header <c>Retry-After</c> to the time to wait, in whole seconds.</summary>
    public static void AskToWait(this HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>Creates the result of a request over a limit: status 429, with the time to wait.</summary>
    public static StatusCodeResult Refuse(this HttpResponse response, TimeSpan wait)
    {
        response.AskToWait(wait);
        return new(StatusCodes.Status429TooManyRequests);
    }
}
