using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.OpenXml.Xlsx;

/// <summary>Sentences that several sheets of results share.</summary>
internal static class ResultsSheetText
{
    public const string Agreement =
        "Spread is how far, on average, scores are from the group’s middle score. Averages, spread and "
        + "agreement exclude people who skipped or did not answer.";

    /// <summary>
    /// Returns one or two sentences that say where the averages come from and, outside open mode, why figures are left
    /// out.
    /// </summary>
    public static string Average(WorkbookContent content) =>
        content switch
        {
            { ToFillIn: true } => "Averages and charts update from the Scores sheet as you type.",
            { Scores: not null } => "Averages and charts are calculated from the Scores sheet.",
            { Results.Confidentiality.Mode: ConfidentialityMode.Anonymous } =>
                "Averages are calculated from the counts for the whole group. Figures marked “not shown” are "
                    + "left out to protect people’s scores.",
            _ => "The whole group’s averages are calculated from the counts. Figures marked “not shown” are "
                + "left out to protect people’s scores.",
        };

    /// <summary>Returns the alternative text of a chart.</summary>
    public static string Picture(string axis, int axes) =>
        $"A radar diagram with {(axes == 1 ? "1 axis" : $"{axes} axes, one for each {axis}")}. The table above "
        + "it shows every figure. A gap means there is no figure.";
}
