namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Something that is scored: an enabler or an indicator.</summary>
/// <param name="Index">Place in the framework's document order, from 0: the byte of a response that holds its answer.</param>
/// <param name="Theme">The theme it belongs to.</param>
/// <param name="Enabler">The enabler it is, or belongs to.</param>
/// <param name="Indicator">The indicator it is; null for an enabler.</param>
public sealed record Item(int Index, Theme Theme, Enabler Enabler, Indicator? Indicator)
{
    /// <summary>Its id, such as <c>2.3</c> or <c>2.3a</c>.</summary>
    public string Id => Indicator?.Id ?? Enabler.Id;

    /// <summary>Whether it is an enabler; otherwise it is an indicator.</summary>
    public bool IsEnabler => Indicator is null;

    /// <summary>The full statement that is scored.</summary>
    public string Title => Indicator?.Text ?? Enabler.Title;

    /// <summary>A name short enough for a chart: the enabler's short title, or the indicator's id.</summary>
    public string Short => Indicator?.Id ?? Enabler.Short;
}
