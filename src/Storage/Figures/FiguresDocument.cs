using System.Text.Json.Serialization;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// The figures for one ballot as they are stored, in JSON. Every existing database depends on the names of the
/// properties. A property may be added if documents without it still mean the same thing; any other change needs a new
/// <see cref="Format"/> and a step in <see cref="FiguresFormat"/> that reads the previous format.
/// </summary>
internal sealed record FiguresDocument
{
    /// <summary>
    /// The version of the names and structures in this document. It is absent from figures stored before
    /// 29 November 2026, which have format 1.
    /// </summary>
    [JsonPropertyName("format")]
    public int Format { get; init; }

    /// <summary>
    /// The version of the disclosure rule that determined what the figures show. Figures from the first version do not
    /// state it: they are stored as a <see cref="BallotFiguresPart"/> without a document around it.
    /// </summary>
    [JsonPropertyName("rule")]
    public int Rule { get; init; }

    [JsonPropertyName("figures")]
    public BallotFiguresPart? Figures { get; init; }
}
