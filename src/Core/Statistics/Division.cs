namespace BeyondBoundaries.Core.Statistics;

/// <summary>Why a group is divided.</summary>
public enum Division
{
    /// <summary>Two groups stand apart with few between, see <see cref="Camps"/>.</summary>
    TwoCamps,

    /// <summary>Scores lie all over the scale.</summary>
    Scattered,
}
