using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>An empty form in place of a person's answers, whose link is shown once. The old answers are deleted; the new ones open to anyone who has the link.</summary>
public sealed class EmptyFormModel(RoundQueries queries, JoiningStore store, PublicAddress address) : PersonPage(queries)
{
    /// <summary>The new link, within the site; empty until it is made.</summary>
    public string Path { get; private set; } = "";

    public string Address => address.Of(Request, Path);

    public async Task<IActionResult> OnGetAsync(Guid person) => await Load(person) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        if (!await Load(person))
        {
            return NotFound();
        }

        var made = await store.ReissueEmpty(User.Account(), Round.Id, Person.Id, HttpContext.RequestAborted);
        if (!made.Is(out var link))
        {
            ModelState.Add(made.Problems);
            return Page();
        }

        // In this answer and nowhere else: a secret has no place in an address that is redirected to.
        Path = Links.Return(Round.Id, link.ReturnToken);
        return Page();
    }
}
