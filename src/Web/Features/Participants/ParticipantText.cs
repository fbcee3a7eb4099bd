using BeyondBoundaries.Core;
using BeyondBoundaries.Storage.Joining;

namespace BeyondBoundaries.Web.Features.Participants;

/// <summary>Describes a participant to the facilitator.</summary>
internal static class ParticipantText
{
    /// <summary>Gets the participant's name, or text that says that no name was given.</summary>
    public static string DescribeName(RoundParticipant person) =>
        person.Name.Length > 0 ? person.Name : "No name given";

    /// <summary>
    /// Describes a participant who has not finished. Adds the date of their last reminder; if there is none, says if
    /// they gave an email address.
    /// </summary>
    public static string DescribeReminder(RoundParticipant person) =>
        person.RemindedOn is { } day ? $"{Describe(person)}, reminded on {UkDate.Format(day)}"
        : person.HasAddress ? $"{Describe(person)}, gave an email address"
        : Describe(person);

    /// <summary>Describes a participant's agency and level of work, and says if their scores were keyed in.</summary>
    public static string Describe(RoundParticipant person) =>
        string.Join(
            ", ",
            new[]
            {
                person.Agency.Length > 0 ? person.Agency : "Agency not stated",
                person.Level,
                person.Keyed ? "keyed in from paper" : "",
            }.Where(fact => fact.Length > 0)
        );
}
