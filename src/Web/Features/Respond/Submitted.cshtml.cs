using System.Text;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Responses;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Respond;

/// <summary>
/// A receipt that lists the submitted ballots, but no scores. It is not stored; it shows the current state.
/// </summary>
public sealed class SubmittedModel(ResponseQueries queries, TimeProvider clock) : ParticipantPage(queries)
{
    public IReadOnlyList<ParticipantBallotView> Submitted => [.. Own.Ballots.Where(ballot => ballot.Submitted)];

    /// <summary>The time at which the receipt was created; in anonymous mode, only the date.</summary>
    public string When
    {
        get
        {
            var now = clock.GetUtcNow();
            return Own.Confidentiality.Mode == ConfidentialityMode.Anonymous
                ? DateText.FormatDay(now)
                : $"{DateText.FormatDay(now)} at {DateText.FormatTime(now)}";
        }
    }

    /// <summary>The titles of the submitted ballots, each with a description of the participant's progress.</summary>
    public IEnumerable<(string What, string Answered)> Lines =>
        Submitted.Select(ballot =>
            (
                ParticipantBallotText.GetTitle(ballot.Ballot, Framework),
                ParticipantBallotText.DescribeProgress(ballot, Framework)
            )
        );

    public override bool IsReplaceable => true;

    public override bool ShowsNextStep => base.ShowsNextStep && NextStep!.Kind != NextStepKind.Wait;

    public IActionResult OnGet() => Submitted.Count > 0 ? Page() : LocalRedirect(Links.Respond(Round));

    public IActionResult OnGetFile()
    {
        var text = new StringBuilder("Receipt: answers submitted\n\n")
            .Append("Partnership: ")
            .Append(Own.PartnershipName)
            .Append('\n')
            .Append("Round: ")
            .Append(Own.RoundName)
            .Append('\n')
            .Append("As of: ")
            .Append(When)
            .Append('\n');
        foreach (var (what, answered) in Lines)
        {
            text.Append(what).Append(": ").Append(answered).Append('\n');
        }

        return Submitted.Count > 0
            ? File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", "receipt.txt")
            : LocalRedirect(Links.Respond(Round));
    }
}
