using System.Text;
using BeyondBoundaries.Web.Pdf;

namespace BeyondBoundaries.Web.Tests.Pdf;

public sealed class AccessiblePdfTests
{
    private const string Printed =
        "%PDF-1.4\n1 0 obj\n<</Title (x)>>\nendobj\n2 0 obj\n<</Type /Catalog\n/MarkInfo <</Marked "
        + "true>>\n/Lang (en-GB)>>\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000038 "
        + "00000 n \ntrailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n112\n%%EOF";

    [Fact]
    public void Metadata_OfATaggedFile_IsAppendedToItsBytes()
    {
        var pdf = Encoding.Latin1.GetString(
            AccessiblePdf.AddMetadata(Encoding.Latin1.GetBytes(Printed), "A <board> & “paper”\u0001", "en-GB")
        );
        Assert.StartsWith(Printed, pdf, StringComparison.Ordinal);
        var added = pdf[Printed.Length..];
        Assert.Contains(
            "\n2 0 obj\n<</Type /Catalog\n/MarkInfo <</Marked true>>\n/Lang (en-GB)\n/Metadata 3 0 "
                + "R>>\nendobj\n3 0 obj",
            added,
            StringComparison.Ordinal
        );
        Assert.Contains("trailer\n<</Size 4\n/Root 2 0 R\n/Info 1 0 R\n/Prev 112>>", added, StringComparison.Ordinal);
        Assert.Contains(
            "A &lt;board&gt; &amp; “paper”</rdf:li>",
            Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(added)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\nsomething else\n%%EOF")]
    public void Metadata_OfAFileOfAnotherForm_IsNotAdded(string file) =>
        Assert.Equal(
            file,
            Encoding.Latin1.GetString(AccessiblePdf.AddMetadata(Encoding.Latin1.GetBytes(file), "x", "en"))
        );

    [Fact]
    public void Metadata_OfAnUntaggedFile_IsNotAdded()
    {
        var file = Encoding.Latin1.GetBytes(Printed.Replace("/Marked true", "/Marked false", StringComparison.Ordinal));
        Assert.Equal(file, AccessiblePdf.AddMetadata(file, "x", "en"));
    }
}
