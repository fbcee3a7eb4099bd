using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>What the questions about one person of an open round share.</summary>
public abstract class PersonPage(RoundQueries queries) : PageModel, IRoundPage
{
    public RoundDetails Round => HttpContext.RoundContext().Round;

    public PersonInRound Person { get; private set; } = null!;

    /// <summary>Whether anything is revealed, which then stays.</summary>
    public bool SomethingStays => Round.HasResults;

    /// <summary>Whether there is such a person, in such an open round that this account facilitates.</summary>
    protected async Task<bool> Load(Guid person)
    {
        if (Round.Status != RoundStatus.Open
            || (await queries.People(User.Account(), Round.Id, HttpContext.RequestAborted))?.FirstOrDefault(one => one.Id.Value == person) is not { } one)
        {
            return false;
        }

        Person = one;
        return true;
    }
}
