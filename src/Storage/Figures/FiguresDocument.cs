using System.Text.Json.Serialization;

namespace BeyondBoundaries.Storage.Figures;

/// <summary>
/// The figures of one ballot as they are stored: a file format, in JSON. Its names are a contract with every database
/// that exists. A member may be added if its absence still means what it meant; anything else needs a new
/// <see cref="Format"/> and a step in <see cref="FiguresFormat"/> that reads the one before.
/// </summary>
internal sealed record FiguresDocument
{
    /// <summary>
    /// The version of these names and shapes. Absent in figures from before 29 November 2026, which have format 1.
    /// </summary>
    [JsonPropertyName("format")]
    public int Format { get; init; }

    /// <summary>
    /// The version of the disclosure rule that decided what the figures show. Those of the first rule have none, and
    /// are
    /// a <see cref="BallotFiguresPart"/> with nothing around it.
    /// </summary>
    [JsonPropertyName("rule")]
    public int Rule { get; init; }

    [JsonPropertyName("figures")]
    public BallotFiguresPart? Figures { get; init; }
}
