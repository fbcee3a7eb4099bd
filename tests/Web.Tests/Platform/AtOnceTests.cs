using System.Net;
using BeyondBoundaries.Web.Platform;

namespace BeyondBoundaries.Web.Tests.Platform;

public sealed class AtOnceTests
{
    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.1");

    [Fact]
    public void Begin_OfMoreThanTheBoundOfEach_IsNullUntilOneEnds()
    {
        var bound = new AtOnce(person: 1, address: 2, all: 3);
        var ann = bound.Begin("Ann", Office);
        Assert.NotNull(ann);
        Assert.Null(bound.Begin("Ann", Office));
        Assert.NotNull(bound.Begin("Bob", Office));
        Assert.Null(bound.Begin("Cat", Office));
        Assert.NotNull(bound.Begin("Dan", IPAddress.Parse("192.0.2.2")));
        Assert.Null(bound.Begin("Eve", IPAddress.Parse("192.0.2.3")));

        ann.Dispose();
        ann.Dispose();

        Assert.NotNull(bound.Begin("Eve", IPAddress.Parse("192.0.2.3")));
        Assert.Null(bound.Begin("Fay", IPAddress.Parse("192.0.2.4")));
    }
}
