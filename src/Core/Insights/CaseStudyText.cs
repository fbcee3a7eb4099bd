using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Summarises a case study by the issues that it addresses, according to the framework.</summary>
public static class CaseStudyText
{
    /// <summary>
    /// Writes a sentence that lists the issues that the case study addresses; empty if none is known.
    /// </summary>
    public static string Describe(CaseStudy study) =>
        study.Issues.Select(issue => $"“{issue.Title}”").Distinct(StringComparer.Ordinal).ToList() switch
        {
            [] => "",
            [var one] => $"It is about {one}.",
            var several => $"It is about {string.Join(", ", several.SkipLast(1))} and {several[^1]}.",
        };

    /// <summary>Lists the enablers that the case study is relevant to, in order, without repetition.</summary>
    public static string ListEnablers(CaseStudy study, Framework framework) =>
        string.Join(
            "; ",
            study.Issues.Select(issue => framework.Find(issue.Enabler)?.Short).OfType<string>().Distinct()
        );
}
