using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>What the questions about one person of an open round share.</summary>
public abstract class PersonPage(RoundQueries queries) : PageModel
{
    public RoundDetails Round { get; private set; } = null!;

    public PersonInRound Person { get; private set; } = null!;

    /// <summary>Whether anything is revealed, which then stays.</summary>
    public bool SomethingStays => Round.HasResults;

    /// <summary>Whether there is such a person, in such an open round that this account facilitates.</summary>
    protected async Task<bool> Load(Guid id, Guid person)
    {
        var round = new RoundId(id);
        if (await queries.Find(User.Account(), round, HttpContext.RequestAborted) is not { Status: RoundStatus.Open } found
            || (await queries.People(User.Account(), round, HttpContext.RequestAborted))?.FirstOrDefault(one => one.Id.Value == person) is not { } one)
        {
            return false;
        }

        (Round, Person) = (found, one);
        return true;
    }
}
