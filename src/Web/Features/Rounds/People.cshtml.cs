using BeyondBoundaries.Core;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BeyondBoundaries.Web.Features.Rounds;

/// <summary>Who has joined, for the one who may have to take a seat away or to help somebody back in. Never how far anybody has come.</summary>
public sealed class PeopleModel(RoundQueries queries, Mail mail, PublicAddress address) : PageModel, IRoundPage
{
    /// <summary>Whether links can be sent by e-mail here.</summary>
    public bool CanSend => mail.IsConfigured && address.IsSet;

    public RoundDetails Round => HttpContext.RoundContext().Round;

    public IReadOnlyList<PersonInRound> People { get; private set; } = [];

    public async Task OnGetAsync() => People = await queries.People(User.Account(), Round.Id, HttpContext.RequestAborted) ?? [];
}
