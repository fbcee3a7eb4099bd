using System.Text.RegularExpressions;

namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Checks that a framework follows the rules, and reports each problem with its JSON pointer.</summary>
internal static partial class FrameworkChecks
{
    /// <summary>
    /// The maximum number of items. Each item takes up one byte in every response and has its own tallies. A framework
    /// with more items must be a mistake.
    /// </summary>
    private const int MaxItems = 1000;

    /// <summary>The maximum number of characters in each required text, such as a title or a question.</summary>
    private const int MaxTextCharacters = 10_000;

    /// <summary>The maximum number of challenges. A single form has a note field for each of them.</summary>
    private const int MaxChallenges = 50;

    private const int MaxExamples = 50;

    /// <summary>The maximum length of a publication's web address, in characters.</summary>
    private const int MaxUrlLength = 2000;

    public static IEnumerable<Problem> FindProblems(FrameworkDefinition framework) =>
        DescriptionProblems(framework)
            .Concat(SourceProblems(framework.Source))
            .Concat(ScaleProblems(framework.Scale))
            .Concat(ThemeProblems(framework.Themes))
            .Concat(LevelTextChecks.FindProblems(framework))
            .Concat(ItemIds(framework.Themes))
            .Concat(ReferenceProblems(framework))
            .Concat(CrosswalkChecks.FindProblems(framework));

    private static IEnumerable<Problem> DescriptionProblems(FrameworkDefinition framework) =>
        IdChecks
            .FindProblems(framework.Id, "/id")
            .Concat(Text(framework.Version, "/version"))
            .Concat(Text(framework.Title, "/title"))
            .Concat(LanguageProblems(framework.Language));

    private static IEnumerable<Problem> LanguageProblems(string language)
    {
        if (!LanguageTag().IsMatch(language))
        {
            yield return new(
                "bad-language",
                $"“{language}” is not a language code. Use a code such as en-GB, cy or pl.",
                "/language"
            );
        }
    }

    private static IEnumerable<Problem> SourceProblems(Source source)
    {
        if (
            source.Url is { } url
            && !(
                url.Length <= MaxUrlLength
                && Uri.TryCreate(url, UriKind.Absolute, out var address)
                && address is { Scheme: "https", UserInfo: "" }
            )
        )
        {
            yield return new(
                "bad-url",
                "The web address must start with “https://”, must not contain a user name, and must be "
                    + $"{MaxUrlLength:N0} characters or fewer. If the publication has no web address, do not enter "
                    + "one.",
                "/source/url"
            );
        }
    }

    private static IEnumerable<Problem> ScaleProblems(Scale scale)
    {
        if (scale.Levels.Count is < Scale.MinLevels or > Scale.MaxLevels)
        {
            yield return new(
                "scale-size",
                $"A scale must have {Scale.MinLevels} to {Scale.MaxLevels} levels. This one has {scale.Levels.Count}.",
                "/scale/levels"
            );
        }

        for (var i = 0; i < scale.Levels.Count; i++)
        {
            // If the first score is neither 0 nor 1, the later scores are checked against the second score instead, so
            // that the mistake in the first is reported only once.
            var expected = scale.First is 0 or 1 || i == 0 ? scale.First + i : scale.Levels[1].Score + i - 1;
            if (i == 0 ? expected is not (0 or 1) : scale.Levels[i].Score != expected)
            {
                yield return new(
                    "scale-gap",
                    i == 0
                        ? $"The first score must be 0 or 1, not {scale.Levels[i].Score}."
                        : $"Each score must be 1 more than the previous score. This score must be {expected}, not "
                            + $"{scale.Levels[i].Score}.",
                    $"/scale/levels/{i}/score"
                );
            }

            foreach (var problem in Text(scale.Levels[i].Label, $"/scale/levels/{i}/label"))
            {
                yield return problem;
            }
        }

        foreach (var problem in Text(scale.Question, "/scale/question").Concat(Text(scale.Skip, "/scale/skip")))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> ThemeProblems(IReadOnlyList<Theme> themes)
    {
        if (themes.Count == 0)
        {
            yield return new("no-themes", "A framework must have at least one theme.", "/themes");
        }

        foreach (
            var problem in IdChecks.FindProblems(themes.Select((theme, t) => (theme.Id, $"/themes/{t}/id")), "theme")
        )
        {
            yield return problem;
        }

        for (var t = 0; t < themes.Count; t++)
        {
            foreach (var problem in Text(themes[t].Title, $"/themes/{t}/title"))
            {
                yield return problem;
            }

            if (themes[t].Enablers.Count == 0)
            {
                yield return new(
                    "no-enablers",
                    $"The theme “{ShortName.From(themes[t].Title)}” has no enablers. Add one, or delete the theme.",
                    $"/themes/{t}/enablers"
                );
            }

            for (var e = 0; e < themes[t].Enablers.Count; e++)
            {
                foreach (var problem in EnablerProblems(themes[t].Enablers[e], $"/themes/{t}/enablers/{e}"))
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<Problem> EnablerProblems(Enabler enabler, string at) =>
        // A missing short name is created from the title, so a missing title is reported only once.
        (string.IsNullOrWhiteSpace(enabler.Title) ? [] : Text(enabler.Short, $"{at}/short"))
            .Concat(Text(enabler.Title, $"{at}/title"))
            .Concat(enabler.Indicators.SelectMany((indicator, i) => Text(indicator.Text, $"{at}/indicators/{i}/text")));

    private static IEnumerable<Problem> ItemIds(IReadOnlyList<Theme> themes)
    {
        var ids = themes
            .SelectMany(
                (theme, t) =>
                    theme.Enablers.SelectMany(
                        (enabler, e) =>
                            enabler
                                .Indicators.Select(
                                    (indicator, i) => (indicator.Id, $"/themes/{t}/enablers/{e}/indicators/{i}/id")
                                )
                                .Prepend((enabler.Id, $"/themes/{t}/enablers/{e}/id"))
                    )
            )
            .ToList();
        if (ids.Count > MaxItems)
        {
            yield return new(
                "too-many-items",
                $"A framework can have at most {MaxItems} enablers and indicators. This one has {ids.Count}.",
                "/themes"
            );
        }

        foreach (var problem in IdChecks.FindProblems(ids, "enabler or indicator"))
        {
            yield return problem;
        }

        foreach (var (id, at) in ids.Where(item => IdChecks.IsReserved(item.Item1)))
        {
            yield return new(
                "reserved-id",
                $"“{id}” cannot be the ID of an enabler or indicator, because the application uses this word "
                    + "for a page or a column. Use another ID, such as 1.1.",
                at
            );
        }
    }

    private static IEnumerable<Problem> ReferenceProblems(FrameworkDefinition framework)
    {
        var positions = framework.Spectrum?.Positions ?? [];
        var enablers = framework
            .Themes.SelectMany(theme => theme.Enablers)
            .Select(enabler => enabler.Id)
            .ToHashSet(StringComparer.Ordinal);
        var references = framework.CaseStudies.SelectMany(
            (study, s) => study.Issues.Select((issue, i) => (issue.Enabler, At: $"/caseStudies/{s}/issues/{i}/enabler"))
        );
        return IdChecks
            .FindProblems(positions.Select((position, p) => (position.Id, $"/spectrum/positions/{p}/id")), "position")
            .Concat(
                framework.Spectrum is not null && positions.Count < 2
                    ? [new("spectrum-size", "A spectrum must have at least 2 positions.", "/spectrum/positions")]
                    : []
            )
            .Concat(
                IdChecks.FindProblems(
                    framework.Challenges.Select((challenge, c) => (challenge.Id, $"/challenges/{c}/id")),
                    "challenge"
                )
            )
            .Concat(framework.Challenges.SelectMany((challenge, c) => Text(challenge.Title, $"/challenges/{c}/title")))
            .Concat(ChallengeProblems(framework.Challenges))
            .Concat(
                IdChecks.FindProblems(
                    framework.CaseStudies.Select((study, s) => (study.Id, $"/caseStudies/{s}/id")),
                    "case study"
                )
            )
            .Concat(framework.CaseStudies.SelectMany((study, s) => Text(study.Title, $"/caseStudies/{s}/title")))
            .Concat(
                references
                    .Where(reference => !enablers.Contains(reference.Enabler))
                    .Select(reference => new Problem(
                        "unknown-enabler",
                        $"This case study refers to the enabler “{reference.Enabler}”, which does not exist. "
                            + "Correct the ID.",
                        reference.At
                    ))
            );
    }

    private static IEnumerable<Problem> ChallengeProblems(IReadOnlyList<Challenge> challenges)
    {
        if (challenges.Count > MaxChallenges)
        {
            yield return new(
                "too-many-challenges",
                $"A framework can have at most {MaxChallenges} challenges. This one has {challenges.Count}.",
                "/challenges"
            );
        }

        foreach (var (c, challenge) in challenges.Index().Where(one => one.Item.Examples.Count > MaxExamples))
        {
            yield return new(
                "too-many-examples",
                $"A challenge can have at most {MaxExamples} examples. This one has {challenge.Examples.Count}.",
                $"/challenges/{c}/examples"
            );
        }
    }

    private static IEnumerable<Problem> Text(string text, string at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new("empty-text", "This text is empty. Fill it in.", at);
        }
        else if (text.Length > MaxTextCharacters)
        {
            yield return new(
                "too-long",
                $"This text has {text.Length:N0} characters. Use at most {MaxTextCharacters:N0}.",
                at
            );
        }
    }

    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}\z")]
    private static partial Regex LanguageTag();
}
