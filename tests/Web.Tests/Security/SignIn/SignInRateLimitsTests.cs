using System.Net;
using BeyondBoundaries.Core;
using BeyondBoundaries.Web.Security.SignIn;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Security.SignIn;

/// <summary>Tests that guessing passwords is slow, and that no client can lock another person out.</summary>
public sealed class SignInRateLimitsTests
{
    private const string Fay = "fay@example.org";
    private const string HerBrowser = "browser";

    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.1");
    private static readonly AccountId Account = new(Guid.NewGuid());

    private readonly ManualTimeProvider time = new();
    private readonly SignInRateLimits tries;
    private int looked;

    public SignInRateLimitsTests() => tries = new(time);

    [Fact]
    public async Task Password_BeyondTheBudget_IsNotLookedAtForHalfAMinute()
    {
        await Fail(SignInRateLimits.MaxPerAddressAndAccount);
        Assert.Null(await Try(Office, Fay, right: true));
        Assert.Equal(SignInRateLimits.MaxPerAddressAndAccount, looked);

        time.Pass(TimeSpan.FromSeconds(30));
        Assert.True(await Try(Office, "FAY@example.org", right: true));
    }

    [Fact]
    public async Task Password_WhileAColleagueGuesses_LetsTheOfficeAndTheKnownBrowserIn()
    {
        await Fail(50);
        Assert.Null(await Try(Office, Fay, right: true));
        Assert.True(await Try(Office, Fay, right: true, HerBrowser));
        Assert.True(await Try(IPAddress.Parse("198.51.100.7"), Fay, right: true));
        for (var colleague = 0; colleague < 60; colleague++)
        {
            Assert.True(await Try(Office, $"colleague{colleague}@example.org", right: true));
        }
    }

    [Fact]
    public async Task Password_UnderAttackFromEverywhere_LetsTheKnownBrowserIn()
    {
        for (var attacker = 0; attacker < 1_000; attacker++)
        {
            await Try(new([10, 0, (byte)(attacker >> 8), (byte)attacker]), Fay, right: false);
        }

        Assert.True(await Try(Office, Fay, right: true));
        Assert.True(await Try(Office, Fay, right: true, HerBrowser));
    }

    [Fact]
    public async Task Password_UnderAttackForHours_LetsAFreshAddressInEveryTime()
    {
        for (var second = 0; second < 4 * 3_600; second++)
        {
            await Try(new([10, 0, (byte)(second % 7), (byte)(second % 251)]), Fay, right: false);
            if (second % 7 == 0)
            {
                Assert.True(await Try(Office, Fay, right: true));
            }

            time.Pass(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Password_OfAnAccountUnderAttack_HasASlowLaneForEachAddress()
    {
        for (var attacker = 0; attacker < 10; attacker++)
        {
            for (var guess = 0; guess < SignInRateLimits.MaxPerAddressAndAccount; guess++)
            {
                await Try(new([10, 0, 0, (byte)attacker]), Fay, right: false);
            }
        }

        Assert.Equal(SignInRateLimits.MaxPerAccount, looked);
        await Fail(20);
        Assert.Equal(SignInRateLimits.MaxPerAccount + SignInRateLimits.MaxInSlowLane, looked);
        Assert.Null(await Try(Office, Fay, right: true));
        Assert.True(await Try(IPAddress.Parse("198.51.100.7"), Fay, right: true));
    }

    [Fact]
    public async Task Password_ThatNobodyHasTimeToLookAt_CostsNothing()
    {
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(await tries.CheckPassword(Office, Fay, null, () => Task.FromResult<bool?>(null)));
        }

        Assert.True(await Try(Office, Fay, right: true));
    }

    [Fact]
    public async Task Password_OneGuessForEverybody_IsBoundedForTheAddress()
    {
        for (var person = 0; person < 2 * SignInRateLimits.MaxPerAddress; person++)
        {
            await Try(Office, $"person{person}@example.org", right: false);
        }

        Assert.Equal(SignInRateLimits.MaxPerAddress, looked);
    }

    [Fact]
    public async Task Password_GuessedInAKnownBrowser_HasABudgetToo()
    {
        for (var guess = 0; guess < 2 * SignInRateLimits.MaxPerAddressAndAccount; guess++)
        {
            await Try(Office, Fay, right: false, HerBrowser);
        }

        Assert.Equal(SignInRateLimits.MaxPerAddressAndAccount, looked);
        Assert.True(await Try(Office, Fay, right: true));
    }

    [Fact]
    public async Task Password_ManyTriesAtOnce_NeverShareWhatIsLeft()
    {
        var answer = new TaskCompletionSource<bool?>();
        var all = Enumerable
            .Range(0, 50)
            .Select(_ => tries.CheckPassword(Office, Fay, null, () => answer.Task))
            .ToArray();
        answer.SetResult(false);
        Assert.Equal(
            SignInRateLimits.MaxPerAddressAndAccount,
            (await Task.WhenAll(all)).Count(right => right == false)
        );
    }

    [Fact]
    public async Task Code_BeyondTheBudget_IsNotLookedAtButInTheKnownBrowser()
    {
        for (var guess = 0; guess < SignInRateLimits.MaxCodes; guess++)
        {
            Assert.False(await tries.CheckCode(Account, null, () => Task.FromResult(false)));
        }

        Assert.Null(await tries.CheckCode(Account, null, () => Task.FromResult(true)));
        Assert.True(await tries.CheckCode(Account, HerBrowser, () => Task.FromResult(true)));
        Assert.True(await tries.CheckCode(new(Guid.NewGuid()), null, () => Task.FromResult(true)));
        time.Pass(TimeSpan.FromMinutes(15));
        Assert.True(await tries.CheckCode(Account, null, () => Task.FromResult(true)));
    }

    private async Task Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Try(Office, Fay, right: false);
        }
    }

    private Task<bool?> Try(IPAddress from, string email, bool right, string? browser = null) =>
        tries.CheckPassword(
            from,
            email,
            browser,
            () =>
            {
                looked += right ? 0 : 1;
                return Task.FromResult<bool?>(right);
            }
        );
}
