using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>
/// The question about complete answers that are not submitted. A reveal asks it, so that no answers are lost
/// without a word.
/// </summary>
/// <param name="People">The number of people with such answers.</param>
/// <param name="Agencies">Their number by agency; empty in anonymous mode.</param>
/// <param name="Names">The names of those who gave one.</param>
public sealed record CompleteAnswersForm(
    int People,
    IReadOnlyList<(string Agency, int People)> Agencies,
    IReadOnlyList<string> Names
)
{
    public const string CountValue = "count";
    public const string LeaveOutValue = "leave-out";

    /// <summary>The choice; null until the facilitator has chosen.</summary>
    public string? Choice { get; set; }

    public string Summary =>
        string.Join(
            ' ',
            (
                (string[])
                    [
                        People == 1
                            ? "One person has answered everything but has not submitted."
                            : $"{People} people have answered everything but have not submitted.",
                        Agencies.Count == 0
                            ? ""
                            : $"{string.Join(", ", Agencies.Select(agency => $"{agency.Agency}: {agency.People}"))}.",
                        Names.Count == 0 ? "" : $"Those who gave a name: {string.Join(", ", Names)}.",
                    ]
            ).Where(sentence => sentence.Length > 0)
        );

    /// <summary>Creates the form for the ballots that a reveal is about.</summary>
    public static CompleteAnswersForm Create(
        RoundDetails round,
        IReadOnlyList<BallotProgress> ballots,
        IEnumerable<string> names,
        string? choice
    ) =>
        new(
            ballots.Sum(ballot => ballot.Complete),
            round.Confidentiality.Mode == ConfidentialityMode.Anonymous
                ? []
                :
                [
                    .. ballots
                        .SelectMany(ballot => ballot.Agencies)
                        .Where(agency => agency.Complete > 0)
                        .GroupBy(agency => agency.Agency)
                        .Select(group =>
                            (
                                group.Key.Length > 0 ? group.Key : "No agency stated",
                                group.Sum(agency => agency.Complete)
                            )
                        ),
                ],
            [.. names]
        )
        {
            Choice = choice,
        };

    /// <summary>
    /// Returns whether complete answers count; null, with an error, if the facilitator must choose and has not.
    /// </summary>
    public bool? Read(ModelStateDictionary errors)
    {
        if (People == 0)
        {
            return false;
        }

        if (Choice is CountValue or LeaveOutValue)
        {
            return Choice == CountValue;
        }

        errors.AddModelError(nameof(Choice), "Select what should happen to the answers that are not submitted");
        return null;
    }
}
