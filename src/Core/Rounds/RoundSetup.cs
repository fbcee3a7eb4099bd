namespace BeyondBoundaries.Core.Rounds;

/// <summary>What a round is set up with.</summary>
public sealed record RoundSetup
{
    private RoundSetup(string name, int? invited, Confidentiality confidentiality)
    {
        Name = name;
        Invited = invited;
        Confidentiality = confidentiality;
    }

    /// <summary>Most people a round may be said to invite.</summary>
    public const int MostInvited = 1_000_000;

    /// <summary>The levels of work that a participant chooses from.</summary>
    public static IReadOnlyList<string> LevelsOfWork { get; } = ["strategic", "operational"];

    /// <summary>Name of the round, such as “Autumn 2026”.</summary>
    public string Name { get; }

    /// <summary>How many people are invited; null when not said.</summary>
    public int? Invited { get; }

    /// <summary>Who may see what.</summary>
    public Confidentiality Confidentiality { get; }

    /// <summary>The day on which the answers are deleted; null for the usual one, see <see cref="Retention"/>.</summary>
    public DateOnly? DeleteOn { get; init; }

    /// <summary>Checks what somebody typed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="invited">How many people are invited, or nothing.</param>
    /// <param name="confidentiality">Who may see what.</param>
    /// <returns>The set-up, or every problem with the field <c>name</c> or <c>invited</c>.</returns>
    public static Result<RoundSetup> From(string? name, string? invited, Confidentiality confidentiality)
    {
        var problems = Names.ProblemsOf(name, "name", "the round’s name").ToList();
        int? people = null;
        if (!string.IsNullOrWhiteSpace(invited))
        {
            if (int.TryParse(invited.Trim(), System.Globalization.NumberStyles.None, null, out var number) && number is >= 1 and <= MostInvited)
            {
                people = number;
            }
            else
            {
                problems.Add(new("invited", $"How many people are invited must be a whole number from 1 to {MostInvited:N0}, such as 20", "invited"));
            }
        }

        return problems.Count == 0 ? new RoundSetup(name!.Trim(), people, confidentiality) : Result<RoundSetup>.Failed(problems);
    }
}
