using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What every page of a participant shares: the seat that the cookie opens, and its answers. Without a seat the page is not there.</summary>
[AllowAnonymous]
public abstract class AnswerPage(ResponseQueries queries) : PageModel
{
    /// <summary>The framework of the round.</summary>
    public Framework Framework => ShippedFramework.Value;

    /// <summary>The round.</summary>
    public RoundId Round { get; private set; }

    /// <summary>The participant's own answers.</summary>
    public OwnResponse Own { get; private set; } = null!;

    /// <summary>The first ballot, with its answers.</summary>
    public OwnBallot First => Own.Enablers;

    /// <summary>Whether answers can still be given.</summary>
    public bool IsOpen => First.IsOpen;

    /// <summary>How many of the enablers are answered, skips included.</summary>
    public int Answered => First.Answers.AnsweredOf(Framework.Enablers);

    /// <summary>The secret that opens these answers.</summary>
    protected string ReturnToken { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Round = new RoundId(Guid.Parse((string)RouteData.Values["round"]!));
        ReturnToken = SeatCookie.Of(HttpContext, Round) ?? "";
        if (await queries.Own(Round, ReturnToken, Framework, HttpContext.RequestAborted) is { } own)
        {
            Own = own;
            await next();
        }
        else
        {
            context.Result = NotFound();
        }
    }
}
