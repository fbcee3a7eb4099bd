using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Security.RateLimiting;

/// <summary>
/// Tests that guessing codes does not work, and that people can still join from an office where one person is guessing.
/// </summary>
public sealed class JoinCodeGuessLimiterTests
{
    private const string Right = "ABCD-EFGH";
    private const string Wrong = "ZZZZ-ZZZZ";

    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("198.51.100.7");

    private readonly ManualTimeProvider time = new();
    private readonly JoinCodeGuessLimiter codes;
    private int lookups;

    public JoinCodeGuessLimiterTests() => codes = new(time);

    [Fact]
    public async Task Look_TenThousandWrongCodesFromAnOffice_SixtyColleaguesStillJoin()
    {
        var wrong = Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() => Flood(Office, 1_250, Guess))));
        var right = new List<string>();
        for (var colleague = 0; colleague < 60; colleague++)
        {
            right.Add(await Look(Office, Right));
            time.Pass(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.All((await wrong).SelectMany(answers => answers), answer => Assert.Equal("code-unknown", answer));
        Assert.All(right, answer => Assert.Equal("found", answer));
    }

    [Fact]
    public async Task Look_BeyondTheBudgetOfAnAddress_LooksNothingUpUntilSomeIsPaidOff()
    {
        await Flood(Office, JoinCodeGuessLimiter.MaxPerAddress, _ => Wrong);
        Assert.Equal(JoinCodeGuessLimiter.MaxPerAddress, lookups);
        Assert.Equal("code-too-many", await Look(Office, Wrong));
        Assert.Equal("code-too-many", await Look(Office, Right));
        Assert.Equal(JoinCodeGuessLimiter.MaxPerAddress, lookups);
        Assert.Equal("found", await Look(Elsewhere, Right));

        time.Pass(TimeSpan.FromSeconds(1));
        var afterwards = await Flood(Office, 60, _ => Right);
        Assert.All(afterwards, answer => Assert.Equal("found", answer));
        Assert.Equal("code-unknown", await Look(Office, Wrong));
        Assert.Equal("code-too-many", await Look(Office, Wrong));
    }

    [Fact]
    public async Task Look_ManyTriesAtOnce_NeverShareWhatIsLeft()
    {
        await Flood(Office, JoinCodeGuessLimiter.MaxPerAddress - 3, _ => Wrong);
        var answer = new TaskCompletionSource<string?>();
        var tries = Enumerable.Range(0, 50).Select(_ => codes.LookUp(Office, Wrong, _ => answer.Task)).ToArray();
        answer.SetResult(null);
        var results = await Task.WhenAll(tries);
        Assert.Equal(3, results.Count(result => result.Problems[0].Code == "code-unknown"));
    }

    [Fact]
    public async Task Look_AnAttackFromEverywhere_IsBoundedOverAll()
    {
        const int seconds = 300;
        for (var second = 0; second < seconds; second++)
        {
            await Flood(Address(second), 1_000, _ => Wrong);
            time.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(JoinCodeGuessLimiter.MaxOverall + (2 * (seconds - 1)), lookups, 2.0);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("fe80::1%2", "fe80::2%3", true)]
    public async Task Look_FromAnotherAddress_CountsForTheSameNetworkAlone(string attacker, string other, bool same)
    {
        await Flood(IPAddress.Parse(attacker), JoinCodeGuessLimiter.MaxPerAddress, _ => Wrong);
        Assert.Equal(same ? "code-too-many" : "found", await Look(IPAddress.Parse(other), Right));
    }

    [Fact]
    public async Task Look_RightCodesAndWhatIsNoCode_CostNothingAndLeaveNothing()
    {
        await Flood(Office, JoinCodeGuessLimiter.MaxOverall + 1, _ => Right);
        await Flood(Elsewhere, JoinCodeGuessLimiter.MaxOverall + 1, _ => "not a code");
        Assert.Equal(JoinCodeGuessLimiter.MaxOverall + 1, lookups);
        Assert.Equal(0, codes.TrackedAddresses);
        Assert.Equal("code-form", await Look(Office, "ABCD"));
        Assert.Equal("found", await Look(null, "abcd efgh"));
    }

    [Fact]
    public async Task Look_FromEverNewAddresses_RemembersABoundedNumberAndTheWorstOfThem()
    {
        await Flood(Office, JoinCodeGuessLimiter.MaxPerAddress, _ => Wrong);
        for (var i = 0; i < 3 * JoinCodeGuessLimiter.MaxAddresses; i++)
        {
            await Look(Address(i), Wrong);
            Assert.InRange(codes.TrackedAddresses, 1, JoinCodeGuessLimiter.MaxAddresses);
        }

        Assert.Equal("code-too-many", await Look(Office, Right));
    }

    private static IPAddress Address(int number) => new([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private static string Guess(int number) =>
        ShortCode
            .FromRandomBytes([1, 2, 3, 4, (byte)(number / 961 % 31), (byte)(number / 31 % 31), (byte)(number % 31), 0])
            .Text;

    private async Task<List<string>> Flood(IPAddress from, int tries, Func<int, string> typed)
    {
        var answers = new List<string>(tries);
        for (var i = 0; i < tries; i++)
        {
            answers.Add(await Look(from, typed(i)));
        }

        return answers;
    }

    private async Task<string> Look(IPAddress? from, string typed)
    {
        var result = await codes.LookUp(
            from,
            typed,
            code =>
            {
                Interlocked.Increment(ref lookups);
                return Task.FromResult(code.Display == Right ? "found" : null);
            }
        );
        return result.TryGetValue(out var found) ? found : Assert.Single(result.Problems).Code;
    }
}
