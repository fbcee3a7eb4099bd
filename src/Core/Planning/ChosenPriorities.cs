using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Planning;

/// <summary>
/// The priorities that the partnership chose from the ranked list. The partnership must give a reason for each priority
/// that is not on the shortlist.
/// </summary>
/// <param name="Chosen">The priorities in order, most important first.</param>
/// <param name="LeftOut">
/// The enablers that the ranking proposed but the partnership did not choose, and any others that the partnership gave
/// a reason for not choosing.
/// </param>
public sealed record ChosenPriorities(IReadOnlyList<PriorityChoice> Chosen, IReadOnlyList<PriorityChoice> LeftOut)
{
    /// <summary>Checks a facilitator's choice of priorities.</summary>
    /// <param name="typed">All the enablers, in the order in which the facilitator put them.</param>
    /// <param name="shortlist">The shortlist that the ranking proposes.</param>
    /// <returns>
    /// The choice; or every problem, with the field <c>[i].chosen</c> or <c>[i].why</c>, where i is the position of the
    /// enabler in <paramref name="typed"/>, from 0.
    /// </returns>
    public static Result<ChosenPriorities> From(IReadOnlyList<PriorityChoiceInput> typed, Shortlist shortlist)
    {
        var proposed = shortlist.Enablers.Select(result => result.Item).ToHashSet();
        var problems = typed.SelectMany((one, i) => FindProblems(one, proposed.Contains(one.Enabler), i)).ToList();
        if (!typed.Any(one => one.IsChosen))
        {
            problems.Insert(0, new("no-priority", "Select at least one priority", "[0].chosen"));
        }

        return problems.Count > 0
            ? Result<ChosenPriorities>.Failure(problems)
            : new ChosenPriorities(
                [.. typed.Where(one => one.IsChosen).Select(Choice)],
                [
                    .. typed
                        .Where(one => !one.IsChosen)
                        .Select(Choice)
                        .Where(choice => choice.Why.Length > 0 || proposed.Any(item => item.Id == choice.Enabler)),
                ]
            );
    }

    private static IEnumerable<Problem> FindProblems(PriorityChoiceInput one, bool isProposed, int i)
    {
        if (one.IsChosen && !isProposed && string.IsNullOrWhiteSpace(one.Why))
        {
            yield return new(
                "no-reason",
                $"Enter a reason for choosing “{one.Enabler.Short}”, which we did not propose",
                $"[{i}].why"
            );
        }

        foreach (
            var problem in FreeTextRules.FindProblems(
                one.Why,
                PriorityChoice.MaxCharacters,
                $"[{i}].why",
                $"The reason for “{one.Enabler.Short}”"
            )
        )
        {
            yield return problem;
        }
    }

    private static PriorityChoice Choice(PriorityChoiceInput one) => new(one.Enabler.Id, FreeTextRules.Clean(one.Why));
}
