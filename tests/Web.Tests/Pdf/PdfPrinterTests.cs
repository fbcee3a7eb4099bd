using System.Net;
using BeyondBoundaries.Web.Pdf;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Pdf;

public sealed class PdfPrinterTests
{
    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.1");

    [Fact]
    public async Task Print_ByOnePersonManyTimes_LeavesTheQueueToOthers()
    {
        var printer = new PdfPrinter(new RecordingLogger<PdfPrinter>());
        Assert.True(printer.IsInstalled, "Chromium is not installed.");
        var many = Enumerable.Range(0, 30).Select(_ => Print("viewer")).ToList();

        var facilitator = await Print("facilitator");

        Assert.NotNull(facilitator);
        Assert.Equal(2, (await Task.WhenAll(many)).Count(pdf => pdf is not null));

        Task<byte[]?> Print(string who) =>
            printer.Print(
                "<!doctype html><title>A page</title><p>Text",
                who,
                Office,
                TestContext.Current.CancellationToken
            );
    }
}
