namespace BeyondBoundaries.Core.Insights;

/// <summary>The kinds of disagreement, by who disagrees.</summary>
public enum DisagreementKind
{
    /// <summary>Agencies whose disclosed averages differ by a point or more.</summary>
    BetweenAgencies,

    /// <summary>Levels of work whose disclosed averages differ by a point or more.</summary>
    BetweenLevels,

    /// <summary>The people in one agency; open mode only.</summary>
    WithinAgency,

    /// <summary>One person and everyone else.</summary>
    LoneScore,

    /// <summary>The whole group, when none of the other kinds explains the disagreement.</summary>
    AcrossTheGroup,
}
