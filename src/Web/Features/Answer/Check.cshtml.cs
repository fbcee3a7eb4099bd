using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Statistics;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>All answers on a page, each with a way to change it, and then submitting.</summary>
public sealed class CheckModel(ResponseQueries queries, ResponseStore store) : AnswerPage(queries)
{
    public int Blank => Framework.Enablers.Count - Answered;

    /// <summary>A private word about flat answers; it never blocks.</summary>
    public string? Nudge => StraightLines.Of([.. Framework.Enablers.Select(item => First.Answers[item]).Where(answer => answer.IsScore).Select(answer => (int)answer.Code)]) switch
    {
        StraightLine.AllThrees => "Every score you gave is a 3. If some enablers are further on than others, your partners would learn from seeing that. Only you see this note.",
        StraightLine.NearlyAllThrees => "Nearly every score you gave is a 3. If some enablers are further on than others, your partners would learn from seeing that. Only you see this note.",
        StraightLine.AllSame => "You gave every enabler the same score. If some are further on than others, your partners would learn from seeing that. Only you see this note.",
        _ => null,
    };

    public IActionResult OnGet() => IsOpen ? Page() : LocalRedirect(Links.Answer(Round));

    public async Task<IActionResult> OnPostAsync()
    {
        var saved = await store.Save(Round, ReturnToken, Framework, Ballot.Enablers, new() { Submission = new(Guid.NewGuid()) }, HttpContext.RequestAborted);
        if (saved.Is(out _))
        {
            return LocalRedirect(Links.Submitted(Round));
        }

        ModelState.Add(saved.Problems);
        return Page();
    }
}
