using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests that a visitor without an account can use the demonstration from the first step to the last.
/// </summary>
public sealed class DemonstrationJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(320, true)]
    [InlineData(390, false)]
    public async Task Demonstration_StepByStep_IsPlayedByAVisitor(int width, bool scripts)
    {
        var application = await shared.Started;
        await using var visitor = await BrowserUser.With(chromium, $"demonstration-{width}", scripts, width);
        await visitor.GoTo(new Uri(application.Address, "/demonstration"));
        await visitor.Follow("Score as a participant");
        await visitor.Press("Compare with everyone");
        Assert.Contains("Score at least one enabler", await visitor.Text(), StringComparison.Ordinal);
        await BrowserUser.Check(visitor.Page.Locator("input[name='score:2.3'][value='5']"));
        await BrowserUser.Check(visitor.Page.Locator("input[name='score:1.1'][value='4']"));
        await visitor.Press("Compare with everyone");
        Assert.Equal(
            "Your score is furthest from the average on “Locality organisation”: you scored 5, and the average is 2.4",
            await visitor.Heading()
        );
        await Assertions.Expect(visitor.Page.Locator(".bb-figures thead th").Nth(1)).ToHaveTextAsync("You");
        await Assertions.Expect(visitor.Page.Locator("input[name='score:2.3'][value='5']")).ToBeCheckedAsync();
        Assert.DoesNotContain("score", visitor.Page.Url.Split("/demonstration/score")[1], StringComparison.Ordinal);

        await visitor.Press("Look at the projector view");
        Assert.Equal("All 12 enablers at a glance", await visitor.Heading());
        await visitor.Follow("Next: Locality organisation");
        Assert.Equal("Locality organisation", await visitor.Heading());
        await visitor.Follow("Read the results");
        Assert.Contains("What gets in the way most", await visitor.Text(), StringComparison.Ordinal);
        await visitor.Follow("Next: see the plan");
        Assert.Contains("Test the shared referral form", await visitor.Text(), StringComparison.Ordinal);
        await visitor.Follow("Next: come back a year later");
        Assert.Matches("[0-9] went up (by|and [0-9]+ went down by) half a point or more", await visitor.Text());
        Assert.DoesNotContain("2+3", await visitor.Text(), StringComparison.Ordinal);
        await visitor.Follow("Next: look at a region");
        Assert.Contains("33 areas took part", await visitor.Text(), StringComparison.Ordinal);
        Assert.Contains("fewer than 5 areas share their average", await visitor.Text(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Contents_OfTheResults_LeadToEverySectionAndStay(int width)
    {
        var application = await shared.Started;
        await using var reader = await BrowserUser.With(chromium, $"contents-{width}", width: width);
        await reader.GoTo(new Uri(application.Address, "/demonstration/results"));
        var phone = width < 641;
        var list = reader.Page.Locator(phone ? ".bb-jump" : ".bb-contents");
        if (phone)
        {
            await list.Locator("summary").ClickAsync();
        }

        foreach (var link in await list.Locator("a").AllAsync())
        {
            var target = (await link.GetAttributeAsync("href"))!;
            Assert.Equal(1, await reader.Page.Locator(target).CountAsync());
        }

        await list.Locator("a[href='#challenges']").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("#challenges")).ToBeInViewportAsync();
        await Assertions.Expect(phone ? list.Locator("summary") : list).ToBeInViewportAsync();
        Assert.Empty(reader.Complaints);
    }
}
