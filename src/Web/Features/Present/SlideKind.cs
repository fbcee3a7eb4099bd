namespace BeyondBoundaries.Web.Features.Present;

/// <summary>The kinds of slide that the projector can show.</summary>
public enum SlideKind
{
    /// <summary>How to join, and how many people have joined and finished.</summary>
    Lobby,

    /// <summary>The averages for all enablers, as a chart or a list.</summary>
    Overview,

    /// <summary>The scores for one enabler, and its second vote if there is one.</summary>
    Enabler,

    /// <summary>The indicators of one enabler.</summary>
    Indicators,

    /// <summary>The challenges, and how many people named each of them.</summary>
    Challenges,

    /// <summary>Where the partnership is on the spectrum, and where it should be.</summary>
    Spectrum,

    /// <summary>The partnership's priorities or, until it has chosen any, where people would start.</summary>
    Priorities,
}
