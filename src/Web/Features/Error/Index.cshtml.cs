using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.AccessTokens;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Error;

/// <summary>
/// The page that people see if the requested page does not exist or cannot be shown. It reveals no internal details.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    private static readonly PathString[] ParticipantPaths = ["/answer", "/return"];

    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public bool IsForbidden => Response.StatusCode == StatusCodes.Status403Forbidden;

    // Unlike an OnGet method, this method runs for every HTTP method.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        SetText();
        if (IsApi)
        {
            context.Result = CreateProblem();
        }
    }

    private bool IsApi => FindOriginalPath().StartsWithSegments(ApiRoutes.Root);

    /// <summary>Finds the address of the request that failed; empty for a direct request for this page.</summary>
    private PathString FindOriginalPath() =>
        HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? "";

    /// <summary>Describes the error to a program that uses the API.</summary>
    private ContentResult CreateProblem()
    {
        var problem = ApiProblem.From(Response.StatusCode);
        return new()
        {
            Content = problem.ToJson(),
            ContentType = ApiProblem.ContentType,
            StatusCode = problem.Status,
        };
    }

    /// <summary>
    /// Whether the missing page is a participant's page. The text about such a page is the same whether or not the
    /// round exists.
    /// </summary>
    private bool IsParticipantPage => ParticipantPaths.Any(one => FindOriginalPath().StartsWithSegments(one));

    /// <summary>
    /// Sets the text according to the error or the status of the response. A direct request for this page has no error
    /// to describe, so its status is set to 404.
    /// </summary>
    private void SetText()
    {
        if (Response.StatusCode < StatusCodes.Status400BadRequest)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is MissingFrameworkException missing)
        {
            Heading = "We cannot show this round";
            Sentences =
            [
                $"The round uses version {missing.Version} of the framework “{missing.Id}”. This program does "
                    + "not have that version.",
                "Ask the people who run Beyond Boundaries to add that version to the frameworks folder. "
                    + "Nothing has been lost.",
            ];
            return;
        }

        var code = Response.StatusCode;
        Heading = code switch
        {
            403 => "Your role does not allow this",
            404 => "Page not found",
            413 => "What you sent is too large",
            429 => "Too many requests",
            >= 400 and < 500 => "We could not read what you sent",
            _ => "Sorry, something went wrong",
        };
        Sentences = code switch
        {
            403 =>
            [
                "This page is for people with a different role. If you need access, ask a facilitator or an "
                    + "administrator.",
            ],
            404 when IsParticipantPage =>
            [
                "The round may have been deleted, or you may have been removed from it. Ask your facilitator "
                    + "what has happened.",
                "If you typed or pasted the address, check that it is complete.",
                "If you were scoring on another device, open your private link on this device to continue.",
            ],
            404 =>
            [
                "If you typed or pasted the address, check that it is complete.",
                "If you were scoring on another device, open your private link on this device to continue.",
            ],
            413 =>
            [
                "The file or text that you sent is larger than this page accepts. Send a smaller file or less text.",
            ],
            429 =>
            [
                "There have been too many requests in a short time. Wait a minute, then try again.",
                "Anything you have already saved is safe.",
            ],
            >= 400 and < 500 =>
            [
                "Go back to the page you came from. What you typed may still be there, so copy it before you "
                    + "reload the page. Then try again.",
            ],
            _ => ["Try again in a few minutes. Anything you have already saved is safe."],
        };
    }
}
