using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Tests.Html;

public sealed class BoardTextTests
{
    [Fact]
    public void ScoresPointLead_WithoutRankedEnablers_DoesNotMentionAList()
    {
        var results = TestRounds.Create(ConfidentialityMode.Confidential);

        var lead = BoardText.ScoresPointLead(Shortlist.From(results), plan: null);

        Assert.Contains("cannot rank", lead, StringComparison.Ordinal);
        Assert.DoesNotContain("This list", lead, StringComparison.Ordinal);
    }
}
