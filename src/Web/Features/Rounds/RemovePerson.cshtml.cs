using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Taking a person's seat away, after saying what goes with it.</summary>
public sealed class RemovePersonModel(RoundQueries queries, JoiningStore store) : PersonPage(queries)
{
    public async Task<IActionResult> OnGetAsync(Guid person) => await Load(person) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid person)
    {
        if (!await Load(person))
        {
            return NotFound();
        }

        var removed = await store.Remove(User.Account(), Round.Id, Person.Id, HttpContext.RequestAborted);
        return removed.Is(out _) ? LocalRedirect(Links.People(Round.Id)) : NotFound();
    }
}
