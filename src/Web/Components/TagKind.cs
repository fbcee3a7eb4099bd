namespace BeyondBoundaries.Web.Components;

/// <summary>
/// The meaning of a tag, which decides its colour. The text of the tag expresses the same meaning. The kinds are named
/// after the agreement categories. Tags for other things, such as the status of an action, use the same colours.
/// </summary>
public enum TagKind
{
    /// <summary>No particular meaning: the design system's default colour.</summary>
    Plain,

    /// <summary>The group agrees.</summary>
    Agreed,

    /// <summary>The group neither agrees nor is divided.</summary>
    Mixed,

    /// <summary>The group is divided: two camps, or scattered scores.</summary>
    Divided,

    /// <summary>There are too few scores to tell, or the result is not shown.</summary>
    None,
}
