using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests that a participant loses no typed text when the network or the server fails, a cookie is lost, or two windows
/// are open. The page never reports text as saved when it is not.
/// </summary>
public sealed class LostConnectionJourney(Chromium chromium, SharedApplication shared)
{
    private const string Working = "What is working well?";

    [Fact]
    public async Task Network_CutWhileTyping_SavesWhenItIsBack()
    {
        await using var round = await TestRound.In(shared);
        var returnToken = await round.Join();
        await using var person = await RespondPages.Sit(chromium, round, returnToken, "offline");
        await person.GoTo($"{round.Tasks}/1.1");
        await RespondPages.Says(person, "We save each change as you make it");
        await person.Choose("4, Established");
        await RespondPages.Says(person, "Saved ");
        await person.Page.Context.SetOfflineAsync(true);
        await person.Fill(Working, "Typed in a tunnel");
        await RespondPages.Says(person, "Not saved, trying again");
        await person.Look();

        // Selecting the button does not leave the page while there are unsaved changes.
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await RespondPages.Says(person, "Not saved, trying again");
        Assert.Equal("Typed in a tunnel", await person.Page.GetByLabel(Working).InputValueAsync());

        await person.Page.Context.SetOfflineAsync(false);
        await RespondPages.Says(person, "Saved ");
        var stored = await round.Stored(returnToken, Ballot.Enablers);
        Assert.Equal("Typed in a tunnel", stored.GetNote(NoteKind.Working, "1.1"));
        Assert.Equal(4, stored.Answers[ShippedFrameworks.Catalogue.Current.Find("1.1")!].Code);
        await person.Press("Save and continue");
        Assert.EndsWith("/1.2", person.Page.Url, StringComparison.Ordinal);
        Assert.False(await person.Page.EvaluateAsync<bool>("localStorage.length + sessionStorage.length > 0"));
    }

    [Fact]
    public async Task Server_RestartedWhileTyping_SavesByItself()
    {
        await using var round = await TestRound.Start();
        var returnToken = await round.Join();
        await using var person = await RespondPages.Sit(chromium, round, returnToken, "restart");
        await person.GoTo($"{round.Tasks}/1.1");
        await person.Fill(Working, "Typed before the restart");
        await round.Application.Restart();
        await person.Page.GetByLabel(Working).PressSequentiallyAsync(" and after it");
        await RespondPages.Says(person, "Saved ");
        await Eventually(async () =>
            Assert.Equal(
                "Typed before the restart and after it",
                (await round.Stored(returnToken, Ballot.Enablers)).GetNote(NoteKind.Working, "1.1")
            )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FormCookie_Lost_CostsNoText(bool scripts)
    {
        await using var round = await TestRound.In(shared);
        var returnToken = await round.Join();
        await using var person = await RespondPages.Sit(chromium, round, returnToken, "expired", scripts);
        await person.GoTo($"{round.Tasks}/1.1");
        await person.Page.Context.ClearCookiesAsync(new() { Name = "form" });
        await person.Fill(Working, "Typed for an hour");
        if (scripts)
        {
            await RespondPages.Says(person, "Saved ");
        }
        else
        {
            await person.Press("Save and continue");
            Assert.StartsWith("Error: ", await person.Page.TitleAsync(), StringComparison.Ordinal);
            Assert.Contains("What you entered is still on this page", await person.Text(), StringComparison.Ordinal);
            Assert.Equal(0, (await round.Stored(returnToken, Ballot.Enablers)).Version);
        }

        await person.Press("Save and continue");
        Assert.EndsWith("/1.2", person.Page.Url, StringComparison.Ordinal);
        Assert.Equal(
            "Typed for an hour",
            (await round.Stored(returnToken, Ballot.Enablers)).GetNote(NoteKind.Working, "1.1")
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Windows_TwoOfOnePerson_TheLaterIsAsked(bool keepsMine)
    {
        await using var round = await TestRound.In(shared);
        var returnToken = await round.Join();
        await using var person = await RespondPages.Sit(
            chromium,
            round,
            returnToken,
            $"two-windows-{(keepsMine ? "mine" : "theirs")}"
        );
        await person.GoTo($"{round.Tasks}/1.1");
        var other = await person.Page.Context.NewPageAsync();
        await other.GotoAsync($"{round.Tasks}/1.1");
        await other.GetByLabel(Working).FillAsync("From the first window");
        await Assertions.Expect(other.Locator("[data-save-state]")).ToContainTextAsync("Saved ");

        await person.Fill(Working, "From the second window");
        await RespondPages.Says(person, "Choose what to keep");
        Assert.Contains(
            "From the first window",
            await person.Page.Locator(".bb-elsewhere").InnerTextAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal("From the second window", await person.Page.GetByLabel(Working).InputValueAsync());
        Assert.Equal(
            "From the first window",
            (await round.Stored(returnToken, Ballot.Enablers)).GetNote(NoteKind.Working, "1.1")
        );
        await person.Look();

        // A field without a conflict is still saved.
        await person.Choose("4, Established");
        await Eventually(async () =>
            Assert.Equal(
                4,
                (await round.Stored(returnToken, Ballot.Enablers))
                    .Answers[ShippedFrameworks.Catalogue.Current.Find("1.1")!]
                    .Code
            )
        );
        await person
            .Page.GetByRole(AriaRole.Button, new() { Name = keepsMine ? "Use my answer" : "Use the other answer" })
            .ClickAsync();
        await Assertions.Expect(person.Page.Locator(".bb-elsewhere")).ToHaveCountAsync(0);
        var kept = keepsMine ? "From the second window" : "From the first window";
        await Assertions.Expect(person.Page.GetByLabel(Working)).ToHaveValueAsync(kept);
        await Eventually(async () =>
            Assert.Equal(kept, (await round.Stored(returnToken, Ballot.Enablers)).GetNote(NoteKind.Working, "1.1"))
        );
        await person.Press("Save and continue");
        Assert.EndsWith("/1.2", person.Page.Url, StringComparison.Ordinal);
    }

    private static async Task Eventually(Func<Task> check)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await check();
                return;
            }
            catch (Xunit.Sdk.XunitException) when (tries < 100)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }
}
