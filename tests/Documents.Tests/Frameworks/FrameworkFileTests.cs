using System.Text;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents.Exports;
using BeyondBoundaries.Documents.Frameworks;
using BeyondBoundaries.Documents.Json;
using BeyondBoundaries.Kit;
using CsCheck;

namespace BeyondBoundaries.Documents.Tests.Frameworks;

/// <summary>Tests reading and writing frameworks in spreadsheets and JSON.</summary>
public sealed class FrameworkFileTests
{
    /// <summary>A spreadsheet with ten mistakes, written by an officer who has not read the schema.</summary>
    private const string TenMistakes = """
        Our framework for early help,,,,,,,
        Theme,Enabler id,Title,Short,Description,Indicator,Level 1,Level 9
        ,A.1,An enabler above every theme,,,,,
        Being ready,R.1,One idea,Idea,The same idea.,A sign.,Nothing yet,
        ,R.1,Another enabler with the id of the first,,,,,
        ,R 3,An id with a space,,,,,
        ,R.4,,No title,,,,
        ,03-Feb,A date instead of an id,,,,,
        ,R.5,A level that cannot be,,,,,Excellent
        Reaching families,,,,,An indicator without an enabler,,
        ,,,Left over,,,,
        ,F.1,An enabler with an indicator,,,,,
        ,,,,A description beside an indicator,Another sign,,
        Nothing here,,,,,,,
        """;

    [Fact]
    public void Spreadsheet_WithTenMistakes_NamesEachWithItsCell()
    {
        var read = Read(TenMistakes);

        Assert.Equal(
            [
                "row 2, column Level 9: The scale has no score 9. Use a score of 1 to 5.",
                "row 3, column Theme: This row has no theme, and there is none above it. Write the theme in this row.",
                "row 5, column Enabler id: The ID R.1 is already in use in row 4. Give each enabler and "
                    + "indicator its own ID. If this ID should end in .10, format the column as text and type it "
                    + "again.",
                "row 6, column Enabler id: “R 3” cannot be an ID. Use 1 to 64 letters, digits, dots and "
                    + "hyphens, starting with a letter or digit.",
                "row 7, column Title: Enabler R.4 has no title. Write one.",
                "row 8, column Enabler id: A spreadsheet has changed this ID, perhaps 3.2, into the date "
                    + "“03-Feb”. Format the column as text, and type the ID again.",
                "row 10, column Title: This row of the theme “Reaching families” has an indicator, but no "
                    + "enabler. Write the title of its enabler.",
                "row 11, column Short: This row has neither a new enabler nor an indicator. Move this text to "
                    + "the row that it belongs to, or delete it.",
                "row 13, column Description: This row is for an indicator. Move the description to the row "
                    + "with the enabler’s title.",
                "row 14, column Theme: The theme “Nothing here” has no enablers. Add one, or delete the theme.",
            ],
            read.Problems.Select(Describe)
        );
    }

    [Fact]
    public void Spreadsheet_AsAnOfficerWritesIt_IsReadWithProposals()
    {
        using var file = File.OpenRead(Repository.PathOf("samples/own-framework.csv"));
        var read = FrameworkFile.Read(file, FrameworkDefaults.From("Starting well"));

        Assert.True(read.TryGetValue(out var framework), string.Join('\n', read.Problems));
        Assert.Equal(
            ("starting-well", "1", "Starting well"),
            (framework.Definition.Id, framework.Definition.Version, framework.Definition.Title)
        );
        Assert.Equal(["Starting school well", "Reaching every family"], framework.Themes.Select(theme => theme.Title));
        Assert.Equal(["S.1", "S.2", "R.1", "R.2"], framework.Enablers.Select(item => item.Id));
        Assert.Equal(
            ["S.1a", "S.1b", "S.1c", "S.2a", "S.2b", "R.2a"],
            framework.Items.Where(item => !item.IsEnabler).Select(item => item.Id)
        );
        Assert.Equal(
            "Children with extra needs have a meeting as well as a form.\nTheir parents are there.",
            framework.Find("S.2b")!.Title
        );
        Assert.Equal(5, framework.Levels);
        Assert.Equal(
            [
                "The column “Our notes” is not part of a framework, and was not read.",
                "We gave an ID to 1 enabler that had none: R.2 “We offer help in the…”.",
            ],
            read.Remarks.Select(remark => remark.Message)
        );
        Assert.Equal(new SourceLocation(8, 2), read.Remarks[1].Location);
    }

    [Fact]
    public void Spreadsheet_WithOtherNamesOfColumns_IsReadWithTheNamesOfItsLevels()
    {
        var read = Read(
            "Our tool,,,,,\nAREA,Ref.,Statement,Question,0 Not yet,1: Started,2\nTogether,A.1,We "
                + "meet,Why?,Never,,Often\n"
        );

        Assert.True(read.TryGetValue(out var framework), string.Join('\n', read.Problems));
        Assert.Equal(("A.1", "We meet"), (framework.Enablers[0].Id, framework.Enablers[0].Title));
        Assert.Equal(
            ["0 Not yet", "1 Started", "2 Level 2"],
            framework.Scale.Levels.Select(level => $"{level.Score} {level.Label}")
        );
        Assert.Equal(
            [(0, "Never"), (2, "Often")],
            framework.Enablers[0].LevelTexts.Select(text => (text.Score, text.Text))
        );
        Assert.Equal(
            "The column “Question” is not part of a framework, and was not read.",
            Assert.Single(read.Remarks).Message
        );
    }

    [Fact]
    public void Spreadsheet_WithoutThemes_HasOneProblem() =>
        Assert.Equal("missing-column", Assert.Single(Read("Enabler,Description\nWe meet,Often\n").Problems).Code);

    [Theory]
    [InlineData("", "1:1: The file is empty.")]
    [InlineData(
        "One;Two\n1;2\n",
        "1:1: There is no header. One of the first 20 rows must have the names of the columns. Theme and Title "
            + "are required. You can also use Enabler id, Short, Description and Indicator. The first row has "
            + "“One;Two”."
    )]
    [InlineData(
        "Theme,Enabler id,Short\nA,1,b\n",
        "1:4: The column “Title” is missing. It must contain the title of each enabler."
    )]
    [InlineData("Theme,Title\nA,\"b\n", "2:1: This row has an opening quotation mark but no closing one")]
    [InlineData("Theme,Title,Setting,Value\nA,B,Sumary,C\n", "2:3: “Sumary” is not a setting.")]
    public void Spreadsheet_ThatCannotBeRead_SaysWhy(string csv, string start)
    {
        var problem = Read(csv).Problems[0];
        Assert.StartsWith(start, $"{problem.Location}: {problem.Message}", StringComparison.Ordinal);
    }

    [Fact]
    public void Spreadsheet_WithHundredsOfProblems_StopsAtALimit()
    {
        var csv = "Theme,Enabler id,Title\n" + string.Concat(Enumerable.Range(0, 300).Select(_ => "A,!,B\n,?,C\n"));
        var problems = Read(csv).Problems;

        Assert.Equal(101, problems.Count);
        Assert.Equal("There are 500 more problems.", problems[^1].Message);
    }

    [Fact]
    public void Framework_InEveryFormat_ComesBackTheSame() =>
        Gen.Select(FrameworkGenerators.Any, Gen.Int[0, FrameworkExports.All.Count - 1])
            .Sample(
                sample =>
                {
                    var (definition, format) = sample;
                    var again = WriteAndRead(definition, FrameworkExports.All[format].Name);
                    return new FrameworkJsonText().Write(again) == new FrameworkJsonText().Write(definition);
                },
                iter: 400
            );

    [Fact]
    public void ShippedFrameworks_InEveryFormat_ComeBackTheSame()
    {
        foreach (var framework in ShippedFrameworks.Catalogue.All)
        {
            foreach (var format in FrameworkExports.All)
            {
                Assert.Equivalent(framework.Definition, WriteAndRead(framework.Definition, format.Name), strict: true);
            }
        }
    }

    private static FrameworkDefinition WriteAndRead(FrameworkDefinition definition, string format)
    {
        using var file = new MemoryStream();
        FrameworkExports.Find(format)!.Write(definition, file);
        file.Position = 0;
        var read = FrameworkFile.Read(file, new("Not this", "not-this", "0", "xx"));
        Assert.True(read.TryGetValue(out var framework), string.Join('\n', read.Problems.Select(Describe)));
        return framework.Definition;
    }

    private static Result<Framework> Read(string csv)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return FrameworkFile.Read(file, FrameworkDefaults.From("Sample"));
    }

    private static string Describe(Problem problem) =>
        $"row {problem.Location!.Value.Row}, column {problem.Field}: {problem.Message}";
}
