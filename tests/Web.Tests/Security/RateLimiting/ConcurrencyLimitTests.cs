using System.Net;
using BeyondBoundaries.Web.Security.RateLimiting;

namespace BeyondBoundaries.Web.Tests.Security.RateLimiting;

public sealed class ConcurrencyLimitTests
{
    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.1");

    [Fact]
    public void Begin_OfMoreThanTheBoundOfEach_IsNullUntilOneEnds()
    {
        var bound = new ConcurrencyLimit(person: 1, address: 2, all: 3);
        var ann = bound.TryBegin("Ann", Office);
        Assert.NotNull(ann);
        Assert.Null(bound.TryBegin("Ann", Office));
        Assert.NotNull(bound.TryBegin("Bob", Office));
        Assert.Null(bound.TryBegin("Cat", Office));
        Assert.NotNull(bound.TryBegin("Dan", IPAddress.Parse("192.0.2.2")));
        Assert.Null(bound.TryBegin("Eve", IPAddress.Parse("192.0.2.3")));

        ann.Dispose();
        ann.Dispose();

        Assert.NotNull(bound.TryBegin("Eve", IPAddress.Parse("192.0.2.3")));
        Assert.Null(bound.TryBegin("Fay", IPAddress.Parse("192.0.2.4")));
    }
}
