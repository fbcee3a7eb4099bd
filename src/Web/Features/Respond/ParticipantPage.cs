using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Cookies;
using BeyondBoundaries.Web.Security.Requests;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// The base class for a participant's pages. It loads the participant whom the cookie identifies, and that
/// participant's answers. If there is no such participant, the page does not exist.
/// </summary>
[MaxRequestBytes(FormBytes)]
public abstract class ParticipantPage(ResponseQueries queries) : PageModel, INextStepPage
{
    /// <summary>
    /// The maximum size of a form, in bytes. This is enough for all the scores and notes on a page, even if every note
    /// has the maximum length, every character takes three bytes and every byte is encoded as three characters.
    /// </summary>
    public const int FormBytes = 9_000_000;

    private Framework? framework;

    /// <summary>The round's version of the framework, in the wording that the participant chose.</summary>
    public Framework Framework => framework ?? throw new InvalidOperationException("The framework has not been read.");

    /// <summary>
    /// The language of the wording that the participant chose; null if it is British English, the language of the page.
    /// </summary>
    public string? WordsLanguage => FrameworkText.FindLanguage(Framework);

    /// <summary>The round's version of the framework, in its own words. Answers are stored for its items.</summary>
    protected Framework StoredFramework { get; private set; } = null!;

    public RoundId Round { get; private set; }

    public ParticipantResponseView Own { get; private set; } = null!;

    /// <summary>The first ballot, with the participant's answers.</summary>
    public ParticipantBallotView EnablersBallot => Own.Enablers;

    /// <summary>The one thing to do now; null if the participant has been removed.</summary>
    public NextStep? NextStep { get; protected set; }

    public string? NextStepPartial => NextStep is null ? null : "/Features/Respond/_FollowRound.cshtml";

    /// <summary>
    /// Whether the page shows the next step. It does not if the page itself is about the next step, or if the next step
    /// is to score the enablers.
    /// </summary>
    public virtual bool ShowsNextStep =>
        NextStep is { Kind: not NextStepKind.Score } step && step.Address != Request.Path;

    /// <summary>
    /// Whether the browser replaces the page with its current version when the round changes. Only a page without
    /// fields to type in can be replaced.
    /// </summary>
    public virtual bool IsReplaceable => false;

    /// <summary>The secret of the participant's return link.</summary>
    protected string ReturnToken { get; private set; } = "";

    /// <summary>Whether the page also exists for a participant who has been removed by the facilitator.</summary>
    protected virtual bool AllowsRemoved => false;

    /// <summary>Whether a posted form is handled without first reading the stored answers.</summary>
    protected virtual bool SavesWithoutReading => false;

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Round = new RoundId(Guid.Parse((string)RouteData.Values["round"]!));
        ReturnToken = ParticipantCookie.Read(HttpContext, Round) ?? "";
        framework = await queries.FindFramework(Round, HttpContext.RequestAborted);
        if (framework is not null)
        {
            StoredFramework = framework;
            framework = ShippedPacks.Reword(framework, WordsCookie.Read(HttpContext));
        }

        if (framework is null || !FindsTarget())
        {
            context.Result = NotFound();
            return;
        }

        if (!(HttpMethods.IsPost(Request.Method) && SavesWithoutReading) && !await Load() && !await LoadByNextLink())
        {
            context.Result = Own is { Removed: true } ? LocalRedirect(Links.ParticipantData(Round)) : NotFound();
        }
        else
        {
            await next();
        }
    }

    /// <summary>
    /// Finds what the address asks for, such as an enabler; returns false if the framework does not have it.
    /// </summary>
    protected virtual bool FindsTarget() => true;

    /// <summary>
    /// Loads the answers with the secret of the participant's new link. This is necessary if the link has been replaced
    /// but this browser did not receive the response that would have stored the new secret.
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
    /// Loads the participant and their answers; returns false if the cookie does not identify a participant who
    /// may open this page.
    /// </summary>
    protected virtual async Task<bool> Load()
    {
        var own = await queries.Find(Round, ReturnToken, HttpContext.RequestAborted);
        Own = own!;
        NextStep = own is { Removed: false } ? NextStep.Create(own, Round) : null;
        return own is not null && (AllowsRemoved || !own.Removed);
    }
}
