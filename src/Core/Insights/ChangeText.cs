using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Writes a change between two rounds in a few words.</summary>
public static class ChangeText
{
    /// <summary>What “up” and “down” mean.</summary>
    public const string UpOrDown =
        "“Up” or “down” means that the averages, as shown here, differ by half a point or more.";

    /// <summary>Writes the direction in which a mean moved.</summary>
    public static string Describe(MeanChange change) =>
        change switch
        {
            MeanChange.Up => "up",
            MeanChange.Down => "down",
            _ => "about the same",
        };

    /// <summary>Writes the direction in which a spread moved.</summary>
    public static string Describe(AgreementChange change) =>
        change switch
        {
            AgreementChange.CloserTogether => "closer together",
            AgreementChange.FurtherApart => "further apart",
            _ => "about the same",
        };

    /// <summary>Writes how many of the people are the same in both rounds.</summary>
    public static string Describe(ParticipantOverlap people) =>
        people switch
        {
            ParticipantOverlap.Mostly => "mostly the same people",
            ParticipantOverlap.Partly => "partly the same people",
            _ => "mostly different people",
        };
}
