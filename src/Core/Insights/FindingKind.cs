namespace BeyondBoundaries.Core.Insights;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>The enabler that stands highest.</summary>
    Strongest,

    /// <summary>The enabler that stands lowest.</summary>
    Lowest,

    /// <summary>The enabler on which people differ most.</summary>
    MostDivided,

    /// <summary>The enabler on which two shown agencies stand furthest apart.</summary>
    AgenciesApart,

    /// <summary>The enabler that most people had no knowledge of.</summary>
    CouldNotSay,
}
