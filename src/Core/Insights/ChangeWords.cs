using BeyondBoundaries.Core.Statistics;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Change between rounds, in words.</summary>
public static class ChangeWords
{
    /// <summary>Which way a mean moved.</summary>
    public static string Of(MeanChange change) => change switch
    {
        MeanChange.Up => "up",
        MeanChange.Down => "down",
        _ => "about the same",
    };

    /// <summary>Which way a spread moved.</summary>
    public static string Of(AgreementChange change) => change switch
    {
        AgreementChange.CloserTogether => "closer together",
        AgreementChange.FurtherApart => "further apart",
        _ => "about the same",
    };

    /// <summary>How far the people are the same.</summary>
    public static string Of(SamePeople people) => people switch
    {
        SamePeople.Mostly => "mostly the same people",
        SamePeople.Partly => "partly the same people",
        _ => "mostly different people",
    };
}
