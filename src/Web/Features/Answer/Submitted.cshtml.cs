using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What a participant sees after submitting.</summary>
public sealed class SubmittedModel(ResponseQueries queries) : AnswerPage(queries)
{
    public IActionResult OnGet() => First.Submitted ? Page() : LocalRedirect(Links.Answer(Round));
}
