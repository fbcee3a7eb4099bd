namespace BeyondBoundaries.Web.Components;

/// <summary>How large a label or a legend is written.</summary>
public enum TextSize
{
    /// <summary>As running text.</summary>
    Normal,

    /// <summary>Small and bold.</summary>
    S,

    /// <summary>Medium and bold.</summary>
    M,

    /// <summary>Large and bold, the usual size of a page's one question.</summary>
    L,

    /// <summary>As large as a page heading.</summary>
    XL,
}
