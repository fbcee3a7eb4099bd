using System.Text;
using BeyondBoundaries.Documents.Frameworks;

namespace BeyondBoundaries.Documents.Tests.Frameworks;

/// <summary>Tests that the problems of a framework's CSV file are whole sentences, like its other problems.</summary>
public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("quotation-mark", "Theme,Title\nPeople,\"We meet")]
    [InlineData("quotation-mark", "Theme,Title\nPeople,We \"meet\"")]
    [InlineData("not-utf-8", "Theme,Title\nPeople,Caf\u00e9")]
    public void Read_ADamagedFile_ExplainsItInASentence(string code, string text)
    {
        var problem = Assert.Single(CsvRows.Read(Encoding.Latin1.GetBytes(text), _ => true).Problems);

        Assert.Equal(code, problem.Code);
        Assert.Matches(@"^[A-Z].*[^.]\.$", problem.Message);
    }
}
