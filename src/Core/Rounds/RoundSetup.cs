namespace BeyondBoundaries.Core.Rounds;

/// <summary>The settings with which a round is created.</summary>
public sealed record RoundSetup
{
    private RoundSetup(string name, int? invited, Confidentiality confidentiality)
    {
        Name = name;
        Invited = invited;
        Confidentiality = confidentiality;
    }

    /// <summary>The maximum that a facilitator may enter as the number of people invited.</summary>
    public const int MaxInvited = 1_000_000;

    /// <summary>The levels of work that a participant chooses from.</summary>
    public static IReadOnlyList<string> LevelsOfWork { get; } = ["strategic", "operational"];

    /// <summary>The name of the round, such as “Autumn 2026”.</summary>
    public string Name { get; }

    /// <summary>The number of people invited; null when not stated.</summary>
    public int? Invited { get; }

    /// <summary>The mode and the minimum group.</summary>
    public Confidentiality Confidentiality { get; }

    /// <summary>
    /// The date on which the answers are deleted; null for the default date
    /// (<see cref="RetentionDateRules.GetDefault"/>).
    /// </summary>
    public DateOnly? DeleteOn { get; init; }

    /// <summary>Checks what a facilitator typed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="invited">The number of people invited, as typed; null or blank when not stated.</param>
    /// <param name="confidentiality">The mode and the minimum group.</param>
    /// <returns>The settings, or every problem, with the field <c>name</c> or <c>invited</c>.</returns>
    public static Result<RoundSetup> From(string? name, string? invited, Confidentiality confidentiality)
    {
        var problems = NameRules.FindProblems(name, "name", "the round’s name").ToList();
        int? people = null;
        if (!string.IsNullOrWhiteSpace(invited))
        {
            if (
                int.TryParse(invited.Trim(), System.Globalization.NumberStyles.None, null, out var number)
                && number is >= 1 and <= MaxInvited
            )
            {
                people = number;
            }
            else
            {
                problems.Add(
                    new(
                        "invited",
                        $"The number of people invited must be a whole number from 1 to {MaxInvited:N0}, such as 20",
                        "invited"
                    )
                );
            }
        }

        return problems.Count == 0
            ? new RoundSetup(name!.Trim(), people, confidentiality)
            : Result<RoundSetup>.Failure(problems);
    }
}
