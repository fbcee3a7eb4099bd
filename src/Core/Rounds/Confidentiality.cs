namespace BeyondBoundaries.Core.Rounds;

/// <summary>A round's confidentiality: its mode and the smallest group that may be shown.</summary>
/// <param name="Mode">Who may see what.</param>
/// <param name="MinimumGroup">Smallest group of people who scored (k); 5, or 10 where a partnership chose so.</param>
public sealed record Confidentiality(ConfidentialityMode Mode, int MinimumGroup = Confidentiality.Floor)
{
    /// <summary>The smallest minimum group.</summary>
    public const int Floor = 5;

    /// <summary>The minimum groups a partnership may choose from.</summary>
    public static IReadOnlyList<int> MinimumGroups { get; } = [Floor, 10];

    /// <summary>The default: confidential, groups of at least 5.</summary>
    public static Confidentiality Default { get; } = new(ConfidentialityMode.Confidential);
}
