namespace BeyondBoundaries.Documents.OpenXml.Docx;

/// <summary>
/// The paragraph styles of the board paper. The name of each is also its id in the file, and each has one entry in
/// <see cref="DocumentStylesPart"/>.
/// </summary>
internal enum TextStyle
{
    /// <summary>Plain text.</summary>
    Normal,

    /// <summary>White text on the brand colour, at the top of the first page.</summary>
    Band,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The subtitle that says what the paper is.</summary>
    Subtitle,

    /// <summary>The heading of a section.</summary>
    Heading1,

    /// <summary>The heading of a part of a section.</summary>
    Heading2,

    /// <summary>Secondary text, such as a sentence under a heading.</summary>
    Quiet,

    /// <summary>A heading on the first page, where there is little space.</summary>
    SummaryHeading,

    /// <summary>A sentence below the table on the first page.</summary>
    SummaryNote,

    /// <summary>A finding, as a heading.</summary>
    FindingHeading,

    /// <summary>The evidence for a finding.</summary>
    FindingText,

    /// <summary>A disagreement, which stays on the same page as the question after it.</summary>
    Disagreement,

    /// <summary>A question for the discussion.</summary>
    Question,

    /// <summary>A note in the words of the person who wrote it.</summary>
    Quote,

    /// <summary>The subject and the kind of a note, below its text.</summary>
    QuoteSource,

    /// <summary>A paragraph in a bulleted list.</summary>
    ListBullet,

    /// <summary>A paragraph in a numbered list.</summary>
    ListNumber,

    /// <summary>The caption above a table.</summary>
    Caption,

    /// <summary>Text in a table.</summary>
    Cell,

    /// <summary>A chart.</summary>
    Picture,

    /// <summary>The footer of every page.</summary>
    Footer,
}
