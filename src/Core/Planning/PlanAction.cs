using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Planning;

/// <summary>Something that the partnership plans to do about an enabler.</summary>
/// <param name="Text">The action, as written.</param>
/// <param name="Owner">
/// The agency that owns the action; empty while no agency owns it. The agency need not be one of the round's agencies.
/// </param>
/// <param name="Person">The person responsible; may be empty.</param>
/// <param name="Due">The due date; null until it is set.</param>
/// <param name="Status">The progress of the action.</param>
public sealed record PlanAction(string Text, string Owner, string Person, DateOnly? Due, ActionStatus Status)
{
    /// <summary>The maximum number of characters in <see cref="Text"/> (UTF-16 code units).</summary>
    public const int MaxCharacters = 500;

    /// <summary>Whether the action is neither done nor dropped.</summary>
    public bool IsOpen => Status is ActionStatus.NotStarted or ActionStatus.UnderWay;

    /// <summary>Returns whether the action is open and past its due date.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <summary>Checks the values that a facilitator entered for an action.</summary>
    /// <param name="text">The action.</param>
    /// <param name="owner">The agency that owns the action; may be null or empty.</param>
    /// <param name="person">The person responsible; may be null or empty.</param>
    /// <param name="due">The due date, in a form that <see cref="UkDate"/> can parse; may be null or empty.</param>
    /// <param name="status">The name of an <see cref="ActionStatus"/>.</param>
    /// <returns>
    /// The action, or every problem, with the field <c>text</c>, <c>owner</c>, <c>person</c>, <c>due</c> or
    /// <c>status</c>.
    /// </returns>
    public static Result<PlanAction> From(string? text, string? owner, string? person, string? due, string? status)
    {
        var problems = new List<Problem>();
        var words = FreeTextRules.Clean(text).ReplaceLineEndings("\n");
        if (words.Length == 0)
        {
            problems.Add(new("no-text", "Enter what needs to be done", "text"));
        }

        problems.AddRange(FreeTextRules.FindProblems(words, MaxCharacters, "text", "The action"));
        problems.AddRange(NameRules.FindProblems(owner, "owner", "the agency’s name", isRequired: false));
        problems.AddRange(NameRules.FindProblems(person, "person", "the person’s name", isRequired: false));
        DateOnly? day = UkDate.TryParse(due, out var read) ? read : null;
        if (day is null && !string.IsNullOrWhiteSpace(due))
        {
            problems.Add(
                new(
                    "no-day",
                    "Enter a due date with a day, month and year, such as 31 March 2027. The year must be "
                        + $"between {UkDate.MinYear} and {UkDate.MaxYear}",
                    "due"
                )
            );
        }

        if (!Enum.TryParse<ActionStatus>(status, out var given) || !Enum.IsDefined(given))
        {
            problems.Add(new("no-status", "Select the status of the action", "status"));
        }

        return problems.Count == 0
            ? new PlanAction(words, owner?.Trim() ?? "", person?.Trim() ?? "", day, given)
            : Result<PlanAction>.Failure(problems);
    }
}
