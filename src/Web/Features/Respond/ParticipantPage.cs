using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Requests;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// What every page of a participant shares: the seat that the cookie opens, and its answers. Without a seat the page is
/// not there.
/// </summary>
[MaxRequestBytes(FormBytes)]
public abstract class ParticipantPage(ResponseQueries queries) : PageModel
{
    /// <summary>
    /// Two notes of the longest for each of twelve enablers, three bytes a character, each byte written as three: and
    /// as much again.
    /// </summary>
    private const int FormBytes = 4_500_000;

    private Framework? framework;

    /// <summary>The version of the framework that the round was made with.</summary>
    public Framework Framework => framework ?? throw new InvalidOperationException("The round has not been read.");

    /// <summary>The round.</summary>
    public RoundId Round { get; private set; }

    /// <summary>The participant's own answers.</summary>
    public ParticipantResponseView Own { get; private set; } = null!;

    /// <summary>The first ballot, with its answers.</summary>
    public ParticipantBallotView EnablersBallot => Own.Enablers;

    /// <summary>The secret that opens these answers.</summary>
    protected string ReturnToken { get; private set; } = "";

    /// <summary>Whether it is there for somebody too whom the facilitator has removed.</summary>
    protected virtual bool AllowsRemoved => false;

    /// <summary>Whether what is sent is handled without reading first what is stored.</summary>
    protected virtual bool SavesWithoutReading => false;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Round = new RoundId(Guid.Parse((string)RouteData.Values["round"]!));
        ReturnToken = ParticipantCookie.Read(HttpContext, Round) ?? "";
        framework = await queries.FindFramework(Round, HttpContext.RequestAborted);
        if (framework is null || !FindsTarget())
        {
            context.Result = NotFound();
            return;
        }

        if (!(SavesWithoutReading && HttpMethods.IsPost(Request.Method)) && !await Load() && !await LoadByNextLink())
        {
            context.Result = Own is { Removed: true } ? LocalRedirect(Links.ParticipantData(Round)) : NotFound();
        }
        else
        {
            await next();
        }
    }

    /// <summary>Finds what the address names; false when there is no such thing.</summary>
    protected virtual bool FindsTarget() => true;

    /// <summary>
    /// Reads them by the new link, when the answer that would have brought it to this browser was lost.
    /// </summary>
    private async Task<bool> LoadByNextLink()
    {
        if (Own is not null || NextLinkCookie.Read(HttpContext, Round, ReturnToken) is not { } next)
        {
            return false;
        }

        ReturnToken = next;
        if (!await Load())
        {
            return false;
        }

        ParticipantCookie.Set(HttpContext, Round, next);
        return true;
    }

    /// <summary>
    /// Reads the seat and its answers; false when the cookie opens none, or they are not for this page.
    /// </summary>
    protected virtual async Task<bool> Load()
    {
        var own = await queries.Find(Round, ReturnToken, HttpContext.RequestAborted);
        Own = own!;
        return own is not null && (AllowsRemoved || !own.Removed);
    }
}
