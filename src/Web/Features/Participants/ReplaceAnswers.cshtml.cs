using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Hosting.Proxies;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>
/// An empty form in place of a person's answers, whose link is shown once. The old answers are deleted; the new ones
/// open to anyone who has the link.
/// </summary>
public sealed class ReplaceAnswersModel(RoundQueries queries, AdmissionStore store, PublicAddress address)
    : ParticipantEditPage(queries)
{
    /// <summary>The new link, within the site; empty until it is made.</summary>
    public string Path { get; private set; } = "";

    public string Address => address.CreateAddress(Request, Path);

    public async Task<IActionResult> OnGetAsync(Guid person) => await Load(person) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        if (!await Load(person))
        {
            return NotFound();
        }

        var made = await store.ReplaceAnswers(
            User.GetAccountId(),
            Round.Id,
            Participant.Id,
            HttpContext.RequestAborted
        );
        if (!made.TryGetValue(out var link))
        {
            ModelState.AddProblems(made.Problems);
            return Page();
        }

        // In this answer and nowhere else: a secret has no place in an address that is redirected to.
        Path = Links.Return(Round.Id, link.ReturnToken);
        return Page();
    }
}
