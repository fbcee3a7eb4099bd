using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.OpenXml.Xlsx;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>Tests that every workbook is valid against Office's schemas.</summary>
public sealed class WorkbookValidityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(300)]
    public void Blank_AnyNumberOfPeople_IsValid(int participants) => AssertValid(TestWorkbooks.Blank(participants));

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Results_OfTheSample_AreValid(ConfidentialityMode mode) => AssertValid(TestWorkbooks.Sample(mode));

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Results_WithHostileNames_AreValid(ConfidentialityMode mode) =>
        AssertValid(TestWorkbooks.Create(TestWorkbooks.Hostile(), mode, TestWorkbooks.HostileDetails));

    [Theory]
    [InlineData("Hub\uFFFE")]
    [InlineData("\"Hub\" & <friends> of _x0041_")]
    public void Results_OfAnAgencyWithADifficultName_AreValid(string agency)
    {
        var framework = ShippedFrameworks.Catalogue.Current;
        var scored = AnswerSet.Empty(framework).With(framework.Enablers[0], Answer.FromScore(3));
        var people = new[] { agency, agency, "Other" }.Select((of, i) => new Response($"P{i}", of, "", scored));

        AssertValid(
            TestWorkbooks.Create(ResponseSet.InOrderOfAppearance(framework, [.. people]), ConfidentialityMode.Open)
        );
    }

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    public void Results_OfNobody_AreValid(ConfidentialityMode mode) =>
        AssertValid(TestWorkbooks.Create(new(ShippedFrameworks.Catalogue.Current, [], [], []), mode));

    [Theory]
    [InlineData(ConfidentialityMode.Open)]
    [InlineData(ConfidentialityMode.Confidential)]
    [InlineData(ConfidentialityMode.Anonymous)]
    public void Results_OfAFullRoundWithLongNamesAndAPlan_AreValid(ConfidentialityMode mode)
    {
        using var file = new MemoryStream();
        ResultsWorkbook.Write(
            RoundResults.Compute(LongNames.Round, new(mode), agreed: FullRound.Agreed),
            LongNames.Round,
            file,
            LongNames.Details,
            FullRound.Trend(mode),
            LongNames.Plan
        );
        AssertValid(file.ToArray());
    }

    private static void AssertValid(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        foreach (var version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            var errors = new OpenXmlValidator(version).Validate(document);
            Assert.Equal(
                "",
                string.Join('\n', errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"))
            );
        }
    }
}
