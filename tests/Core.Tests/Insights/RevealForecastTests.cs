using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Insights;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Tests.Insights;

/// <summary>
/// Checks every statement that people see before the reveal against the results for the same number of people.
/// </summary>
public sealed class RevealForecastTests
{
    private static readonly Framework Framework = SmallFramework.WithLevels(5);

    public static TheoryData<ConfidentialityMode, int, int> Rounds =>
        [
            .. from mode in Enum.GetValues<ConfidentialityMode>()
            from people in new[] { 1, 2, 3, 4, 5, 9, 12 }
            from k in BeyondBoundaries.Core.Rounds.Confidentiality.MinimumGroups
            select (mode, people, k),
        ];

    [Theory]
    [MemberData(nameof(Rounds))]
    public void Forecast_OfSoManyPeople_IsWhatTheResultsHold(ConfidentialityMode mode, int people, int k)
    {
        var rule = new Confidentiality(mode, k);
        var results = RoundResults.Compute(Round(people), rule);
        var figures = results.Items[0].Figures;
        var text = string.Join(' ', RevealForecast.Describe(rule, BallotKind.Enablers, people));
        var inShort = RevealForecast.Summarise(rule, people);
        if (mode == ConfidentialityMode.Open)
        {
            Assert.Equal(
                "Everyone will see every participant’s scores and notes by name. Everyone will see how "
                    + "many people chose each position on the spectrum. Anyone who can save the results as files can "
                    + "save these answers with people’s names.",
                text
            );
            Assert.Equal(people, results.People.Count);
            Assert.All(results.Notes, note => Assert.NotNull(note.Author));
            Assert.NotEmpty(results.Spectrum);
            return;
        }

        Assert.Equal(
            text.Contains("everyone will see its average", StringComparison.Ordinal),
            figures.Mean is not null
        );
        Assert.Equal(
            inShort.StartsWith("Averages for the whole group", StringComparison.Ordinal),
            figures.Mean is not null
        );
        Assert.Equal(
            text.Contains("low, middle or high", StringComparison.Ordinal),
            figures.Extent == DisclosureExtent.Standing
        );
        Assert.Equal(
            inShort.Contains("low, middle or high", StringComparison.Ordinal),
            figures.Extent == DisclosureExtent.Standing
        );
        Assert.Equal(text.Contains("Fewer than 3 people", StringComparison.Ordinal), figures.N is null);
        Assert.Equal(
            text.Contains("We will show what people wrote", StringComparison.Ordinal),
            results.Notes.Count > 0
        );
        Assert.Equal(inShort.Contains("and notes without names", StringComparison.Ordinal), results.Notes.Count > 0);
        Assert.Equal(
            text.Contains("Everyone will see how many people chose each position", StringComparison.Ordinal),
            results.Spectrum.Count > 0
        );
        Assert.Equal(
            people < 5,
            text.Contains("We will not show how many people chose each position", StringComparison.Ordinal)
        );
        Assert.True(people >= 5 || figures.Skip is null, "Skips are shown for fewer than 5 people.");
        Assert.Equal(
            mode == ConfidentialityMode.Confidential && people >= 5,
            text.Contains("Averages for agencies", StringComparison.Ordinal)
        );
        Assert.Equal(
            mode == ConfidentialityMode.Confidential && people >= Math.Max(5, k),
            inShort.Contains("verages for agencies", StringComparison.Ordinal)
                || inShort.Contains("average for an agency", StringComparison.Ordinal)
        );
        Assert.All(
            RevealForecast.Describe(rule, BallotKind.Enablers, people),
            sentence => Assert.All(sentence.Split(". "), one => Assert.InRange(one.Split(' ').Length, 1, 25))
        );
    }

    [Theory]
    [InlineData(
        4,
        5,
        "Fewer than 5 people have submitted answers. We will not show how many people chose each challenge. We "
            + "will not show what people wrote, because fewer than 5 people have submitted answers."
    )]
    [InlineData(
        5,
        5,
        "Everyone will see how many people chose each challenge and each example, and how many chose each "
            + "answer about what the partnership can do. We will show what people wrote, without names. Readers may "
            + "still be able to tell who wrote something."
    )]
    [InlineData(
        5,
        10,
        "Everyone will see how many people chose each challenge and each example, and how many chose each "
            + "answer about what the partnership can do. We will not show what people wrote, because fewer than 10 "
            + "people have submitted answers."
    )]
    public void Forecast_OfChallenges_SaysCountsAndWords(int people, int k, string text) =>
        Assert.Equal(
            text,
            string.Join(
                ' ',
                RevealForecast.Describe(new(ConfidentialityMode.Confidential, k), BallotKind.Challenges, people)
            )
        );

    [Theory]
    [InlineData(ConfidentialityMode.Open, 1, true)]
    [InlineData(ConfidentialityMode.Confidential, 4, false)]
    [InlineData(ConfidentialityMode.Confidential, 5, true)]
    [InlineData(ConfidentialityMode.Anonymous, 4, false)]
    [InlineData(ConfidentialityMode.Anonymous, 5, true)]
    public void Forecast_OfPriorities_IsWhatTheResultsHold(ConfidentialityMode mode, int people, bool shown)
    {
        var set = Round(people);
        var results = RoundResults.Compute(
            set with
            {
                Responses = [.. set.Responses.Select(one => one with { Priorities = [Framework.Enablers[1].Id] })],
            },
            new(mode)
        );

        Assert.Equal(
            shown,
            RevealForecast
                .Describe(new(mode), BallotKind.Priorities, people)[0]
                .StartsWith("Everyone will see how many people would start", StringComparison.Ordinal)
        );
        Assert.Equal(shown, results.PriorityVotes.Count > 0);
        Assert.Equal(shown ? people : 0, results.PriorityVotes.Sum(vote => vote.People));
        Assert.Equal(
            shown ? $"{people} of {CountText.People(people)} would start with this." : null,
            PriorityVoteText.Find(results, Framework.Enablers[1].Id)
        );
    }

    [Fact]
    public void Forecast_OfChallengesInAnOpenRound_PromisesNoNames()
    {
        var text = string.Join(' ', RevealForecast.Describe(new(ConfidentialityMode.Open), BallotKind.Challenges, 2));

        Assert.StartsWith("Everyone will see how many people chose each challenge", text, StringComparison.Ordinal);
        Assert.Contains("We will show what people wrote, without names.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_OfASecondVote_SaysWhatHappensWhenSomeMissOne() =>
        Assert.Contains(
            "If 1 to 4 people scored in only one of the 2 votes",
            RevealForecast.Describe(BeyondBoundaries.Core.Rounds.Confidentiality.Default, BallotKind.SecondVote, 8)[^1],
            StringComparison.Ordinal
        );

    private static ResponseSet Round(int people) =>
        ResponseSet.InOrderOfAppearance(
            Framework,
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(i => new Response(
                        $"person-{i}",
                        i % 2 == 0 ? "Council" : "Health",
                        "strategic",
                        AnswerSet.Empty(Framework).With(Framework.Enablers[0], Answer.FromScore(1 + (i % 5)))
                    )
                    {
                        Notes = [new(NoteKind.Working, Framework.Enablers[0].Id, $"Words of {i}")],
                        SpectrumNow = Framework.Definition.Spectrum!.Positions[0].Id,
                    }),
            ]
        );
}
