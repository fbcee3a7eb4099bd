namespace BeyondBoundaries.Web.Components;

/// <summary>What a tag says, which gives its colour. The word in it says the same.</summary>
public enum TagKind
{
    /// <summary>The design system's own.</summary>
    Plain,

    /// <summary>A group agrees.</summary>
    Agreed,

    /// <summary>Between agreed and divided.</summary>
    Mixed,

    /// <summary>Two camps, or scattered.</summary>
    Divided,

    /// <summary>Nothing to say, or not shown.</summary>
    None,
}
