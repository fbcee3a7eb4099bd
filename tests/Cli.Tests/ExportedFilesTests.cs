using System.IO.Compression;
using System.Xml.Linq;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Cli.Tests;

/// <summary>
/// Tests that <c>beyond analyse</c> writes the same files that people can download from the web application.
/// </summary>
public sealed class ExportedFilesTests
{
    private static readonly string Sample = Repository.PathOf("samples/round-1.csv");

    [Theory]
    [InlineData("docx", "word/document.xml")]
    [InlineData("pptx", "ppt/presentation.xml")]
    [InlineData("ods", "content.xml")]
    [InlineData("zip", "board paper.docx")]
    public void Analyse_OutputByItsName_WritesThatFile(string extension, string part)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf($"results.{extension}");
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", Sample, "--output", path).ExitCode);
        using var file = ZipFile.OpenRead(path);
        Assert.NotNull(file.GetEntry(part));

        var again = folder.PathOf("again");
        Assert.Equal(
            ExitCodes.Success,
            RunResult.Run("analyse", Sample, "--format", extension, "--output", again).ExitCode
        );
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(again));
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("confidential", false)]
    [InlineData("anonymous", false)]
    public void Analyse_AsAZip_HoldsResponsesInModeOpenAlone(string mode, bool held)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("all.zip");
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", Sample, "--mode", mode, "--output", path).ExitCode);
        using var file = ZipFile.OpenRead(path);
        Assert.Equal(held, file.GetEntry("responses.csv") is not null);
    }

    [Fact]
    public void Analyse_WithAReference_TakesItsColoursAndRefusesWhatIsNone()
    {
        using var folder = new TemporaryFolder();
        var (plain, branded) = (folder.PathOf("plain.docx"), folder.PathOf("branded.docx"));
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", Sample, "--output", plain).ExitCode);

        Assert.Equal(
            ExitCodes.Success,
            RunResult.Run("analyse", Sample, "--reference", plain, "--output", branded).ExitCode
        );
        Assert.Equal(File.ReadAllBytes(plain), File.ReadAllBytes(branded));

        var none = RunResult.Run("analyse", Sample, "--reference", Sample, "--output", folder.PathOf("none.docx"));
        Assert.Equal(ExitCodes.InvalidInput, none.ExitCode);
        Assert.Equal(
            $"{Sample}:1:1: this is not a Word document or PowerPoint presentation, or its theme cannot be "
                + "read; save it again as .docx or .pptx, or use another file",
            none.Error.Trim()
        );
        Assert.False(File.Exists(folder.PathOf("none.docx")));
        var elsewhere = RunResult.Run("analyse", Sample, "--reference", plain, "--format", "csv");
        Assert.Equal(ExitCodes.InvalidUsage, elsewhere.ExitCode);
        Assert.Contains("--reference is for the board paper and the slides", elsewhere.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_WithNamesPlanAndTheRoundBefore_WritesThemIntoTheBoardPaper()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.PathOf("plan.csv"),
            "priority,enabler,title,why a priority,action,owner,person,due,status,made in\r\n1,3.1,Information "
                + "sharing,Families ask for it,Agree one form,Health visiting,,2026-09-01,not started,Spring 2026\r\n"
        );
        var ran = RunResult.Run(
            "analyse",
            Sample,
            "--partnership",
            "Testshire",
            "--round",
            "Autumn 2026",
            "--closed",
            "2026-11-20",
            "--plan",
            folder.PathOf("plan.csv"),
            "--before",
            Sample,
            "--before-round",
            "Autumn 2025",
            "--format",
            "docx",
            "--output",
            folder.Path
        );
        Assert.Equal((ExitCodes.Success, ""), (ran.ExitCode, ran.Error));
        using var file = ZipFile.OpenRead(folder.PathOf("Testshire Autumn 2026 board paper.docx"));
        using var document = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        var text = document.ReadToEnd();
        Assert.All(
            [
                "Testshire",
                "closed 20 November 2026",
                "Agree the priority: Information sharing.",
                "Overdue:",
                "(from Spring 2026)",
                "Since Autumn 2025: no enabler has gone up or down by half a point or more",
            ],
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Analyse_WithAPlanAlone_SaysWhatIsOverdueToday()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.PathOf("plan.csv"),
            "priority,enabler,title,why a priority,action,owner,person,due,status,made in\n1,3.1,,,Agree one "
                + "form,,,2020-09-01,not started,\n"
        );
        var path = folder.PathOf("paper.docx");
        var ran = RunResult.Run("analyse", Sample, "--plan", folder.PathOf("plan.csv"), "--output", path);
        Assert.Equal((ExitCodes.Success, ""), (ran.ExitCode, ran.Error));
        using var file = ZipFile.OpenRead(path);
        using var document = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Overdue:", document.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-11-20", "Next round: 20 November 2027.")]
    [InlineData("Autumn 2027", "Next round: Autumn 2027.")]
    public void Analyse_WithTheNextRound_SaysItOnThePageForDecisionsAndAsksForNone(string next, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("paper.docx");
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", Sample, "--next", next, "--output", path).ExitCode);
        using var file = ZipFile.OpenRead(path);
        using var document = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        var text = document.ReadToEnd();
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Set a date for the next round", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyse_WithAPlanThatIsWrong_SaysEachPlaceAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.PathOf("plan.csv"),
            "priority,enabler,title,why a priority,action,owner,person,due,status,made in\nfirst,3.1,,,Do "
                + "it,,,soon,begun,\n1,9.9,,,,,,,,\n"
        );
        var ran = RunResult.Run(
            "analyse",
            Sample,
            "--plan",
            folder.PathOf("plan.csv"),
            "--output",
            folder.PathOf("results.docx")
        );
        Assert.Equal(ExitCodes.InvalidInput, ran.ExitCode);
        Assert.Contains("plan.csv:2:1: the priority must be a whole number", ran.Error, StringComparison.Ordinal);
        Assert.Contains("plan.csv:2:8: enter a due date", ran.Error, StringComparison.Ordinal);
        Assert.Contains("plan.csv:2:9: select the status", ran.Error, StringComparison.Ordinal);
        Assert.Contains("plan.csv:3:2: “9.9” is not an enabler", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("results.docx")));
    }

    [Theory]
    [InlineData("--closed", "someday", "--closed must be a date")]
    [InlineData("--plan", "missing.csv", "there is no such file")]
    public void Analyse_WithAnOptionThatIsWrong_ExitsWithTwo(string option, string value, string message)
    {
        var ran = RunResult.Run("analyse", Sample, option, value, "--format", "docx");
        Assert.Equal(ExitCodes.InvalidUsage, ran.ExitCode);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx", "word/document.xml", "tr", "tc")]
    [InlineData("pptx", "ppt/slides/", "tr", "tc")]
    public void Analyse_ForABoard_DoesNotShowWhatOnePersonChose(
        string extension,
        string part,
        string rowName,
        string cellName
    )
    {
        using var folder = new TemporaryFolder();
        var (answers, path) = (folder.PathOf("answers.csv"), folder.PathOf($"board.{extension}"));
        File.WriteAllLines(
            answers,
            [
                "participant,agency,1.1,challenge:technical-blockages,challenge:stretched-capacity",
                .. Enumerable.Range(1, 7).Select(number => $"P{number},Hub,{number % 5 + 1},gift,"),
                "P8,Solo,2,around,influence",
            ]
        );
        Assert.Equal(ExitCodes.Success, RunResult.Run("analyse", answers, "--output", path).ExitCode);

        using var file = ZipFile.OpenRead(path);
        var rows = file
            .Entries.Where(entry => entry.FullName.StartsWith(part, StringComparison.Ordinal))
            .Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .SelectMany(entry =>
            {
                using var content = entry.Open();
                return XDocument.Load(content).Descendants().Where(element => element.Name.LocalName == rowName);
            })
            .Select(row =>
                string.Join(
                    " | ",
                    row.Elements().Where(cell => cell.Name.LocalName == cellName).Select(cell => cell.Value)
                )
            )
            .ToList();
        Assert.Contains("Technical blockages | 8 | 7 | 0 or 1 | 0 or 1", rows);
        Assert.Contains("Stretched capacity | 0 or 1 | 0 or 1 | 0 or 1 | 0 or 1", rows);
    }

    [Fact]
    public void Analyse_WithoutTheDayOfTheClose_MarksWhatIsOverdueToday()
    {
        using var folder = new TemporaryFolder();
        var (plan, path) = (folder.PathOf("plan.csv"), folder.PathOf("paper.docx"));
        File.WriteAllText(
            plan,
            "priority,enabler,title,why a priority,action,owner,person,due,status,made in\n1,2.4,,Why,Map "
                + "it,Hub,,2020-01-31,not started,\n"
        );
        var ran = RunResult.Run("analyse", Sample, "--round", "Autumn 2026", "--plan", plan, "--output", path);
        Assert.Equal((ExitCodes.Success, ""), (ran.ExitCode, ran.Error));

        using var file = ZipFile.OpenRead(path);
        using var text = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Overdue", text.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("05/06/2026", "beyond: remark: --closed 05/06/2026 was read as 5 June 2026")]
    [InlineData("1.12.26", "beyond: remark: --closed 1.12.26 was read as 1 December 2026")]
    [InlineData("2-3-2026", "beyond: remark: --closed 2-3-2026 was read as 2 March 2026")]
    [InlineData("25/06/2026", "")]
    [InlineData("2026-06-05", "")]
    public void Analyse_WithADateThatCouldHaveTheMonthFirst_SaysHowItWasRead(string closed, string remark)
    {
        using var folder = new TemporaryFolder();
        var ran = RunResult.Run("analyse", Sample, "--closed", closed, "--output", folder.PathOf("results.html"));
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.Equal(remark, ran.Error.Split(';')[0]);
    }

    [Fact]
    public void Analyse_WithAPlanThatExcelSavedAgain_ReadsItAndSaysHowDatesWereRead()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            folder.PathOf("plan.csv"),
            "Plan of Testshire\t\t\t\t\t\r\npriority\tenabler\taction\towner\tdue\tstatus\t\r\n1\t3.1\tAgree "
                + "one form\tHub\t05/06/2026\tnot started\t\r\n",
            System.Text.Encoding.Unicode
        );
        var ran = RunResult.Run(
            "analyse",
            Sample,
            "--plan",
            folder.PathOf("plan.csv"),
            "--output",
            folder.PathOf("paper.docx")
        );
        Assert.Equal(ExitCodes.Success, ran.ExitCode);
        Assert.Contains(
            "plan.csv:3:5: remark: this date was read with the day first: “05/06/2026” as 5 June 2026",
            ran.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "plan.csv:1:1: remark: row 1 is above the header and was ignored",
            ran.Error,
            StringComparison.Ordinal
        );
    }
}
