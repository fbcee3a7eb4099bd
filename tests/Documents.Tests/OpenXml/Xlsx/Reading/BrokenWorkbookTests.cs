using System.IO.Compression;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>
/// Tests that reading randomly damaged files never throws an exception, and that a file with damaged bytes is either
/// refused or read as if it were undamaged.
/// </summary>
public sealed class BrokenWorkbookTests
{
    [Fact]
    public void Read_AThousandBrokenCopies_NeverThrowsNorReadsThemOtherwise()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 1_000; i++)
        {
            var copy = (byte[])HostileWorkbooks.Good.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                copy[random.Next(copy.Length)] = (byte)random.Next(256);
            }

            AssertRefusedOrSame(random.Next(3) == 0 ? copy[..random.Next(copy.Length)] : copy);
        }
    }

    [Fact]
    public void Read_AThousandCopiesWithBrokenXml_NeverThrows()
    {
        var random = new Random(20261124);
        var parts = new EditedWorkbook(TestWorkbooks.Blank(2));
        string[] names =
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet7.xml",
        ];
        foreach (var name in parts.Parts.Keys.Except(names).ToList())
        {
            parts.Parts.Remove(name);
        }

        for (var i = 0; i < 1_000; i++)
        {
            var name = names[random.Next(names.Length)];
            var whole = parts.Parts[name];
            var broken = (byte[])whole.Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                broken[random.Next(broken.Length)] =
                    random.Next(2) == 0 ? (byte)random.Next(256) : "<>\"/0=& "u8[random.Next(8)];
            }

            parts.Parts[name] = broken;
            Assert.All(
                WorkbookFiles.Read(parts.ToBytes(CompressionLevel.NoCompression)).Problems,
                problem => Assert.NotNull(problem.Location)
            );
            parts.Parts[name] = whole;
        }
    }

    private static void AssertRefusedOrSame(byte[] file)
    {
        var result = WorkbookFiles.Read(file);
        if (result.TryGetValue(out var set))
        {
            SameResponses.AssertEqual(SampleRound.Value, set);
        }
    }
}
