namespace BeyondBoundaries.Documents.Docx;

/// <summary>The paragraph styles of the board paper, by the ids that its parts name them with; one entry each in <see cref="StylesPart"/>.</summary>
internal enum TextStyle
{
    /// <summary>Plain text.</summary>
    Normal,

    /// <summary>White on the brand's colour, at the top of the first page.</summary>
    Band,

    /// <summary>The title.</summary>
    Title,

    /// <summary>What the paper is, under the title.</summary>
    Subtitle,

    /// <summary>A section.</summary>
    Heading1,

    /// <summary>A part of a section.</summary>
    Heading2,

    /// <summary>A quiet sentence, such as one under a heading.</summary>
    Quiet,

    /// <summary>A few words over a finding.</summary>
    FindingLabel,

    /// <summary>A finding, as a heading.</summary>
    FindingHeading,

    /// <summary>What a finding rests on.</summary>
    FindingText,

    /// <summary>A question for the discussion.</summary>
    Question,

    /// <summary>A point of a list.</summary>
    ListBullet,

    /// <summary>A point of a numbered list.</summary>
    ListNumber,

    /// <summary>What a table is, above it.</summary>
    Caption,

    /// <summary>Words in a table.</summary>
    Cell,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>The foot of every page.</summary>
    Footer,
}
