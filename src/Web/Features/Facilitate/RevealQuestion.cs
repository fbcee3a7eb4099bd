using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Storage.Ballots;
using BeyondBoundaries.Storage.Rounds;

namespace BeyondBoundaries.Web.Features.Facilitate;

/// <summary>
/// The information and the choice that a facilitator is given before revealing a ballot: what everyone will see, and
/// whose answers count.
/// </summary>
/// <param name="Round">The round.</param>
/// <param name="Progress">The open ballot and its progress.</param>
/// <param name="CompleteAnswers">The question about complete answers that have not been submitted.</param>
public sealed record RevealQuestion(RoundDetails Round, BallotProgress Progress, CompleteAnswersForm CompleteAnswers)
{
    public string Title => FacilitatorBallotText.GetTitle(Progress.Ballot, Round.Framework);

    /// <summary>Whether any answers can count. If none can, there is nothing to reveal.</summary>
    public bool CanReveal => Progress.Submitted + Progress.Complete > 0;

    /// <summary>
    /// The number of people who have answered some items but not all, and have not submitted their answers.
    /// </summary>
    public int Unfinished => Progress.Started - Progress.Submitted - Progress.Complete;

    public string WhoCounts =>
        Progress.Submitted == 0
            ? "No answers have been submitted yet."
            : $"{FacilitatorBallotText.DescribePeopleHave(Progress.Submitted)} submitted answers.";

    public string WhoIsScoring =>
        Unfinished == 1 ? "One person is still answering." : $"{Unfinished} people are still answering.";

    /// <summary>
    /// What the reveal will show. If this depends on whether complete answers count, both possibilities are described,
    /// unless no answers have been submitted.
    /// </summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<string> Sentences)> Disclosure
    {
        get
        {
            var submitted = Forecast(Progress.Submitted);
            var all = Forecast(Progress.Submitted + Progress.Complete);
            return Progress.Complete == 0 || submitted.SequenceEqual(all) ? [("What everyone will see", all)]
                : Progress.Submitted == 0 ? [("What everyone will see if you count all complete answers", all)]
                :
                [
                    ("What everyone will see if you count all complete answers", all),
                    ("What everyone will see if you count only submitted answers", submitted),
                ];
        }
    }

    /// <summary>Creates the question about an open ballot.</summary>
    public static async Task<RevealQuestion> Create(
        RoundQueries queries,
        AccountId account,
        RoundDetails round,
        BallotProgress progress,
        string? choice,
        CancellationToken cancellationToken
    ) =>
        new(
            round,
            progress,
            CompleteAnswersForm.Create(
                round,
                [
                    (
                        progress,
                        progress is { IsOpen: true, Complete: > 0 }
                            ? await queries.ListComplete(account, round.Id, progress.Ballot, cancellationToken) ?? []
                            : []
                    ),
                ],
                choice
            )
        );

    private IReadOnlyList<string> Forecast(int people) =>
        people == 0
            ? []
            : RevealForecast.Describe(
                Round.Confidentiality,
                Progress.Ballot.Kind,
                people,
                Round.Framework.Definition.Spectrum is not null
            );
}
