using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>
/// The question about complete answers that have not been submitted. It is asked before a reveal, so that no answers
/// are left out by mistake.
/// </summary>
/// <param name="Sentences">A description of each ballot that has such answers; empty if no ballot has any.</param>
public sealed record CompleteAnswersForm(IReadOnlyList<string> Sentences)
{
    public const string CountValue = "count";
    public const string LeaveOutValue = "leave-out";

    /// <summary>The choice; null until the facilitator has chosen.</summary>
    public string? Choice { get; set; }

    /// <summary>Creates the form for the ballots that will be revealed.</summary>
    /// <param name="round">The round.</param>
    /// <param name="ballots">
    /// The ballots, each with the names of the people who have answered everything but have not submitted their
    /// answers. People who gave no name are left out.
    /// </param>
    /// <param name="choice">The posted choice.</param>
    public static CompleteAnswersForm Create(
        RoundDetails round,
        IEnumerable<(BallotProgress Ballot, IReadOnlyList<string> Names)> ballots,
        string? choice
    )
    {
        var affected = ballots.Where(one => one.Ballot is { IsOpen: true, Complete: > 0 }).ToList();
        return new([
            .. affected.Select(one =>
                (affected.Count > 1 ? $"{FacilitatorBallotText.GetTitle(one.Ballot.Ballot, round.Framework)}: " : "")
                + Describe(round, one.Ballot, one.Names)
            ),
        ])
        {
            Choice = choice,
        };
    }

    /// <summary>
    /// Returns whether to count complete answers that have not been submitted; null, with an error, if the facilitator
    /// must choose but has not chosen.
    /// </summary>
    public bool? Read(ModelStateDictionary errors)
    {
        if (Sentences.Count == 0)
        {
            return false;
        }

        if (Choice is CountValue or LeaveOutValue)
        {
            return Choice == CountValue;
        }

        errors.AddModelError(nameof(Choice), "Select what should happen to the answers that have not been submitted");
        return null;
    }

    private static string Describe(RoundDetails round, BallotProgress ballot, IReadOnlyList<string> names)
    {
        var agencies =
            round.Confidentiality.Mode == ConfidentialityMode.Anonymous
                ? []
                : ballot
                    .Agencies.Where(agency => agency.Complete > 0)
                    .Select(agency =>
                        $"{(agency.Agency.Length > 0 ? agency.Agency : "No agency stated")}: {agency.Complete}"
                    )
                    .ToList();
        return string.Join(
            ' ',
            (
                (string[])
                    [
                        ballot.Complete == 1
                            ? "One person has answered everything but has not submitted their answers."
                            : $"{ballot.Complete} people have answered everything but have not submitted their "
                                + "answers.",
                        agencies.Count == 0 ? "" : $"{string.Join(", ", agencies)}.",
                        names.Count == 0 ? "" : $"Names given: {string.Join(", ", names)}.",
                    ]
            ).Where(sentence => sentence.Length > 0)
        );
    }
}
