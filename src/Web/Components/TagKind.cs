namespace BeyondBoundaries.Web.Components;

/// <summary>The meaning of a tag, which decides its colour. The text of the tag expresses the same meaning.</summary>
public enum TagKind
{
    /// <summary>No particular meaning: the design system's default colour.</summary>
    Plain,

    /// <summary>The group agrees.</summary>
    Agreed,

    /// <summary>The group is neither agreed nor divided, but in between.</summary>
    Mixed,

    /// <summary>The group is divided: two camps, or scattered scores.</summary>
    Divided,

    /// <summary>There are too few scores to tell, or the result is not shown.</summary>
    None,
}
