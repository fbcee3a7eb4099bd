using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Frameworks;

/// <summary>Tests versions of a framework in which items were split, merged, reworded and moved.</summary>
public sealed class CrosswalkTests
{
    private static readonly Framework First = Create(
        "1",
        null,
        ("People", [("1.1", "Shared leadership and shared budgets"), ("1.2", "Trust between partners")]),
        (
            "Places",
            [
                ("2.1", "Buildings where families meet"),
                ("2.2", "Places where families play"),
                ("2.3", "Transport for families"),
                ("2.4", "Old telephone lists"),
            ]
        )
    );

    /// <summary>
    /// 1.1 is split, 2.1 and 2.2 are merged, 1.2 is reworded, 2.3 is moved, 2.4 is removed, and 2.9 is new.
    /// </summary>
    private static readonly (string Theme, (string Id, string Title)[] Enablers)[] SecondThemes =
    [
        (
            "People",
            [
                ("1.1", "Shared leadership"),
                ("1.5", "Shared budgets"),
                ("1.2", "Partners trust each other"),
                ("2.3", "Transport for families"),
            ]
        ),
        ("Places", [("2.1", "Buildings and places where families meet and play"), ("2.9", "Digital access at home")]),
    ];

    [Fact]
    public void Proposal_FromIdsAndWords_FindsTheSplitAndTheMerge()
    {
        var proposed = CrosswalkProposal.Create(First, Create("2", null, SecondThemes));

        Assert.Equal(("sample", "1"), (proposed.FrameworkId, proposed.Version));
        Assert.Equal(
            [new CrosswalkEntry(["1.1"], ["1.1", "1.5"]), new CrosswalkEntry(["2.1", "2.2"], ["2.1"])],
            proposed.Entries
        );
    }

    [Fact]
    public void Proposal_OfTheSameWordsUnderAnotherId_MatchesThem()
    {
        var renumbered = Create(
            "2",
            null,
            ("People", [("1.1", "Trust between partners"), ("1.9", "Shared leadership and shared budgets")])
        );

        var proposed = CrosswalkProposal.Create(
            Create(
                "1",
                null,
                ("People", [("1.8", "Trust between partners"), ("1.7", "Shared leadership, and shared budgets")])
            ),
            renumbered
        );

        Assert.Equal(
            [new CrosswalkEntry(["1.8"], ["1.1"]), new CrosswalkEntry(["1.7"], ["1.9"])],
            proposed.Entries.OrderBy(entry => entry.After[0])
        );
    }

    [Fact]
    public void Comparison_AcrossASplitAMergeAndARewording_ComparesWhatIsRightAndSaysTheRest()
    {
        var second = Create("2", CrosswalkProposal.Create(First, Create("2", null, SecondThemes)), SecondThemes);

        var comparison = RoundComparison.Compare(
            Round(First, 2),
            Round(second, 4),
            BeyondBoundaries.Core.Rounds.Confidentiality.Default
        );

        Assert.Equal(["1.2", "2.3"], comparison.Items.Select(item => item.Item.Id));
        Assert.All(comparison.Items, item => Assert.Equal(2, item.Change!.Mean));
        Assert.Equal(
            [
                "1.1 “Shared leadership and shared budgets” was split into 1.1 “Shared leadership” and 1.5 "
                    + "“Shared budgets”, so we do not compare the scores.",
                "1.2 was “Trust between partners” and is now “Partners trust each other”.",
                "2.3 “Transport for families” has moved to the theme “People”.",
                "2.1 “Buildings where families meet” and 2.2 “Places where families play” were merged into 2.1 "
                    + "“Buildings and places where families meet and play”, so we do not compare the scores.",
                "2.9 “Digital access at home” is new, so there is nothing to compare it with.",
                "2.4 “Old telephone lists” has been removed.",
            ],
            comparison.Wording.Select(change => change.Sentence)
        );
    }

    [Fact]
    public void Comparison_OfOneIdWithAnotherMeaning_IsNotMade()
    {
        var (before, themes) = (
            Create("1", null, ("People", [("1.1", "Trust"), ("1.2", "Money")])),
            new[] { ("People", new[] { ("1.1", "Trust"), ("1.2", "Weather") }) }
        );
        var after = Create("2", new("sample", "1", [new(["1.2"], []), new([], ["1.2"])]), themes);

        var comparison = RoundComparison.Compare(
            Round(before, 2),
            Round(after, 4),
            BeyondBoundaries.Core.Rounds.Confidentiality.Default
        );

        Assert.Equal(["1.1"], comparison.Items.Select(item => item.Item.Id));
        Assert.Equal(
            ["1.2 “Weather” is new, so there is nothing to compare it with.", "1.2 “Money” has been removed."],
            comparison.Wording.Select(change => change.Sentence)
        );
    }

    [Fact]
    public void Text_AboutSeveralNewOrRemovedItems_NamesThemAll()
    {
        var (one, two) = (First.Enablers[0], First.Enablers[1]);
        var names = $"{one.Id} “{one.Title}” and {two.Id} “{two.Title}”";

        Assert.Equal(
            [$"{names} are new, so there is nothing to compare them with.", $"{names} have been removed."],
            new[] { new ItemMatch([], [one, two], false), new ItemMatch([one, two], [], false) }.Select(
                ItemMatchText.Describe
            )
        );
    }

    [Fact]
    public void Match_AcrossTwoVersions_FollowsBothCrosswalks()
    {
        var second = Create("2", CrosswalkProposal.Create(First, Create("2", null, SecondThemes)), SecondThemes);
        (string, (string, string)[])[] themes =
        [
            ("People", [("1.1", "Shared leadership and shared budgets"), ("1.3", "Partners trust each other")]),
        ];
        var third = Create("3", new("sample", "2", [new(["1.1", "1.5"], ["1.1"]), new(["1.2"], ["1.3"])]), themes);
        var catalogue = new FrameworkCatalogue([third, First, second]);

        var match = FrameworkMatch.Between(First, catalogue.Get("sample", "3"));

        Assert.Equal("1.2", match.FindBefore(catalogue.Current.Find("1.3")!)!.Id);
        // 1.1 was split and then merged again, and no one has confirmed that it is the same item.
        Assert.Null(match.FindBefore(catalogue.Current.Find("1.1")!));
        Assert.Equal(
            "1.1 “Shared leadership and shared budgets” was split or merged between the 2 versions and is now "
                + "1.1 “Shared leadership and shared budgets”, so we do not compare the scores.",
            ItemMatchText.Describe(match.Items[0])
        );
        Assert.Equal(ItemFate.Gone, match.Items.Single(item => item.Before.Any(one => one.Id == "2.3")).Fate);
    }

    [Fact]
    public void Catalogue_WithACircleOfVersions_Stops()
    {
        var one = Create("1", new("sample", "2", []), ("People", [("1.1", "Trust")]));
        var two = Create("2", new("sample", "1", []), ("People", [("1.1", "Trust")]));

        var catalogue = new FrameworkCatalogue([one, two]);

        Assert.Equal("1", catalogue.Get("sample", "2").Earlier!.Definition.Version);
    }

    [Fact]
    public void Catalogue_OfPublishedFrameworks_AsksOnceForEach()
    {
        var asked = new List<string>();
        var published = Create("2", new("sample", "1", []), SecondThemes);
        var catalogue = new FrameworkCatalogue(
            [First],
            (_, version) =>
            {
                asked.Add(version);
                return version == "2" ? published : null;
            }
        );

        Assert.Same(catalogue.Find("sample", "2"), catalogue.Get("sample", "2"));
        Assert.Same(First, catalogue.Get("sample", "2").Earlier);
        Assert.Equal(["2"], asked);
        Assert.Null(catalogue.Find("sample", "3"));
    }

    [Theory]
    [InlineData("1.1", "9.9", "This framework has no enabler or indicator “9.9”. Correct the ID.")]
    [InlineData(
        "1.1",
        "1.1",
        "The crosswalk can list an ID once as an earlier ID and once as a later ID. Remove the repeats of “1.1”."
    )]
    public void Crosswalk_ThatCannotBe_IsAProblem(string before, string after, string message)
    {
        var definition = Create("1", null, ("People", [("1.1", "Trust")])).Definition with
        {
            Crosswalk = new("sample", "0", [new([before], [after]), new([], [after]), new([], [after])]),
        };

        Assert.Contains(Framework.From(definition).Problems, problem => problem.Message == message);
        Assert.Single(Framework.From(definition).Problems, problem => problem.Code == "crosswalk-twice");
    }

    private static ResponseSet Round(Framework framework, int score) =>
        ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. Enumerable
                    .Range(1, 6)
                    .Select(person => new Response(
                        $"p{person}",
                        "",
                        "",
                        AnswerSet.FromCodes(framework, Enumerable.Repeat((byte)score, framework.Items.Count).ToArray())
                    )),
            ]
        );

    private static Framework Create(
        string version,
        Crosswalk? crosswalk,
        params (string Theme, (string Id, string Title)[] Enablers)[] themes
    ) =>
        Framework
            .From(
                SmallFramework.Definition() with
                {
                    Version = version,
                    Crosswalk = crosswalk,
                    CaseStudies = [],
                    Themes =
                    [
                        .. themes.Select(theme => new Theme(
                            theme.Theme.ToLowerInvariant(),
                            theme.Theme,
                            [
                                .. theme.Enablers.Select(enabler => new Enabler(
                                    enabler.Id,
                                    enabler.Id,
                                    enabler.Title,
                                    "",
                                    []
                                )),
                            ]
                        )),
                    ],
                }
            )
            .Value!;
}
