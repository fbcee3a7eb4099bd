using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Tests.Frameworks;

public sealed class FrameworkChecksTests
{
    private static readonly FrameworkDefinition Sound = SmallFramework.Definition();

    /// <summary>Frameworks that each break one rule, with the code and the JSON pointer of the problem.</summary>
    private static readonly (string Code, string Pointer, FrameworkDefinition Broken)[] Broken =
    [
        ("bad-id", "/id", Sound with { Id = "no spaces" }),
        ("bad-id", "/id", Sound with { Id = "" }),
        ("bad-id", "/id", Sound with { Id = "-dash" }),
        ("bad-id", "/id", Sound with { Id = "line\n" }),
        ("bad-id", "/id", Sound with { Id = new string('x', 65) }),
        ("empty-text", "/version", Sound with { Version = " " }),
        ("empty-text", "/title", Sound with { Title = "" }),
        ("too-long", "/title", Sound with { Title = new string('a', 10_001) }),
        ("bad-language", "/language", Sound with { Language = "" }),
        ("bad-language", "/language", Sound with { Language = "English please" }),
        (
            "scale-size",
            "/scale/levels",
            Sound with
            {
                Scale = Sound.Scale with { Levels = [.. Sound.Scale.Levels.Take(1)] },
            }
        ),
        ("scale-size", "/scale/levels", SmallFramework.Definition(8)),
        ("scale-gap", "/scale/levels/1/score", WithLevel(1, level => level with { Score = 3 })),
        ("empty-text", "/scale/levels/4/label", WithLevel(4, level => level with { Label = "" })),
        ("scale-gap", "/scale/levels/0/score", WithLevel(0, level => level with { Score = 2 })),
        ("bad-url", "/source/url", Sound with { Source = Sound.Source with { Url = "http://example.org" } }),
        ("bad-url", "/source/url", Sound with { Source = Sound.Source with { Url = "javascript:alert(1)" } }),
        (
            "unknown-level",
            "/themes/0/enablers/1/levels/1/score",
            WithEnabler(enabler => enabler with { Levels = [new(1, "Low"), new(6, "High")] })
        ),
        (
            "level-twice",
            "/themes/0/enablers/1/levels/1/score",
            WithEnabler(enabler => enabler with { Levels = [new(1, "Low"), new(1, "Lower")] })
        ),
        (
            "empty-text",
            "/themes/0/enablers/1/indicators/1/levels/0/text",
            WithIndicator(indicator => indicator with { Levels = [new(1, " ")] })
        ),
        ("empty-text", "/scale/question", Sound with { Scale = Sound.Scale with { Question = "" } }),
        ("empty-text", "/scale/skip", Sound with { Scale = Sound.Scale with { Skip = "" } }),
        ("no-themes", "/themes", Sound with { Themes = [], CaseStudies = [] }),
        ("bad-id", "/themes/1/id", WithTheme(1, theme => theme with { Id = "a/b" })),
        ("duplicate-id", "/themes/1/id", WithTheme(1, theme => theme with { Id = "theme-1" })),
        ("empty-text", "/themes/0/title", WithTheme(0, theme => theme with { Title = "" })),
        (
            "no-enablers",
            "/themes/1/enablers",
            WithTheme(1, theme => theme with { Enablers = [] }) with
            {
                CaseStudies = [],
            }
        ),
        ("empty-text", "/themes/0/enablers/1/short", WithEnabler(enabler => enabler with { Short = "" })),
        ("empty-text", "/themes/0/enablers/1/title", WithEnabler(enabler => enabler with { Title = "" })),
        ("bad-id", "/themes/0/enablers/1/id", WithEnabler(enabler => enabler with { Id = "1 2" })),
        ("duplicate-id", "/themes/0/enablers/1/id", WithEnabler(enabler => enabler with { Id = "1.1" })),
        ("duplicate-id", "/themes/0/enablers/1/id", WithEnabler(enabler => enabler with { Id = "1.1A" })),
        ("reserved-id", "/themes/0/enablers/1/id", WithEnabler(enabler => enabler with { Id = "Level" })),
        ("bad-id", "/themes/0/enablers/1/indicators/1/id", WithIndicator(indicator => indicator with { Id = "" })),
        (
            "duplicate-id",
            "/themes/0/enablers/1/indicators/1/id",
            WithIndicator(indicator => indicator with { Id = "1.1" })
        ),
        (
            "empty-text",
            "/themes/0/enablers/1/indicators/1/text",
            WithIndicator(indicator => indicator with { Text = " " })
        ),
        (
            "too-many-items",
            "/themes",
            WithEnabler(enabler =>
                enabler with
                {
                    Indicators = [.. Enumerable.Range(0, 1000).Select(i => new Indicator($"i{i}", "Text"))],
                }
            )
        ),
        ("bad-id", "/spectrum/positions/0/id", WithPositions(new("", "Apart", ""), new("together", "Together", ""))),
        (
            "duplicate-id",
            "/spectrum/positions/1/id",
            WithPositions(new("apart", "Apart", ""), new("apart", "Together", ""))
        ),
        ("spectrum-size", "/spectrum/positions", WithPositions(new SpectrumPosition("apart", "Apart", ""))),
        (
            "bad-id",
            "/challenges/0/id",
            Sound with
            {
                Challenges = [Sound.Challenges[0] with { Id = "é" }, Sound.Challenges[1]],
            }
        ),
        ("duplicate-id", "/challenges/1/id", Sound with { Challenges = [Sound.Challenges[0], Sound.Challenges[0]] }),
        (
            "empty-text",
            "/challenges/1/title",
            Sound with
            {
                Challenges = [Sound.Challenges[0], Sound.Challenges[1] with { Title = "" }],
            }
        ),
        (
            "bad-id",
            "/caseStudies/1/id",
            Sound with
            {
                CaseStudies = [Sound.CaseStudies[0], Sound.CaseStudies[1] with { Id = "" }],
            }
        ),
        (
            "duplicate-id",
            "/caseStudies/1/id",
            Sound with
            {
                CaseStudies = [Sound.CaseStudies[0], Sound.CaseStudies[1] with { Id = "A" }],
            }
        ),
        (
            "empty-text",
            "/caseStudies/0/title",
            Sound with
            {
                CaseStudies = [Sound.CaseStudies[0] with { Title = "" }, Sound.CaseStudies[1]],
            }
        ),
        (
            "unknown-enabler",
            "/caseStudies/0/issues/1/enabler",
            Sound with
            {
                CaseStudies = [Sound.CaseStudies[0] with { Issues = [new("An issue", "1.1"), new("Another", "1.1a")] }],
            }
        ),
    ];

    public static TheoryData<int, string, string> Rules =>
        [.. Broken.Select((rule, i) => (i, rule.Code, rule.Pointer))];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Framework_WithOneRuleBroken_HasExactlyThatProblem(int rule, string code, string pointer)
    {
        var problem = Assert.Single(Framework.From(Broken[rule].Broken).Problems);
        Assert.Equal((code, pointer), (problem.Code, problem.Field));
        Assert.NotEmpty(problem.Message);
    }

    [Fact]
    public void Source_WithAUserNameInItsAddress_SaysThatItMustNotHaveOne() =>
        Assert.Contains(
            "must not contain a user name",
            Assert
                .Single(
                    Framework
                        .From(Sound with { Source = Sound.Source with { Url = "https://me@example.org/" } })
                        .Problems
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Framework_WithSeveralRulesBroken_HasAllTheProblems()
    {
        var broken = WithEnabler(enabler => enabler with { Id = "1.1", Title = "" }) with
        {
            Id = "",
            Scale = new("", "", [new(2, "", "")]),
            Challenges = [new("money", "", "", []), new("money", "Money", "", [])],
        };
        Assert.Equal(
            [
                ("bad-id", "/id"),
                ("duplicate-id", "/challenges/1/id"),
                ("duplicate-id", "/themes/0/enablers/1/id"),
                ("empty-text", "/challenges/0/title"),
                ("empty-text", "/scale/levels/0/label"),
                ("empty-text", "/scale/question"),
                ("empty-text", "/scale/skip"),
                ("empty-text", "/themes/0/enablers/1/title"),
                ("scale-gap", "/scale/levels/0/score"),
                ("scale-size", "/scale/levels"),
            ],
            Framework
                .From(broken)
                .Problems.Select(problem => (problem.Code, problem.Field))
                .OrderBy(problem => problem.Code, StringComparer.Ordinal)
                .ThenBy(problem => problem.Field, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void Framework_ThatKeepsTheRules_HasItsItemsInDocumentOrder(int levels)
    {
        var framework = SmallFramework.WithLevels(levels);
        Assert.Equal(levels, framework.Levels);
        Assert.Equal(
            ["1.1", "1.1a", "1.1b", "1.2", "1.2a", "1.2b", "2.1", "2.1a", "2.1b", "2.2", "2.2a", "2.2b"],
            framework.Items.Select(item => item.Id)
        );
        Assert.Equal(Enumerable.Range(0, 12), framework.Items.Select(item => item.Index));
        Assert.Equal(["1.1", "1.2", "2.1", "2.2"], framework.Enablers.Select(item => item.Id));
        Assert.All(framework.Items, item => Assert.Same(item, framework.Find(item.Id)));
    }

    [Fact]
    public void Framework_WithoutSpectrumChallengesAndCaseStudies_IsSound() =>
        Assert.Empty(Framework.From(Sound with { Spectrum = null, Challenges = [], CaseStudies = [] }).Problems);

    [Fact]
    public void Framework_WithOnlyWhatIsRequired_IsSound() =>
        Assert.Empty(
            Framework
                .From(
                    WithEnabler(enabler => enabler with { Description = "", Indicators = [] }) with
                    {
                        Summary = "",
                        Source = new("", "", ""),
                        Principles = [],
                        Spectrum = null,
                        Challenges = [],
                        CaseStudies = [],
                        Guidance = new("", [], "", []),
                    }
                )
                .Problems
        );

    [Fact]
    public void Scale_FromZero_IsSoundAndHasItsOwnNumbers()
    {
        var scale = Sound.Scale with
        {
            Levels = [.. Sound.Scale.Levels.Select(level => level with { Score = level.Score - 1, Descriptor = "" })],
        };
        var framework = Framework.From(Sound with { Scale = scale });
        Assert.Empty(framework.Problems);
        Assert.Equal((0, 4), (framework.Value!.Scale.First, framework.Value.Scale.Last));
        Assert.Equal("Label 1", framework.Value.Scale.At(0).Label);
    }

    [Fact]
    public void Item_WithLevelTexts_DescribesThoseLevelsItself()
    {
        var framework = Framework.From(WithEnabler(enabler => enabler with { Levels = [new(2, "Some here")] })).Value!;
        Assert.Equal(
            ["Descriptor 1", "Some here", "Descriptor 3"],
            framework.Enablers[1].LevelsOn(framework.Scale).Take(3).Select(level => level.Descriptor)
        );
    }

    private static FrameworkDefinition WithLevel(int index, Func<ScaleLevel, ScaleLevel> change) =>
        Sound with
        {
            Scale = Sound.Scale with { Levels = Changed(Sound.Scale.Levels, index, change) },
        };

    private static FrameworkDefinition WithTheme(int index, Func<Theme, Theme> change) =>
        Sound with
        {
            Themes = Changed(Sound.Themes, index, change),
        };

    /// <summary>Changes the second enabler of the first theme. No case study is linked to this enabler.</summary>
    private static FrameworkDefinition WithEnabler(Func<Enabler, Enabler> change) =>
        WithTheme(0, theme => theme with { Enablers = Changed(theme.Enablers, 1, change) });

    /// <summary>Changes the second indicator of the second enabler of the first theme.</summary>
    private static FrameworkDefinition WithIndicator(Func<Indicator, Indicator> change) =>
        WithEnabler(enabler => enabler with { Indicators = Changed(enabler.Indicators, 1, change) });

    private static FrameworkDefinition WithPositions(params SpectrumPosition[] positions) =>
        Sound with
        {
            Spectrum = Sound.Spectrum! with { Positions = positions },
        };

    private static T[] Changed<T>(IReadOnlyList<T> list, int index, Func<T, T> change) =>
        [.. list.Select((one, i) => i == index ? change(one) : one)];
}
