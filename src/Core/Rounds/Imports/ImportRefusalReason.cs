namespace BeyondBoundaries.Core.Rounds.Imports;

/// <summary>A reason why some participants of a file cannot be imported.</summary>
/// <param name="Reason">The cause, in a sentence without its full stop.</param>
/// <param name="People">The number of participants refused for it.</param>
/// <param name="FirstParticipant">The id of the first of them.</param>
public sealed record ImportRefusalReason(string Reason, int People, string FirstParticipant)
{
    internal const string UnknownAgency = "The round has no agency called";

    /// <summary>
    /// Whether the cause is an agency that the round does not have. In that case, a list of its agencies helps.
    /// </summary>
    public bool IsAboutAgency => Reason.StartsWith(UnknownAgency, StringComparison.Ordinal);
}
