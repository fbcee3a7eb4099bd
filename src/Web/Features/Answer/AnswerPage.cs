using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What every page of a participant shares: the seat that the cookie opens, and its answers. Without a seat the page is not there.</summary>
/// <remarks>
/// The pages check the antiforgery token themselves. Nothing is done without a valid one, but what was typed is not lost either:
/// the page comes back with it and with a fresh token.
/// </remarks>
[RequestSizeLimit(MostBytes)]
[IgnoreAntiforgeryToken(Order = 1001)]
public abstract class AnswerPage(ResponseQueries queries, IAntiforgery antiforgery) : PageModel
{
    /// <summary>Two notes of the longest for each of twelve enablers, three bytes a character, each byte written as three: and as much again.</summary>
    private const int MostBytes = 4_500_000;

    /// <summary>The framework of the round.</summary>
    public Framework Framework => ShippedFramework.Value;

    /// <summary>The round.</summary>
    public RoundId Round { get; private set; }

    /// <summary>The participant's own answers.</summary>
    public OwnResponse Own { get; private set; } = null!;

    /// <summary>The first ballot, with its answers.</summary>
    public OwnBallot First => Own.Enablers;

    /// <summary>The secret that opens these answers.</summary>
    protected string ReturnToken { get; private set; } = "";

    /// <summary>Whether it is there for somebody too whom the facilitator has removed.</summary>
    protected virtual bool IsForRemoved => false;

    /// <summary>Whether what is sent is handled without reading first what is stored.</summary>
    protected virtual bool SavesUnread => false;

    /// <summary>A fresh token, for a form that is open already.</summary>
    protected string FreshToken => antiforgery.GetAndStoreTokens(HttpContext).RequestToken!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Round = new RoundId(Guid.Parse((string)RouteData.Values["round"]!));
        ReturnToken = SeatCookie.Of(HttpContext, Round) ?? "";
        if (!Finds())
        {
            context.Result = NotFound();
            return;
        }

        var sent = HttpMethods.IsPost(Request.Method);
        if (sent && !await IsReadable())
        {
            context.Result = BadRequest();
            return;
        }

        var refused = sent && !await antiforgery.IsRequestValidAsync(HttpContext);
        if ((refused || !sent || !SavesUnread) && !await Load())
        {
            context.Result = Own is { Removed: true } ? LocalRedirect(Links.OwnData(Round)) : NotFound();
        }
        else if (refused)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Result = Expired();
        }
        else
        {
            await next();
        }
    }

    /// <summary>Finds what the address names; false when there is no such thing.</summary>
    protected virtual bool Finds() => true;

    /// <summary>The page again, with what was typed, since the form's token is no longer valid.</summary>
    protected virtual IActionResult Expired()
    {
        ModelState.AddModelError("", AnswerWords.Expired);
        return Page();
    }

    /// <summary>Reads the seat and its answers; false when the cookie opens none, or they are not for this page.</summary>
    protected virtual async Task<bool> Load()
    {
        var own = await queries.Own(Round, ReturnToken, Framework, HttpContext.RequestAborted);
        Own = own!;
        return own is not null && (IsForRemoved || !own.Removed);
    }

    /// <summary>Whether what was sent is a form, and not too large for one.</summary>
    private async Task<bool> IsReadable()
    {
        if (!Request.HasFormContentType)
        {
            return false;
        }

        try
        {
            await Request.ReadFormAsync(HttpContext.RequestAborted);
            return true;
        }
        catch (Exception trouble) when (trouble is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }
}
