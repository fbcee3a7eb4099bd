namespace BeyondBoundaries.Web.Components;

/// <summary>The text size of a label or legend.</summary>
public enum TextSize
{
    /// <summary>The size of body text.</summary>
    Normal,

    /// <summary>Small and bold.</summary>
    S,

    /// <summary>Medium and bold.</summary>
    M,

    /// <summary>Large and bold: the usual size for the only question on a page.</summary>
    L,

    /// <summary>The size of a page heading.</summary>
    XL,
}
