using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Joining;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Settings;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>
/// Replaces a participant's answers with an empty form. The old answers are deleted, except those that have been
/// revealed. The link to the form is shown once. It works once, for the first person who opens it.
/// </summary>
public sealed class ReplaceAnswersModel(RoundQueries queries, AdmissionStore store, PublicAddress address)
    : ParticipantEditPage(queries)
{
    /// <summary>The path of the new link; empty until the link has been created.</summary>
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

        // The secret is only in this response, because it must not be in the address of a redirect.
        Path = Links.Return(Round.Id, link.ReturnToken);
        return Page();
    }
}
