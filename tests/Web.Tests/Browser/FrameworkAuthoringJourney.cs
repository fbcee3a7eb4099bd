using BeyondBoundaries.Kit;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>
/// Tests the journey from a spreadsheet with mistakes to a published framework and its next version, with and without
/// scripts.
/// </summary>
public sealed class FrameworkAuthoringJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Framework_FromASpreadsheetToTheNextVersion_IsMendedPreviewedAndPublished(int width, bool scripts)
    {
        await using var round = await TestRound.In(shared);
        await using var facilitator = await BrowserUser.With(chromium, $"frameworks-{width}", scripts, width);
        await facilitator.SignIn(round.Room);
        var partnership = (
            await round
                .Room.Get<RoundQueries>()
                .Find(round.Room.Account, round.Id, TestContext.Current.CancellationToken)
        )!.Partnership;
        await facilitator.GoTo(new Uri(round.Application.Address, Links.Partnership(partnership)));
        await facilitator.Follow("Frameworks");
        await facilitator.Follow("Start a framework for");

        // Each mistake in a file is reported.
        await facilitator.Choose("With a file");
        await facilitator.Fill("Title of the framework", $"Starting well {width} {scripts}");
        await facilitator.Page.SetInputFilesAsync(
            "#Input_File",
            new Microsoft.Playwright.FilePayload
            {
                Name = "ours.csv",
                MimeType = "text/csv",
                Buffer = "Theme,Enabler id,Title\nPeople,1 1,Trust\n,1.2,\n"u8.ToArray(),
            }
        );
        await facilitator.Press("Start the framework");
        Assert.Contains(
            "Row 2, column Enabler id: “1 1” cannot be an ID",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Row 3, column Title: Enabler 1.2 has no title",
            await facilitator.Text(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"Starting well {width} {scripts}",
            await facilitator.Page.GetByLabel("Title of the framework").InputValueAsync()
        );

        await facilitator.Page.SetInputFilesAsync("#Input_File", Repository.PathOf("samples/own-framework.csv"));
        await facilitator.Press("Start the framework");
        Assert.Contains("The column “Our notes” is not part", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Press("Go to the draft");
        await facilitator.Arrive("/frameworks/[0-9a-f-]{36}$");

        // The draft is changed, previewed and published.
        await facilitator.Press("Move down S.1");
        await facilitator.Follow("Change R.1");
        await facilitator.Fill("Description (optional)", "Partners compare their lists every month.");
        await facilitator.Fill("Indicator 1", "One person is in charge of the lists.");
        await facilitator.Press("Add another indicator");
        await facilitator.Fill("Indicator 2", "Families are asked.");
        await facilitator.Press("Move up indicator 2");
        await facilitator.Press("Save the enabler");
        await facilitator.Follow("Change the scale");
        await facilitator.Press("Save the scale");
        await facilitator.Follow("Change the title, the purpose and the source");
        await facilitator.Fill("Purpose", "What lets children start school well?");
        await facilitator.Press("Save", exact: true);
        await facilitator.Follow("Preview as a participant");
        await facilitator.Follow("Next enabler");
        Assert.Contains("2 of 4", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Page.GoBackAsync();
        await facilitator.Page.GoBackAsync();
        await facilitator.Press("Publish a version");
        await facilitator.Press("Publish this version");
        Assert.Contains("Version 1 has been published", await facilitator.Text(), StringComparison.Ordinal);

        // The next version has a crosswalk.
        await facilitator.Follow("Start a framework for");
        await facilitator.Choose($"With a copy of Starting well {width} {scripts}, version 1");
        await facilitator.Press("Start the framework");
        await facilitator.Follow("Change S.1");
        await facilitator.Fill("Title", "Everyone means the same by “ready for school”");
        await facilitator.Press("Save the enabler");
        await facilitator.Press("Publish a version");
        Assert.Contains("S.1 was “We agree", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.Print();
        await facilitator.Press("Publish this version");
        Assert.Contains("Version 2 has been published", await facilitator.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            facilitator.Complaints,
            complaint => !complaint.Contains("400", StringComparison.Ordinal)
        );
    }
}
