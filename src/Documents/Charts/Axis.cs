namespace BeyondBoundaries.Documents.Charts;

/// <summary>An axis of a picture and a row of its table.</summary>
/// <param name="Label">A name short enough for the picture.</param>
/// <param name="Heading">Heading of the row.</param>
internal sealed record Axis(string Label, string Heading);
