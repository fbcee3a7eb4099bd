namespace BeyondBoundaries.Core.Rounds;

/// <summary>A round's confidentiality: its mode and its minimum group.</summary>
/// <param name="Mode">The mode, which determines who may see what.</param>
/// <param name="MinimumGroup">
/// The minimum number of people who must have scored an item before its average for an agency or level of work is
/// shown: 5 or 10, as the partnership chooses (k in docs/method.md). Whether skips and notes are shown also depends on
/// this number.
/// </param>
public sealed record Confidentiality(
    ConfidentialityMode Mode,
    int MinimumGroup = Confidentiality.SmallestAllowedMinimum
)
{
    /// <summary>The smallest value that the minimum group may have.</summary>
    public const int SmallestAllowedMinimum = 5;

    /// <summary>The minimum groups that a partnership may choose from.</summary>
    public static IReadOnlyList<int> MinimumGroups { get; } = [SmallestAllowedMinimum, 10];

    /// <summary>Checks a facilitator's choice.</summary>
    /// <param name="mode">The name of a mode, in upper or lower case.</param>
    /// <param name="minimumGroup">One of <see cref="MinimumGroups"/>; if this is empty, the smallest is used.</param>
    /// <returns>The choice, or every problem, with the field <c>mode</c> or <c>minimumGroup</c>.</returns>
    public static Result<Confidentiality> From(string? mode, string? minimumGroup)
    {
        var problems = new List<Problem>();
        var group = SmallestAllowedMinimum;
        if (!Enum.GetNames<ConfidentialityMode>().Contains(mode, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(new("no-mode", "Select who will see what", "mode"));
        }

        if (
            !string.IsNullOrEmpty(minimumGroup)
            && !(
                int.TryParse(minimumGroup, System.Globalization.NumberStyles.None, null, out group)
                && MinimumGroups.Contains(group)
            )
        )
        {
            problems.Add(
                new(
                    "minimum-group",
                    $"Select the smallest group that may be shown: {string.Join(" or ", MinimumGroups)} people",
                    "minimumGroup"
                )
            );
        }

        return problems.Count == 0
            ? new Confidentiality(Enum.Parse<ConfidentialityMode>(mode!, ignoreCase: true), group)
            : Result<Confidentiality>.Failure(problems);
    }

    /// <summary>The default: confidential mode, with a minimum group of 5.</summary>
    public static Confidentiality Default { get; } = new(ConfidentialityMode.Confidential);
}
