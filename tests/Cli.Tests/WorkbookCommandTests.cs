using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.OpenXml.Xlsx;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Cli.Tests;

public sealed class WorkbookCommandTests
{
    private static readonly string Sample = Repository.PathOf("samples/round-1.csv");

    [Fact]
    public void Workbook_ForTwelve_IsWrittenWholeWithIdsThatNobodyElseHas()
    {
        using var folder = new TemporaryFolder();
        var ids = new HashSet<string>();
        foreach (var name in new[] { "one.xlsx", "two.xlsx" })
        {
            Assert.Equal(
                ExitCodes.Success,
                RunResult.Run("workbook", "--participants", "12", "--output", folder.PathOf(name)).ExitCode
            );
            ids.UnionWith(
                System
                    .Text.RegularExpressions.Regex.Matches(
                        PartOf(folder.PathOf(name), "xl/worksheets/sheet2.xml"),
                        ">([2-9A-Z]{4}-[2-9A-Z]{4})<"
                    )
                    .Select(match => match.Value)
            );
        }

        Assert.Equal(24, ids.Count);
    }

    [Fact]
    public void Workbook_ThatNobodyFilledIn_IsRefusedBySheetAndCell()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("blank.xlsx");
        RunResult.Run("workbook", "--participants", "3", "--output", path);
        var ran = RunResult.Run("analyse", path);
        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.Equal(
            [$"{path}:Scores!C6: there are no answers; type each participant’s scores below their ID or name"],
            ran.ErrorLines
        );
    }

    [Theory]
    [InlineData("0")]
    [InlineData("16001")]
    [InlineData("twelve")]
    public void Workbook_ForNobodyOrTooMany_ExitsWithTwo(string participants) =>
        Assert.Equal(ExitCodes.InvalidUsage, RunResult.Run("workbook", "--participants", participants).ExitCode);

    [Fact]
    public void Workbook_WithoutParticipants_ExitsWithTwo() =>
        Assert.Equal(ExitCodes.InvalidUsage, RunResult.Run("workbook").ExitCode);

    [Fact]
    public void Analyse_AnOpenWorkbookThatCameBack_GivesTheSameFigures()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("responses.data");
        Assert.Equal(
            ExitCodes.Success,
            RunResult.Run("analyse", Sample, "--mode", "open", "--format", "xlsx", "--output", path).ExitCode
        );
        Assert.Equal(
            RunResult.Run("analyse", Sample, "--format", "json").Output,
            RunResult.Run("analyse", path, "--format", "json").Output
        );
        Assert.Equal(
            RunResult.Run("compare", Sample, Sample, "--format", "json").Output,
            RunResult.Run("compare", path, Sample, "--format", "json").Output
        );
    }

    [Fact]
    public void Analyse_AWorkbookOfResults_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("results.xlsx");
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", Sample, "--output", path).ExitCode);
        Assert.Equal(
            [
                $"{path}:About!B5: this workbook contains results, not scores; use the workbook with each "
                    + "participant’s scores",
            ],
            RunResult.Run("analyse", path).ErrorLines
        );
    }

    [Fact]
    public void Compare_AsAWorkbook_ExitsWithTwo() =>
        Assert.Equal(ExitCodes.InvalidUsage, RunResult.Run("compare", Sample, Sample, "--format", "xlsx").ExitCode);

    public static TheoryData<string, Func<string>> Bombs =>
        new()
        {
            { "too large when unpacked", () => string.Concat(Enumerable.Repeat("<a><b/></a>", 5_000_000)) },
            {
                "contains more kinds of tags",
                () => string.Concat(Enumerable.Range(0, 3_000_000).Select(i => $"<n{i}/>"))
            },
            { "that is too long for", () => new string('x', 100_000_000) },
            { "more than 4,000,000 filled cells", FillCells },
        };

    /// <summary>Creates the XML of 260 rows with 16,000 filled cells each.</summary>
    private static string FillCells()
    {
        var cells = string.Concat(Enumerable.Range(0, 16_000).Select(i => $"<c s=\"{i * 7919 % 1000}\"><v>1</v></c>"));
        var rows = Enumerable.Range(1, 260).Select(row => $"<row r=\"{row}\">{cells}</row>");
        return $"<sheetData>{string.Concat(rows)}</sheetData>";
    }

    /// <summary>
    /// Limits the program to 200MB. If it needed more, it would stop immediately with a different exit code.
    /// </summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Analyse_ABomb_IsRefusedInTwoHundredMegabytes(string words, Func<string> sheet)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("bomb.xlsx");
        WriteWith(path, sheet());
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "beyond.dll"), "analyse", path]
        )
        {
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = (200 * 1024 * 1024).ToString("X", null);
        using var program = Process.Start(start)!;
        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            (ExitCodes.InvalidInput, true),
            (program.ExitCode, error.Contains(words, StringComparison.Ordinal))
        );
    }

    private static void WriteWith(string path, string sheet)
    {
        using (var file = File.Create(path))
        {
            BlankWorkbook.Write(ShippedFrameworks.Catalogue.Current, ["P1"], file);
        }

        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        zip.GetEntry("xl/worksheets/sheet2.xml")!.Delete();
        using var part = zip.CreateEntry("xl/worksheets/sheet2.xml", CompressionLevel.SmallestSize).Open();
        part.Write(Encoding.UTF8.GetBytes($"<worksheet>{sheet}</worksheet>"));
    }

    private static string PartOf(string path, string part)
    {
        using var zip = ZipFile.OpenRead(path);
        using var text = new StreamReader(zip.GetEntry(part)!.Open());
        return text.ReadToEnd();
    }
}
