namespace BeyondBoundaries.Core.Insights;

/// <summary>Between whom a disagreement lies.</summary>
public enum DisagreementKind
{
    /// <summary>Two agencies whose shown averages differ by a point or more.</summary>
    BetweenAgencies,

    /// <summary>Two levels of work whose shown averages differ by a point or more.</summary>
    BetweenLevels,

    /// <summary>The people of one agency; mode open only.</summary>
    InsideOneAgency,

    /// <summary>One score apart from all others.</summary>
    OneVoice,

    /// <summary>Everyone: none of the others explains it.</summary>
    AcrossTheGroup,
}
