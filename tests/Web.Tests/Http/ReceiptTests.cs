using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests the receipt that a participant gets in each mode.</summary>
public sealed class ReceiptTests(SharedApplication shared)
{
    [Theory]
    [InlineData(ConfidentialityMode.Open, true, "Then everyone sees it with your name.")]
    [InlineData(ConfidentialityMode.Confidential, true, "It then counts towards the figures for the group.")]
    [InlineData(ConfidentialityMode.Anonymous, false, "It then counts towards the figures for the whole group.")]
    public async Task Receipt_InEachMode_TellsTheTimeOnlyWhereItMay(
        ConfidentialityMode mode,
        bool withTime,
        string promise
    )
    {
        await using var round = await TestRound.In(shared, mode);
        using var person = await ParticipantClient.In(round);
        Assert.Contains(promise, await person.Text($"{person.Path}/1.1"), StringComparison.Ordinal);
        using var sent = await person.Post($"{person.Path}/all", ("act", "submit"), ("score:1.1", "2"));
        var receipt = await person.Text($"{person.Path}/submitted?handler=file");
        Assert.Contains("Round: Autumn 2026", receipt, StringComparison.Ordinal);
        Assert.Contains("1 of 12 answered", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("Early", receipt, StringComparison.Ordinal);
        Assert.Matches(withTime ? @"As of: \d+ \w+ \d{4} at \d+:\d\d\n" : @"As of: \d+ \w+ \d{4}\n", receipt);
        Assert.DoesNotContain("EntityFrameworkCore.Query", round.Application.Output, StringComparison.Ordinal);
    }
}
