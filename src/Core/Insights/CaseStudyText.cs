using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Insights;

/// <summary>Lists the issues and the relevant enablers that a framework gives for a case study.</summary>
public static class CaseStudyText
{
    /// <summary>
    /// Writes a sentence listing the issues that the case study addresses; empty if none are given.
    /// </summary>
    public static string Describe(CaseStudy study) =>
        study.Issues.Select(issue => $"“{issue.Title}”").Distinct(StringComparer.Ordinal).ToList() switch
        {
            [] => "",
            [var one] => $"It is about {one}.",
            var several => $"It is about {string.Join(", ", several.SkipLast(1))} and {several[^1]}.",
        };

    /// <summary>Lists the enablers that the case study is relevant to, each once, in the order of the issues.</summary>
    public static string ListEnablers(CaseStudy study, Framework framework) =>
        string.Join(
            "; ",
            study.Issues.Select(issue => framework.Find(issue.Enabler)?.Short).OfType<string>().Distinct()
        );
}
