using BeyondBoundaries.Web.Tests.Running;
using Microsoft.Playwright;

namespace BeyondBoundaries.Web.Tests.Browser;

/// <summary>Tests the preview and the import of a filled-in file, with and without scripts.</summary>
public sealed class ImportJourney(Chromium chromium, SharedApplication shared)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    public async Task File_FromErrorsToConfirmation_IsSeenFirst(int width, bool scripts)
    {
        await using var room = await Room.In(shared, agencies: "Council early years\nHealth visiting");
        await using var facilitator = await BrowserUser.With(chromium, $"workbooks-{width}", scripts, width);
        await facilitator.SignIn(room);
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/workbooks"));

        await facilitator.Press("Preview the import");
        Assert.Contains("Select the file you want to import", await facilitator.Text(), StringComparison.Ordinal);
        await Send(facilitator, "participant,agency,1.1\nP1,Council early years,9\nP2,,yes\n");
        Assert.Contains("What you need to correct in the file", await facilitator.Text(), StringComparison.Ordinal);
        await Send(facilitator, "participant,agency,1.1\nP1,Council early years,4\nP2,Elsewhere,2\n");
        Assert.Equal("This file cannot be imported", await facilitator.Heading());
        await facilitator.Follow("Choose another file");
        await Send(facilitator, "participant,agency,1.1,2.3a\nP1,Council early years,4,5\nP2,,2,\nP3,,,\n");
        Assert.Equal("Import preview", await facilitator.Heading());
        await facilitator.Press("Add 2 people");

        Assert.Contains("2 of 2 people who joined have finished", await facilitator.Text(), StringComparison.Ordinal);
        await facilitator.GoTo(new Uri(room.Application.Address, $"{room.Path}/workbooks?gone=true"));
        Assert.DoesNotContain(
            facilitator.Complaints,
            complaint => !complaint.Contains("400", StringComparison.Ordinal)
        );
    }

    private static async Task Send(BrowserUser facilitator, string csv)
    {
        await facilitator
            .Page.GetByLabel("The file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "answers.csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(csv),
                }
            );
        await facilitator.Press("Preview the import");
    }
}
