namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>Why some participants of a file cannot be taken in.</summary>
/// <param name="Why">The cause, in a sentence without its full stop.</param>
/// <param name="People">How many participants it refuses.</param>
/// <param name="First">The id of the first of them.</param>
public sealed record ImportCause(string Why, int People, string First)
{
    internal const string NoAgency = "The round has no agency";

    /// <summary>Whether it is an agency that the round does not have: then its agencies help.</summary>
    public bool IsAboutAgency => Why.StartsWith(NoAgency, StringComparison.Ordinal);
}
