using System.Net;
using BeyondBoundaries.Web.Security.RateLimiting;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Security.RateLimiting;

/// <summary>
/// Tests that no client can overload the server, and that no client is locked out because of another.
/// </summary>
public sealed class RateLimitsTests
{
    private const int Office = 60;

    private static readonly IPAddress OfficeAddress = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Home = IPAddress.Parse("198.51.100.7");

    private readonly ManualTimeProvider time = new();
    private readonly RateLimits limits;

    public RateLimitsTests() => limits = new(time);

    [Theory]
    [InlineData(RateLimitKind.File, 60)]
    [InlineData(RateLimitKind.Upload, 30)]
    [InlineData(RateLimitKind.Mail, 10)]
    public void Take_ByOnePerson_EndsAndGoesOnAfterTheWaitThatItNames(RateLimitKind what, int most)
    {
        Assert.Equal(most, Times(what, "a", Home));
        var wait = limits.Take(what, "a", OfficeAddress);
        Assert.True(wait > TimeSpan.Zero);
        time.Pass(wait.Value - TimeSpan.FromMilliseconds(1));
        Assert.NotNull(limits.Take(what, "a", Home));
        time.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Null(limits.Take(what, "a", Home));
    }

    [Theory]
    [InlineData(RateLimitKind.File, 5)]
    [InlineData(RateLimitKind.Upload, 2)]
    [InlineData(RateLimitKind.Mail, 4)]
    public void Take_ByAnOfficeOfSixty_AllOfThemCan(RateLimitKind what, int each)
    {
        for (var colleague = 0; colleague < Office; colleague++)
        {
            for (var time = 0; time < each; time++)
            {
                Assert.Null(limits.Take(what, $"{colleague}", OfficeAddress));
            }
        }
    }

    [Theory]
    [InlineData(RateLimitKind.File)]
    [InlineData(RateLimitKind.Upload)]
    [InlineData(RateLimitKind.Mail)]
    public void Take_FromOneAddressUnderEverNewNames_EndsForItAlone(RateLimitKind what)
    {
        Assert.InRange(
            Enumerable.Range(0, 5_000).Count(name => limits.Take(what, $"{name}", OfficeAddress) is null),
            200,
            400
        );
        Assert.Null(limits.Take(what, "colleague", Home));
    }

    [Fact]
    public void Take_FromEverNewAddresses_EndsOverAll()
    {
        Assert.Equal(
            1_000,
            Enumerable
                .Range(0, 20_000)
                .Count(address =>
                    limits.Take(RateLimitKind.File, null, new IPAddress([10, 0, (byte)(address >> 8), (byte)address]))
                        is null
                )
        );
        Assert.Null(limits.Take(RateLimitKind.Mail, null, Home));
    }

    private int Times(RateLimitKind what, string? person, IPAddress from)
    {
        var times = 0;
        while (limits.Take(what, person, from) is null)
        {
            times++;
        }

        return times;
    }
}
