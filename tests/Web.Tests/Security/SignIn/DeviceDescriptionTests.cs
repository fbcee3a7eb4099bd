using BeyondBoundaries.Web.Security.SignIn;

namespace BeyondBoundaries.Web.Tests.Security.SignIn;

public sealed class DeviceDescriptionTests
{
    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Firefox on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
            + "Safari/537.36 Edg/140.0.0.0",
        "Edge on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile "
            + "Safari/537.36",
        "Chrome on Android"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
            + "Version/18.0 Mobile/15E148 Safari/604.1",
        "Safari on iPhone"
    )]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 "
            + "Safari/605.1.15",
        "Safari on a Mac"
    )]
    [InlineData("<script>alert(1)</script>", "Another browser")]
    [InlineData(null, "Another browser")]
    public void Of_WhatABrowserSaysOfItself_IsAFewPlainWords(string? userAgent, string words) =>
        Assert.Equal(words, DeviceDescription.Describe(userAgent));
}
