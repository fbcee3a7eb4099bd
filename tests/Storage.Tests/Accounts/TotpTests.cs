using System.Text;
using BeyondBoundaries.Storage.Accounts;

namespace BeyondBoundaries.Storage.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The expected codes are the last six digits of those in appendix B of RFC 6238.</summary>
    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void CodeAt_OfTheStandardsExamples_IsTheirs(long seconds, string code)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.CodeAt(Totp.EncodeKey(Key), time));
        Assert.Equal(seconds / 30, Totp.FindStep(Key, code, time));
    }

    [Fact]
    public void Text_OfAKey_IsBase32()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.EncodeKey(Key));
        Assert.Equal("", Totp.EncodeKey([]));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void StepOf_ACodeOfAnotherTime_IsFoundOneStepAway(int seconds, bool found)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var code = Totp.CodeAt(Totp.EncodeKey(Key), now.AddSeconds(seconds));
        Assert.Equal(found ? (1_234_567_890 + seconds) / 30 : null, Totp.FindStep(Key, code, now));
    }
}
