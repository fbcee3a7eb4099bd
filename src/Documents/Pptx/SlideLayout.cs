namespace BeyondBoundaries.Documents.Pptx;

/// <summary>The layouts of the deck, in the order of their parts.</summary>
internal enum SlideLayout
{
    /// <summary>The first slide.</summary>
    Opening,

    /// <summary>A title and words, beside which a picture may stand.</summary>
    Words,

    /// <summary>A title, with a picture or a table below it.</summary>
    Picture,
}
