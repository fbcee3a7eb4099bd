using System.Text;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage;
using BeyondBoundaries.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace BeyondBoundaries.Web.Features.Answer;

/// <summary>A receipt: what is submitted by now, without any score. Nothing of it is stored: it says what is so at the moment.</summary>
public sealed class SubmittedModel(ResponseQueries queries, TimeProvider clock) : AnswerPage(queries)
{
    /// <summary>The ballots that are submitted.</summary>
    public IReadOnlyList<OwnBallot> Submitted => [.. Own.Ballots.Where(ballot => ballot.Submitted)];

    /// <summary>When the receipt was made; in mode anonymous the day alone.</summary>
    public string When
    {
        get
        {
            var now = clock.GetUtcNow();
            return Own.Confidentiality.Mode == ConfidentialityMode.Anonymous ? Dates.Day(now) : $"{Dates.Day(now)} at {Dates.TimeOfDay(now)}";
        }
    }

    /// <summary>Ballots with how much of each is answered.</summary>
    public IEnumerable<(string What, string Answered)> Lines =>
        Submitted.Select(ballot => (BallotWords.Title(ballot.Ballot, Framework), BallotWords.Answered(ballot, Framework)));

    public IActionResult OnGet() => Submitted.Count > 0 ? Page() : LocalRedirect(Links.Answer(Round));

    public IActionResult OnGetFile()
    {
        var text = new StringBuilder("Receipt: answers submitted\n\n")
            .Append("Partnership: ").Append(Own.PartnershipName).Append('\n')
            .Append("Round: ").Append(Own.RoundName).Append('\n')
            .Append("As of: ").Append(When).Append('\n');
        foreach (var (what, answered) in Lines)
        {
            text.Append(what).Append(": ").Append(answered).Append('\n');
        }

        return Submitted.Count > 0
            ? File(Encoding.UTF8.GetBytes(text.ToString()), "text/plain; charset=utf-8", "receipt.txt")
            : LocalRedirect(Links.Answer(Round));
    }
}
