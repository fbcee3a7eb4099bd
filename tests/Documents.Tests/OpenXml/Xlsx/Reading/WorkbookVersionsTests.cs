using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>Tests workbooks made for another framework, or for another version of the same framework.</summary>
public sealed class WorkbookVersionsTests
{
    [Fact]
    public void Read_AnotherVersionOfTheFramework_SaysWhatChanged()
    {
        var plain = Assert.Single(
            WorkbookFiles.Read(new EditedWorkbookOfTwo().ToBytes(), WithVersion("2026.1", [])).Remarks
        );
        var changed = Assert.Single(
            WorkbookFiles
                .Read(
                    new EditedWorkbookOfTwo().ToBytes(),
                    WithVersion("2026.1", [("Senior leadership", "Bold leadership"), ("\"3.4d\"", "\"3.4e\"")])
                )
                .Remarks
        );

        Assert.Equal(("framework-version", "About!A1"), (plain.Code, plain.Location.ToString()));
        Assert.EndsWith(
            "made with version “2022.1” of the framework, and was read with version “2026.1”; the questions "
                + "are the same",
            plain.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("reworded: 1.1 was “Senior leadership", changed.Message, StringComparison.Ordinal);
        Assert.Contains("no longer asked: “3.4d”", changed.Message, StringComparison.Ordinal);
        Assert.Contains("not in the workbook: 3.4e", changed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnswersToAQuestionThatIsNoLongerAsked_AreRefused()
    {
        var framework = WithVersion("2026.1", [("\"3.4d\"", "\"3.4e\"")]);
        var row = new EditedWorkbookOfTwo().RowOf("3.4d");
        var problem = Assert.Single(
            WorkbookFiles.Read(new EditedWorkbookOfTwo().Set($"C{row}", "><v>3</v>").ToBytes(), framework).Problems
        );
        Assert.Equal(("unknown-row", $"Scores!A{row}"), (problem.Code, problem.Location.ToString()));
        Assert.StartsWith(
            "the workbook was made with version “2022.1” of the framework, and was read with version “2026.1”, "
                + "which does not have “3.4d”;",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Read_AnswersToSeveralQuestionsThatAreNoLongerAsked_AreOneProblem()
    {
        var framework = WithVersion("2026.1", [("\"3.4d\"", "\"3.4e\""), ("\"1.1a\"", "\"1.1x\"")]);
        var file = new EditedWorkbookOfTwo();
        file.Set($"C{file.RowOf("3.4d")}", "><v>3</v>").Set($"C{file.RowOf("1.1a")}", "><v>3</v>");
        var problem = Assert.Single(WorkbookFiles.Read(file.ToBytes(), framework).Problems);
        Assert.Contains("does not have “1.1a”, “3.4d”;", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AScoreOrANoteThatTheFrameworkDoesNotHave_NamesBothVersions()
    {
        var framework = WithVersion("2026.1", [("\"3.4\"", "\"3.5\"")]);
        var file = new EditedWorkbookOfTwo()
            .Set("C9", "><v>6</v>")
            .OnNotes("C5", EditedWorkbookOfTwo.TextCell + "3.4</t></is>");
        var problems = WorkbookFiles.Read(file.ToBytes(), framework).Problems;
        Assert.Equal(["Scores!C9", "Notes!C5"], problems.Select(problem => problem.Location.ToString()));
        Assert.All(
            problems,
            problem =>
                Assert.EndsWith(
                    "made with version “2022.1” of the framework, and was read with version “2026.1”",
                    problem.Message,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Read_AWorkbookOfAnotherFramework_NamesBothFrameworksAndVersions()
    {
        var framework = WithVersion("2026.1", [("\"id\": \"beyond-boundaries\"", "\"id\": \"our-own\"")]);
        var problem = Assert.Single(WorkbookFiles.Read(new EditedWorkbookOfTwo().ToBytes(), framework).Problems);
        Assert.Equal(
            "framework: this workbook was made with the framework “beyond-boundaries”, version “2022.1”; use a "
                + "workbook that was made with “our-own”, version “2026.1”",
            problem.Message.ToLowerInvariant()
        );
    }

    [Fact]
    public void Read_AWorkbookWithoutAFramework_SaysWhatIsMissing()
    {
        var cells = new SheetValues(TestWorkbooks.Blank(3));
        var row = Enumerable.Range(1, 20).Single(number => cells["About", $"A{number}"] == "Framework");
        var file = new EditedWorkbook(TestWorkbooks.Blank(3)).WithCell("About", $"B{row}", ">").ToBytes();
        Assert.Contains(
            "Framework: the framework is missing; it must be “beyond-boundaries”",
            WorkbookFiles.Read(file).Problems.Select(problem => problem.Message)
        );
    }

    private static Framework WithVersion(string version, (string Old, string New)[] changes)
    {
        using var file = File.OpenRead(Kit.Repository.PathOf("frameworks/beyond-boundaries.json"));
        using var reader = new StreamReader(file);
        var json = changes
            .Aggregate(
                reader.ReadToEnd(),
                (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)
            )
            .Replace("\"2022.1\"", $"\"{version}\"", StringComparison.Ordinal);
        return FrameworkReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json))).Value!;
    }
}
