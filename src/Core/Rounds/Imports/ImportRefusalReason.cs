namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>A reason why some participants in a file cannot be imported.</summary>
/// <param name="Reason">The reason, as a sentence without a full stop.</param>
/// <param name="People">The number of participants refused for this reason.</param>
/// <param name="FirstParticipant">The id of the first of these participants.</param>
public sealed record ImportRefusalReason(string Reason, int People, string FirstParticipant)
{
    internal const string UnknownAgency = "The round has no agency called";

    /// <summary>
    /// Whether the cause is an agency that the round does not have. The import preview then lists the round's agencies.
    /// </summary>
    public bool IsAboutAgency => Reason.StartsWith(UnknownAgency, StringComparison.Ordinal);
}
