using BeyondBoundaries.Storage;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>What a participant sees after submitting.</summary>
public sealed class SubmittedModel(ResponseQueries queries) : AnswerPage(queries)
{
    public IActionResult OnGet() => Own.Submitted ? Page() : LocalRedirect(Links.Answer(Round));
}
