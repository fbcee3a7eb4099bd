namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx.Reading;

/// <summary>Tests how the people, agencies and notes in a workbook are read, and the remarks about them.</summary>
public sealed class WorkbookPeopleTests
{
    [Theory]
    [InlineData("a_x0002_b", "ab")]
    [InlineData("a_x000B_b", "a\nb")]
    [InlineData("_x0007_a\u0086", "a")]
    public void Read_ANoteWithAControlCharacter_IsReadWithoutItAndRemarked(string note, string expected)
    {
        var read = WorkbookFiles.Read(
            new EditedWorkbookOfTwo().OnNotes("D5", $"{EditedWorkbookOfTwo.TextCell}{note}</t></is>").ToBytes()
        );
        Assert.Equal(expected, read.Value!.Responses[0].Notes.Single().Text);
        Assert.Equal(
            ("control-character", "Notes!D5"),
            (Assert.Single(read.Remarks).Code, read.Remarks[0].Location.ToString())
        );
    }

    [Fact]
    public void Read_NotesOfANameInOtherCase_AreThatPersons()
    {
        var file = new EditedWorkbookOfTwo()
            .Set("C6", EditedWorkbookOfTwo.TextCell + "Ann\u00A0Bee</t></is>")
            .OnNotes("A5", EditedWorkbookOfTwo.TextCell + "ann bee</t></is>");
        Assert.Equal("A note", WorkbookFiles.Read(file.ToBytes()).Value!.Responses[0].Notes.Single().Text);
    }

    [Theory]
    [InlineData("ann bee", 1)]
    [InlineData("Ann Bee", 0)]
    public void Read_NotesOfANameThatLooksLikeAnother_AreThatPersons(string name, int person)
    {
        var read = WorkbookFiles.Read(OfAnnAndAnn(name).ToBytes());
        Assert.Equal("A note", read.Value!.Responses[person].Notes.Single().Text);
        Assert.Empty(read.Value.Responses[1 - person].Notes);
        Assert.Equal("similar-participants", Assert.Single(read.Remarks).Code);
    }

    [Fact]
    public void Read_NotesOfANameThatLooksLikeTwoPeople_AreNobodys()
    {
        var problem = Assert.Single(WorkbookFiles.Read(OfAnnAndAnn("ANN BEE").ToBytes()).Problems);
        Assert.Equal(("unknown-participant", "Notes!A5"), (problem.Code, problem.Location.ToString()));
        Assert.Contains("exactly", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cleo", 1)]
    [InlineData("Margaret", 1)]
    [InlineData("ABCD-EFGH", 0)]
    [InlineData("ABCDEFGH", 0)]
    public void Read_APersonWithoutScoresInAWorkbookToFillIn_IsRemarkedUnlessTheIdIsACode(string id, int remarks)
    {
        var read = WorkbookFiles.Read(
            new EditedWorkbookOfTwo().Set("E6", $"{EditedWorkbookOfTwo.TextCell}{id}</t></is>").ToBytes()
        );
        Assert.Equal(
            Enumerable.Repeat(("without-answers", "Scores!E6"), remarks),
            read.Remarks.Select(remark => (remark.Code, remark.Location.ToString()!))
        );
    }

    [Fact]
    public void Read_AgenciesThatLookTheSame_AreOneWithARemark()
    {
        var file = new EditedWorkbookOfTwo()
            .Set("C7", EditedWorkbookOfTwo.TextCell + "Health  visiting</t></is>")
            .Set("D7", EditedWorkbookOfTwo.TextCell + "health Visiting</t></is>")
            .Set("E7", EditedWorkbookOfTwo.TextCell + "Nursery</t></is>");
        var read = WorkbookFiles.Read(file.ToBytes());
        Assert.Equal(["Health visiting"], read.Value!.Agencies);
        Assert.Equal(["spelling", "without-answers"], read.Remarks.Select(remark => remark.Code));
    }

    /// <summary>
    /// Creates a workbook for two people called “Ann Bee” and “ann bee”, with a note whose author's name is spelt as in
    /// <paramref name="note"/>.
    /// </summary>
    private static EditedWorkbookOfTwo OfAnnAndAnn(string note) =>
        new EditedWorkbookOfTwo()
            .Set("C6", EditedWorkbookOfTwo.TextCell + "Ann Bee</t></is>")
            .Set("D6", EditedWorkbookOfTwo.TextCell + "ann bee</t></is>")
            .OnNotes("A5", $"{EditedWorkbookOfTwo.TextCell}{note}</t></is>");
}
