using System.Globalization;
using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Kit;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>
/// Tests that LibreOffice computes the values that we stored in our workbooks, and that saving them loses no answers.
/// It opens all of them in one run.
/// </summary>
[Trait("Needs", "office")]
public sealed class WorkbookLibreOfficeTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public async Task LibreOffice_OpensComputesAndSaves_AndNothingIsLost()
    {
        var chance = ByChance(ShippedFrameworks.Catalogue.Current);
        var seven = ByChance(ReadFramework("seven-levels"));
        var two = ByChance(ReadFramework("yes-or-no"));
        var hostile = TestWorkbooks.Hostile();
        var files = new Dictionary<string, byte[]>
        {
            ["blank"] = TestWorkbooks.Blank(),
            ["open"] = TestWorkbooks.Sample(ConfidentialityMode.Open),
            ["confidential"] = TestWorkbooks.Sample(ConfidentialityMode.Confidential),
            ["anonymous"] = TestWorkbooks.Sample(ConfidentialityMode.Anonymous),
            ["chance"] = TestWorkbooks.Create(chance, ConfidentialityMode.Open),
            ["seven"] = TestWorkbooks.Create(seven, ConfidentialityMode.Open),
            ["seven-confidential"] = TestWorkbooks.Create(seven, ConfidentialityMode.Confidential),
            ["two"] = TestWorkbooks.Create(two, ConfidentialityMode.Open),
            ["hostile"] = TestWorkbooks.Create(hostile, ConfidentialityMode.Open, TestWorkbooks.HostileDetails),
            ["texts"] = TestWorkbooks.Create(DifficultTexts.Round(DifficultTexts.All), ConfidentialityMode.Open),
        };
        var saved = await LibreOffice.Resave(
            files.ToDictionary(file => file.Key, file => new EditedWorkbook(file.Value).WithoutResults().ToBytes()),
            TestContext.Current.CancellationToken
        );
        foreach (var (name, workbook) in files)
        {
            AssertSame(name, new(workbook), new(saved[name]));
        }

        SameResponses.AssertEqual(SampleRound.Value, Read(saved["open"]));
        SameResponses.AssertEqual(chance, Read(saved["chance"]));
        SameResponses.AssertEqual(seven, Read(saved["seven"], seven.Framework));
        SameResponses.AssertEqual(two, Read(saved["two"], two.Framework));
        SameResponses.AssertEqual(DifficultTexts.Round(DifficultTexts.All), Read(saved["texts"]));
        Assert.Equal("=cmd|'/c calc'!A0", new SheetValues(saved["hostile"])["Scores", "C6"]);
    }

    /// <summary>
    /// Checks that every formula gives the value that we stored with it, and that LibreOffice added no formulas.
    /// </summary>
    private static void AssertSame(string name, SheetValues ours, SheetValues theirs)
    {
        var formulas = ours.Formulas.ToDictionary(formula => formula.Place, formula => formula.Value);
        Assert.NotEmpty(formulas);
        foreach (var ((sheet, cell), value) in formulas)
        {
            var computed = theirs[sheet, cell];
            var same =
                double.TryParse(value, CultureInfo.InvariantCulture, out var expected)
                && double.TryParse(computed, CultureInfo.InvariantCulture, out var actual)
                    ? Math.Abs(expected - actual) < Tolerance
                    : value == computed;
            Assert.True(same, $"{name}: {sheet}!{cell} is {computed}, not {value}: {ours.FormulaOf(sheet, cell)}");
        }

        Assert.DoesNotContain(theirs.Formulas, formula => !formulas.ContainsKey(formula.Place));
    }

    /// <summary>
    /// Creates a random round in which items have different numbers of scores, so that items fall into every category
    /// and some means lie exactly halfway between two tenths.
    /// </summary>
    private static ResponseSet ByChance(Framework framework)
    {
        var random = new Random(20261123);
        var most = framework.Levels + 1;
        var scored = framework
            .Items.Select(item =>
                (People: 1 + (item.Index % 41), Low: random.Next(1, most), High: random.Next(1, most))
            )
            .ToList();
        return ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. Enumerable
                    // There are never more people than items, so everyone has a score. A person without any scores
                    // would have an empty column, which is not read back.
                    .Range(0, Math.Min(40, framework.Items.Count))
                    .Select(person => new Response(
                        $"P{person}",
                        $"Agency {person % 4}",
                        person % 2 == 0 ? "strategic" : "operational",
                        framework.Items.Aggregate(
                            AnswerSet.Empty(framework),
                            (answers, item) =>
                                scored[item.Index] is var (people, low, high) && person < people
                                    ? answers.With(
                                        item,
                                        Answer.FromScore(
                                            random.Next(3) switch
                                            {
                                                0 => low,
                                                1 => high,
                                                _ => random.Next(1, most),
                                            }
                                        )
                                    )
                                    : answers
                        )
                    )),
            ]
        );
    }

    private static ResponseSet Read(byte[] workbook, Framework? framework = null)
    {
        var result = ResponsesFile.Read(new MemoryStream(workbook), framework ?? ShippedFrameworks.Catalogue.Current);
        return result.Value ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    private static Framework ReadFramework(string name)
    {
        using var file = File.OpenRead(Repository.PathOf($"tests/Kit/Frameworks/{name}.json"));
        return BeyondBoundaries.Documents.Json.FrameworkReader.Read(file).Value!;
    }
}
