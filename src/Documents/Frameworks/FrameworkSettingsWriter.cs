using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>
/// Writes everything in a framework, except its themes, as settings. Each setting is a name and a value.
/// </summary>
internal static class FrameworkSettingsWriter
{
    public static IReadOnlyList<(string Name, string Value)> Write(FrameworkDefinition framework) =>
        [
            .. All(framework)
                .Where(setting => setting.Value.Length > 0)
                .Select(setting => (setting.Setting.ToString(), setting.Value)),
        ];

    private static IEnumerable<(FrameworkSetting Setting, string Value)> All(FrameworkDefinition framework) =>
        About(framework)
            .Concat(ScaleOf(framework.Scale))
            .Concat(framework.Spectrum is { } spectrum ? SpectrumOf(spectrum) : [])
            .Concat(framework.Challenges.SelectMany((challenge, i) => ChallengeOf(challenge, i + 1)))
            .Concat(framework.CaseStudies.SelectMany((study, i) => CaseStudyOf(study, i + 1)))
            .Concat(GuidanceOf(framework.Guidance))
            .Concat(framework.Crosswalk is { } crosswalk ? CrosswalkOf(crosswalk) : []);

    private static IEnumerable<(FrameworkSetting Setting, string Value)> About(FrameworkDefinition framework)
    {
        yield return (new(FrameworkSetting.Title), framework.Title);
        yield return (new(FrameworkSetting.Id), framework.Id);
        yield return (new(FrameworkSetting.Version), framework.Version);
        yield return (new(FrameworkSetting.Summary), framework.Summary);
        yield return (new(FrameworkSetting.Language), framework.Language);
        yield return (new(FrameworkSetting.Status), FrameworkWords.Statuses.WordFor(framework.Status));
        yield return (new(FrameworkSetting.Origin), OriginText(framework.Origin));
        yield return (new(FrameworkSetting.Licence), framework.Licence);
        yield return (new(FrameworkSetting.SourceTitle), framework.Source.Title);
        yield return (new(FrameworkSetting.SourcePublisher), framework.Source.Publisher);
        yield return (new(FrameworkSetting.SourceNote), framework.Source.Note);
        yield return (new(FrameworkSetting.SourceAddress), framework.Source.Url ?? "");
        foreach (var principle in framework.Principles)
        {
            yield return (new(FrameworkSetting.Principle), principle);
        }
    }

    /// <summary>Returns the word for an origin; empty if there is none.</summary>
    public static string OriginText(TextOrigin? origin) =>
        origin is { } known ? FrameworkWords.Origins.WordFor(known) : "";

    private static IEnumerable<(FrameworkSetting Setting, string Value)> ScaleOf(Scale scale)
    {
        yield return (new(FrameworkSetting.Question), scale.Question);
        yield return (new(FrameworkSetting.Skip), scale.Skip);
        foreach (var level in scale.Levels)
        {
            yield return (new(FrameworkSetting.Level, level.Score, "name"), level.Label);
            yield return (new(FrameworkSetting.Level, level.Score, "description"), level.Descriptor);
        }
    }

    private static IEnumerable<(FrameworkSetting Setting, string Value)> SpectrumOf(Spectrum spectrum)
    {
        yield return (new(FrameworkSetting.SpectrumQuestion), spectrum.Question);
        yield return (new(FrameworkSetting.SpectrumSource), spectrum.Source);
        foreach (var (i, position) in spectrum.Positions.Index())
        {
            yield return (new(FrameworkSetting.Position, i + 1, "id"), position.Id);
            yield return (new(FrameworkSetting.Position, i + 1, "name"), position.Title);
            yield return (new(FrameworkSetting.Position, i + 1, "description"), position.Description);
        }
    }

    private static IEnumerable<(FrameworkSetting Setting, string Value)> ChallengeOf(Challenge challenge, int number)
    {
        yield return (new(FrameworkSetting.Challenge, number, "id"), challenge.Id);
        yield return (new(FrameworkSetting.Challenge, number, "name"), challenge.Title);
        yield return (new(FrameworkSetting.Challenge, number, "description"), challenge.Description);
        foreach (var example in challenge.Examples)
        {
            yield return (new(FrameworkSetting.Challenge, number, "example"), example);
        }
    }

    private static IEnumerable<(FrameworkSetting Setting, string Value)> CaseStudyOf(CaseStudy study, int number)
    {
        yield return (new(FrameworkSetting.CaseStudy, number, "id"), study.Id);
        yield return (new(FrameworkSetting.CaseStudy, number, "name"), study.Title);
        foreach (var area in study.Areas)
        {
            yield return (new(FrameworkSetting.CaseStudy, number, "area"), area);
        }

        foreach (var issue in study.Issues)
        {
            yield return (new(FrameworkSetting.CaseStudy, number, "issue"), $"{issue.Enabler}: {issue.Title}");
        }
    }

    private static IEnumerable<(FrameworkSetting Setting, string Value)> GuidanceOf(Guidance guidance)
    {
        yield return (new(FrameworkSetting.Who), guidance.Who);
        foreach (var step in guidance.How)
        {
            yield return (new(FrameworkSetting.How), step);
        }

        yield return (new(FrameworkSetting.NoCaseStudy), guidance.NoCaseStudy);
        foreach (var (i, companion) in guidance.Companions.Index())
        {
            yield return (new(FrameworkSetting.Companion, i + 1, "name"), companion.Title);
            yield return (new(FrameworkSetting.Companion, i + 1, "publisher"), companion.Publisher);
            yield return (new(FrameworkSetting.Companion, i + 1, "use"), companion.Use);
        }
    }

    private static IEnumerable<(FrameworkSetting Setting, string Value)> CrosswalkOf(Crosswalk crosswalk)
    {
        yield return (new(FrameworkSetting.CrosswalkId), crosswalk.FrameworkId);
        yield return (new(FrameworkSetting.CrosswalkVersion), crosswalk.Version);
        foreach (var entry in crosswalk.Entries)
        {
            yield return (new(FrameworkSetting.CrosswalkItem), CrosswalkText.Write(entry));
        }
    }
}
