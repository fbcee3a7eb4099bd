namespace BeyondBoundaries.Web.Components;

/// <summary>How strongly a button asks.</summary>
public enum ButtonKind
{
    /// <summary>What most people do next; one a page.</summary>
    Primary,

    /// <summary>What some people do instead.</summary>
    Secondary,

    /// <summary>What cannot be undone.</summary>
    Warning,
}
