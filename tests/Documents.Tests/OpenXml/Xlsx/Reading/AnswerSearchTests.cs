using System.Text;
using BeyondBoundaries.Documents.OpenXml.Xlsx.Reading;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>
/// Tests the search for typed answers in sheets that are too long for one read, with a cell at every position around
/// the end of the first read.
/// </summary>
public sealed class AnswerSearchTests
{
    private const int FirstRead = 32 * 1024;
    private const string Computed = """<c r="C7" s="3"><f>SUM(A1:B1)</f><v>3</v></c>""";
    private const string Typed = """<c r="C7" s="3"><v>3</v></c>""";
    private const string SharedAnswer = """<c r="C7" s="3" t="s"><v>12345</v></c>""";
    private const string SharedOther = """<c r="C7" s="3" t="s"><v>1</v></c>""";

    [Theory]
    [InlineData(Computed, false)]
    [InlineData(SharedOther, false)]
    [InlineData(Typed, true)]
    [InlineData(SharedAnswer, true)]
    public void Finds_CellAtEveryPosition_FindsOnlyTypedAnswers(string cell, bool isAnswer)
    {
        string[] shared = new string[12346];
        Array.Fill(shared, "Partners");
        shared[12345] = "4";

        var wrong = Enumerable
            .Range(FirstRead - 400, 500)
            .Where(before => Finds($"{new string(' ', before)}{cell}{new string(' ', FirstRead)}", shared) != isAnswer);

        Assert.Empty(wrong);
    }

    private static bool Finds(string sheet, string[] shared) =>
        new AnswerSearch(ShippedFrameworks.Catalogue.Current.Scale, [], shared).Finds(
            new MemoryStream(Encoding.UTF8.GetBytes(sheet))
        );
}
