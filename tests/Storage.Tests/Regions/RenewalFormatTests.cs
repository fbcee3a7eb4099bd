using System.Text;
using BeyondBoundaries.Core.Regions;
using BeyondBoundaries.Storage.Regions;

namespace BeyondBoundaries.Storage.Tests.Regions;

public sealed class RenewalFormatTests
{
    /// <summary>
    /// Tests that, when a renewal in format 1 is read, its round ids become the ids of the shared figures. The
    /// migration gives shared figures the same ids, so the next renewal can still be compared with one in format 1.
    /// </summary>
    [Fact]
    public void Read_FirstFormat_TakesTheIdOfTheRoundForWhatIsShared()
    {
        var renewal = new RegionRenewal(
            [new(new(Guid.NewGuid()), new(Guid.NewGuid()), Group: 0, ["1.1"])],
            [new("1.1", 5, new(4, 6, 8), null), new("1.2", 1, null, SuppressionReason.TooFewAreas)]
        );
        var now = Encoding.UTF8.GetString(RenewalFormat.Write(renewal));
        var first = now.Replace("\"shared\":", "\"round\":", StringComparison.Ordinal)
            .Replace("\"format\":2", "\"format\":1", StringComparison.Ordinal);

        Assert.DoesNotContain("round", now, StringComparison.Ordinal);
        Assert.NotEqual(now, first);
        Assert.Equivalent(renewal, RenewalFormat.Read(Encoding.UTF8.GetBytes(now)), strict: true);
        Assert.Equivalent(renewal, RenewalFormat.Read(Encoding.UTF8.GetBytes(first)), strict: true);
    }
}
