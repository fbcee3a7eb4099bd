namespace BeyondBoundaries.Core.Rounds;

/// <summary>What a ballot asks.</summary>
public enum BallotKind
{
    /// <summary>Every enabler, with notes, reflections and the spectrum: the round's first ballot.</summary>
    Enablers,

    /// <summary>One enabler a second time, after the talk.</summary>
    Again,

    /// <summary>The indicators of one enabler: digging deeper.</summary>
    Indicators,

    /// <summary>What stands in the way.</summary>
    Challenges,
}
