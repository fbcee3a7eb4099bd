using BeyondBoundaries.Storage.Responses;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>The next step, which a participant's open pages request when the round has changed.</summary>
public sealed class NowModel(ResponseQueries queries) : ParticipantPage(queries)
{
    public IActionResult OnGet()
    {
        Response.Headers["X-Next-Step"] = Uri.EscapeDataString(NextStep!.Key);
        return Partial("/Features/Respond/_NextStep.cshtml", NextStep);
    }
}
