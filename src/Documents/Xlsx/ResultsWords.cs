using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Xlsx;

/// <summary>Sentences that several sheets of results say alike.</summary>
internal static class ResultsWords
{
    public const string Agreement = "Spread: how far, on average, scores lie from the group’s middle score. People who skipped or did not answer never count.";

    /// <summary>Where the averages come from.</summary>
    public static string Average(WorkbookContent content) => content switch
    {
        { ToFillIn: true } => "Averages and pictures follow the sheet Scores while you type.",
        { Scores: not null } => "Averages and pictures follow the sheet Scores.",
        { Results.Confidentiality.Mode: ConfidentialityMode.Anonymous } => $"Averages are computed from the counts of the whole group. Some figures are {Withheld.Words}.",
        _ => $"Averages are computed from the counts. Some figures are {Withheld.Words}.",
    };

    /// <summary>What stands in for a picture when somebody listens.</summary>
    public static string Picture(string axis, int axes) =>
        $"A radar diagram with {axes} axes, one for each {axis}. The table above it gives every figure. A gap means there is no figure.";
}
