using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>The notices that every page leads to.</summary>
public sealed class NoticesJourney(Chromium chromium, SharedApplication shared) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    [InlineData(390, false)]
    public async Task Notices_FromTheFooter_CanBeReadByEverybody(int width, bool scripts)
    {
        var application = await shared.Started;
        await using var reader = await Person.With(chromium.Browser, $"notices-{width}", scripts, width);
        await reader.GoTo(application.Address);
        await reader.Follow("Privacy");
        Assert.Equal("Privacy notice", await reader.Heading());
        await reader.Follow("Cookies");
        Assert.Equal("Cookies", await reader.Heading());
        await reader.Follow("Accessibility");
        Assert.Equal("Accessibility statement", await reader.Heading());
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Retention_OfARound_IsReadAndMovedEarlier(int width, bool scripts)
    {
        await using var round = await TestRound.In(shared);
        await using var facilitator = await Person.With(chromium.Browser, $"retention-{width}", scripts, width);
        await facilitator.SignIn(round.Room);
        await facilitator.GoTo(new Uri(round.Application.Address, round.Room.Path));
        await facilitator.Follow("How long answers are kept");
        await facilitator.Fill("Delete the answers on", "soon");
        await facilitator.Press("Save");
        Assert.StartsWith("Error: ", await facilitator.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("soon", await facilitator.Page.GetByLabel("Delete the answers on").InputValueAsync());
        await facilitator.Fill("Delete the answers on", $"1 March {DateTime.UtcNow.Year + 1}");
        await facilitator.Press("Save");
        Assert.Contains($"They are deleted on 1 March {DateTime.UtcNow.Year + 1}.", await facilitator.Text(), StringComparison.Ordinal);
        await round.Join();
        await facilitator.Follow("How long answers are kept");
        Assert.Contains("You can only choose an earlier one.", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Fill("Delete the answers on", $"2 March {DateTime.UtcNow.Year + 1}");
        await facilitator.Press("Save");
        Assert.Contains("people were told so before they joined", await facilitator.Text(), StringComparison.Ordinal);
        Assert.Empty(facilitator.Complaints);
    }
}
