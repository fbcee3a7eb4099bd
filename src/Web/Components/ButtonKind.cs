namespace BeyondBoundaries.Web.Components;

/// <summary>The emphasis of a button.</summary>
public enum ButtonKind
{
    /// <summary>The action that most people take next. Most pages have only one such button.</summary>
    Primary,

    /// <summary>An alternative action.</summary>
    Secondary,

    /// <summary>An action that cannot be undone.</summary>
    Warning,
}
