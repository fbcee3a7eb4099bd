using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Core.Tallies;

namespace BeyondBoundaries.Documents.Tests.OpenXml;

/// <summary>
/// Tests that a file, including its hidden parts, contains only what the mode allows: rounds that differ only in
/// suppressed figures give the same bytes.
/// </summary>
public sealed class ExportDisclosureTests
{
    public static TheoryData<string, ConfidentialityMode> Closed =>
        [
            .. ExportedFile.Kinds.SelectMany(
                kind => new[] { ConfidentialityMode.Confidential, ConfidentialityMode.Anonymous },
                (kind, mode) => (kind, mode)
            ),
        ];

    public static TheoryData<string> Kinds => [.. ExportedFile.Kinds];

    /// <summary>
    /// The people from four agencies: two with six people, one with four and one with a single person. A board sees
    /// only the averages of the two agencies with six people.
    /// </summary>
    private static List<Response> WithALoneAgency =>
        [
            .. TestRounds.People("Many", 6, 3),
            .. TestRounds.People("Hub", 6, 4),
            .. TestRounds.People("Some", 4, 4),
            .. TestRounds.People("Lone", 1, 1),
        ];

    [Theory]
    [MemberData(nameof(Closed))]
    public void File_OutsideModeOpen_HoldsNobody(string kind, ConfidentialityMode mode)
    {
        var set = SampleRound.Value;
        var named = set with
        {
            Responses =
            [
                .. set.Responses.Select((response, i) => response with { Participant = $"Someone-{i}" }).Reverse(),
            ],
        };
        var file = ExportedFile.Write(kind, named, mode, ExportedFile.Details, TestPlans.One);
        Assert.All(
            ExportedFile.Parts(file),
            part => Assert.DoesNotContain("Someone-", part.Value, StringComparison.Ordinal)
        );
        Assert.Equal(ExportedFile.Write(kind, set, mode, ExportedFile.Details, TestPlans.One), file);
    }

    [Theory]
    [InlineData("docx", ConfidentialityMode.Open)]
    [InlineData("docx", ConfidentialityMode.Confidential)]
    [InlineData("docx", ConfidentialityMode.Anonymous)]
    [InlineData("pptx", ConfidentialityMode.Open)]
    [InlineData("pptx", ConfidentialityMode.Confidential)]
    [InlineData("pptx", ConfidentialityMode.Anonymous)]
    public void File_ForABoard_PointsOutNobody(string kind, ConfidentialityMode mode)
    {
        // There are five people, few enough for a chart in open mode to draw each of them. One person's scores are far
        // from the others.
        var few = TestRounds
            .People("Hub", 4, 4)
            .Concat(TestRounds.People("Lone", 1, 1))
            .Select((one, i) => one with { Participant = $"Someone-{i}", Notes = [Note(i)] })
            .ToList();
        foreach (var set in new[] { Set(few), Set(WithALoneAgency), FullRound.Responses })
        {
            Assert.All(
                ExportedFile.Parts(
                    ExportedFile.Write(kind, set, mode, ExportedFile.Details, TestPlans.One, FullRound.Trend(mode))
                ),
                part =>
                    Assert.DoesNotMatch(
                        "Someone-|[Oo]ne person scored|1 person scored|\\b1 of [0-9]+ people",
                        part.Value
                    )
            );
        }

        static Note Note(int i) => new(NoteKind.Working, "1.1", "We meet") { IsPicked = i == 0 };
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pptx")]
    public void File_ForABoardInModeOpen_DoesNotTellTheAverageOfOnePerson(string kind)
    {
        // Two people swap agencies, so that a different person is the only one in an agency.
        var swapped = WithALoneAgency
            .Select(response =>
                response.Participant switch
                {
                    "Lone 1" => response with { Agency = "Some" },
                    "Some 1" => response with { Agency = "Lone" },
                    _ => response,
                }
            )
            .ToList();
        var file = ExportedFile.Write(kind, Set(WithALoneAgency), ConfidentialityMode.Open);
        Assert.Equal(file, ExportedFile.Write(kind, Set(swapped), ConfidentialityMode.Open));
        Assert.Contains(
            ExportedFile.Parts(file).Values,
            text => text.Contains("<c:v>Many</c:v>", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pptx")]
    public void File_ForABoardInModeOpen_DoesNotTellTheScoreOfTheOnlyOne(string kind) =>
        Assert.Equal(
            ExportedFile.Write(kind, Set(TestRounds.People("Hub", 1, 2)), ConfidentialityMode.Open),
            ExportedFile.Write(kind, Set(TestRounds.People("Hub", 1, 5)), ConfidentialityMode.Open)
        );

    [Theory]
    [InlineData("docx")]
    [InlineData("pptx")]
    public void File_ForABoard_DoesNotCountOnePerson(string kind)
    {
        // Four people gave 1, one gave 3 and four gave 5. The slides draw these counts, because the scores are divided.
        var round = Set(OfScores([1, 1, 1, 1, 3, 5, 5, 5, 5]).Responses);
        var text = string.Concat(ExportedFile.Parts(ExportedFile.Write(kind, round, ConfidentialityMode.Open)).Values);
        Assert.Contains("0 or 1", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<! or )1 gave|<c:v>1</c:v>|<v>1</v>", text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_Anonymous_NamesNoGroup(string kind)
    {
        var set = SampleRound.Value;
        var parts = ExportedFile.Parts(ExportedFile.Write(kind, set, ConfidentialityMode.Anonymous));
        Assert.All(
            parts,
            part =>
                Assert.All(set.Agencies, agency => Assert.DoesNotContain(agency, part.Value, StringComparison.Ordinal))
        );
        var moved = set with
        {
            Responses =
            [
                .. set.Responses.Select(
                    (response, i) => response with { Agency = set.Agencies[i % 3], Level = set.Levels[i % 2] }
                ),
            ],
        };
        Assert.Equal(
            ExportedFile.Write(kind, set, ConfidentialityMode.Anonymous),
            ExportedFile.Write(kind, moved, ConfidentialityMode.Anonymous)
        );
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public void File_OfFour_DoesNotTellTheirScores(string kind, ConfidentialityMode mode)
    {
        var (one, other) = Alike(mode);
        Assert.Equal(ExportedFile.Write(kind, OfScores(one), mode), ExportedFile.Write(kind, OfScores(other), mode));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_WithHiddenAgencies_DoesNotTellTheirAverages(string kind)
    {
        // “Few” has too few people to be shown. “Some” is suppressed so that the average of “Few” cannot be computed
        // from the whole group.
        var round = TestRounds
            .People("Many", 10, 4)
            .Concat(TestRounds.People("Some", 6, 5))
            .Concat(TestRounds.People("Few", 3, 1))
            .ToList();
        var swapped = round
            .Select(response =>
                response.Agency switch
                {
                    "Some" when response.Participant.EndsWith(" 1", StringComparison.Ordinal) => response with
                    {
                        Agency = "Few",
                    },
                    "Few" when response.Participant.EndsWith(" 1", StringComparison.Ordinal) => response with
                    {
                        Agency = "Some",
                    },
                    _ => response,
                }
            )
            .ToList();
        var file = ExportedFile.Write(kind, Set(round), ConfidentialityMode.Confidential);
        Assert.Equal(file, ExportedFile.Write(kind, Set(swapped), ConfidentialityMode.Confidential));
        // In open mode, people in the round see every average, but a board does not.
        Assert.Equal(
            kind is "docx" or "pptx",
            ExportedFile
                .Write(kind, Set(round), ConfidentialityMode.Open)
                .SequenceEqual(ExportedFile.Write(kind, Set(swapped), ConfidentialityMode.Open))
        );
    }

    [Fact]
    public void File_OfModeOpen_HoldsEverybodyInTheSpreadsheetAlone()
    {
        var set = SampleRound.Value;
        var scores = ExportedFile.Parts(ExportedFile.Write("ods", set, ConfidentialityMode.Open))["content.xml"];
        Assert.All(
            set.Responses,
            response => Assert.Contains($"<text:p>{response.Participant}</text:p>", scores, StringComparison.Ordinal)
        );
        Assert.Contains(
            ExportedFile.Parts(ExportedFile.Write("zip", set, ConfidentialityMode.Open)).Keys,
            name => name == "responses.csv"
        );
        Assert.DoesNotContain(
            ExportedFile.Parts(ExportedFile.Write("zip", set, ConfidentialityMode.Confidential)).Keys,
            name => name == "responses.csv"
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void File_MadeTwice_IsTheSameAndSaysNothingOfWhoMadeIt(string kind)
    {
        var file = ExportedFile.Write(
            kind,
            SampleRound.Value,
            ConfidentialityMode.Open,
            ExportedFile.Details,
            TestPlans.One
        );
        Assert.Equal(
            ExportedFile.Write(kind, SampleRound.Value, ConfidentialityMode.Open, ExportedFile.Details, TestPlans.One),
            file
        );
        foreach (
            var (name, text) in ExportedFile
                .Parts(file)
                .Where(part => part.Key.EndsWith(".xml", StringComparison.Ordinal))
        )
        {
            Assert.All(
                ["dc:creator", "lastModifiedBy", "dcterms:", "meta:generator", "<Application", "/tmp", "file:"],
                word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{name}: {word}")
            );
        }
    }

    /// <summary>Returns two different lists of four people's scores with the same disclosed figures.</summary>
    private static (IReadOnlyList<int> One, IReadOnlyList<int> Other) Alike(ConfidentialityMode mode)
    {
        var all =
            from a in Enumerable.Range(1, 5)
            from b in Enumerable.Range(a, 6 - a)
            from c in Enumerable.Range(b, 6 - b)
            from d in Enumerable.Range(c, 6 - c)
            select new[] { a, b, c, d };
        var pair = all.GroupBy(scores =>
                DisclosedTally.From(
                    Tally.From([.. Enumerable.Range(1, 5).Select(score => scores.Count(one => one == score)), 0]),
                    new(mode)
                )
            )
            .First(group => group.Count() > 1)
            .Take(2)
            .ToList();
        return (pair[0], pair[1]);
    }

    private static ResponseSet OfScores(IReadOnlyList<int> scores) =>
        Set(scores.SelectMany(score => TestRounds.People("Hub", 1, score)));

    private static ResponseSet Set(IEnumerable<Response> responses) =>
        new(TestRounds.Framework, [.. responses], ["Many", "Some", "Few", "Hub", "Lone"], []);
}
