namespace BeyondBoundaries.Documents.OpenXml.Pptx;

/// <summary>The layouts of the deck, in the order of their parts.</summary>
internal enum SlideLayout
{
    /// <summary>The first slide.</summary>
    Opening,

    /// <summary>A title and text, with space for a chart next to the text.</summary>
    Words,

    /// <summary>A title, with a chart, a table or both below it.</summary>
    Picture,
}
