using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace BeyondBoundaries.Web.Features.Import;

/// <summary>
/// Limits the number of simultaneous uploads. Uploads are kept in memory, so that notes are never written to a
/// temporary file. An upload that is too slow is cut off, so that it does not block others.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InMemoryUploadAttribute : Attribute, IAsyncResourceFilter, IOrderedFilter
{
    private const int MaxPerPerson = 2;
    private const int MaxPerAddress = 4;
    private const int MaxOverall = 6;
    private const int MinBytesPerSecond = 8 * 1024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The time after which a refused upload can be tried again. The upload is refused again if too many others are
    /// still in progress.
    /// </summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);

    private readonly ConcurrencyLimit arriving = new(MaxPerPerson, MaxPerAddress, MaxOverall);

    /// <summary>The position of this filter: it runs before anything reads the form.</summary>
    public int Order => -100;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await next();
            return;
        }

        using var one = arriving.TryBegin(http.User.GetAccountId().Value.ToString(), http.Connection.RemoteIpAddress);
        if (one is null)
        {
            context.Result = http.Response.Refuse(Wait);
            return;
        }

        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = new(MinBytesPerSecond, Grace);
        }

        await next();
    }
}
