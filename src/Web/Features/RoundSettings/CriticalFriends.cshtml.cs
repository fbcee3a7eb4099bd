using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Partnerships;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using BeyondBoundaries.Web.Security.Rights;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.RoundSettings;

/// <summary>
/// Opens a round in which critical friends from another area score how well a partnership's services work together.
/// </summary>
public sealed class CriticalFriendsModel(PartnershipQueries partnerships, CriticalFriendsStore store, TimeProvider time)
    : RoundInputPage,
        IRoundPage
{
    public RoundDetails Round => HttpContext.GetRoundContext().Round;

    private DateOnly Today => DateText.GetLondonDate(time.GetUtcNow());

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Round.CanInviteFriends)
        {
            return LocalRedirect(Links.Round(Round.Id));
        }

        var partnership = await partnerships.Find(User.GetAccountId(), Round.Partnership, HttpContext.RequestAborted);
        Input = new()
        {
            Name = RoundNameProposal.Create(
                $"{Round.Name}: critical friends",
                [.. partnership!.Rounds.Select(round => round.Name)]
            ),
            Mode = ConfidentialityText.GetName(Round.Confidentiality.Mode),
            MinimumGroup = $"{Round.Confidentiality.MinimumGroup}",
            DeleteOn = UkDate.Format(RetentionDateRules.GetDefault(Today)),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var setup = Input.Parse();
        var agencies = AgencyList.Parse(Input.Agencies);
        var deleteOn = RetentionDateRules.Parse(Input.DeleteOn, Today, promised: null);
        ModelState.AddProblems(setup.Problems.Concat(agencies.Problems).Concat(deleteOn.Problems));
        if (
            !setup.TryGetValue(out var round)
            || !agencies.TryGetValue(out var names)
            || !deleteOn.TryGetValue(out var day)
        )
        {
            return Page();
        }

        var invited = await store.Invite(
            User.GetAccountId(),
            Round.Id,
            round with
            {
                DeleteOn = day,
            },
            names,
            time.GetUtcNow(),
            HttpContext.RequestAborted
        );
        if (invited.TryGetValue(out var friends))
        {
            return LocalRedirect(Links.Round(friends));
        }

        ModelState.AddProblems(invited.Problems);
        return Page();
    }
}
