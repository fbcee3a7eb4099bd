using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests that participants can read the questions in easy words, and that this does not change the results.
/// </summary>
public sealed class EasyWordsJourney(Chromium chromium)
{
    [Fact]
    public async Task Questions_InEasyWords_CountTheSameAndLeaveTheResultsAsTheyAre()
    {
        await using var application = await RunningApplication.Start();
        await using var room = await Room.In(application, ConfidentialityMode.Open);
        await using var person = await BrowserUser.With(chromium, "easy-words");
        await person.GoTo(new Uri(application.Address, $"/join/{await room.JoinToken()}"));
        await person.Press("Continue");
        await person.Choose("Health visiting");
        await person.Choose("Strategic");
        await person.Fill("Your name", "Ann");
        await person.Press("Continue");
        await person.Press("Continue to the questions");
        await person.Press("Read the questions in different words: Easy words");
        Assert.Contains("We wrote these words.", await person.Text(), StringComparison.Ordinal);
        await person.Follow("1. Leaders");
        Assert.Equal("Our leaders keep working together", await person.Heading());
        await person.Choose("4, Most of it");
        await person.Press("Save and continue");
        await person.GoTo(new Uri(new Uri(person.Page.Url), "check"));
        Assert.Contains("4, Most of it", await person.Text(), StringComparison.Ordinal);
        await person.Press("Submit your answers");

        await using var facilitator = await BrowserUser.With(chromium, "easy-words-facilitator", width: 1280);
        await facilitator.SignIn(room);
        await facilitator.GoTo(new Uri(application.Address, $"{room.Path}/close"));
        await facilitator.Press("Close the round and see the results");
        var results = await facilitator.Text();
        Assert.Contains("Senior leadership", results, StringComparison.Ordinal);
        Assert.DoesNotContain("Our leaders", results, StringComparison.Ordinal);
        Assert.Empty(person.Complaints.Concat(facilitator.Complaints));
    }
}
