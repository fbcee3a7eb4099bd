using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class SpectrumTextTests
{
    /// <summary>Tests that a headline says nothing about a question that too few people answered.</summary>
    [Theory]
    [InlineData(3, 3, 3, 3, "Views differ on how the partnership is organised")]
    [InlineData(3, 3, null, null, "Views differ on how the partnership is organised")]
    [InlineData(null, null, 3, 3, "Views differ on how the partnership should be organised")]
    [InlineData(5, 1, null, null, "Most people say “First” is closest to how the partnership is organised today")]
    [InlineData(null, null, 1, 5, "Most people say “Second” is how the partnership should be organised")]
    [InlineData(
        5,
        1,
        1,
        5,
        "Most people say “First” is closest to how the partnership is organised today, and most want “Second”"
    )]
    public void Headline_Always_IsAboutAnswersThatAreShown(
        int? firstNow,
        int? secondNow,
        int? firstWanted,
        int? secondWanted,
        string headline
    ) =>
        Assert.Equal(
            headline,
            SpectrumText.Headline([
                new(new("first", "First", ""), firstNow, firstWanted),
                new(new("second", "Second", ""), secondNow, secondWanted),
            ])
        );
}
