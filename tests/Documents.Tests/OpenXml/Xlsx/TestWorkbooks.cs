using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;
using BeyondBoundaries.Documents.OpenXml.Xlsx;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>Workbooks for the supplied framework.</summary>
internal static class TestWorkbooks
{
    public static byte[] Blank(int participants = 12) =>
        Made(file =>
            BlankWorkbook.Write(
                ShippedFrameworks.Catalogue.Current,
                [.. Enumerable.Range(1, participants).Select(Code)],
                file
            )
        );

    public static byte[] Sample(ConfidentialityMode mode) => Create(SampleRound.Value, mode);

    public static byte[] Create(
        ResponseSet set,
        ConfidentialityMode mode,
        ReportDetails? details = null,
        Plan? plan = null
    ) => Made(file => ResultsWorkbook.Write(RoundResults.Compute(set, new(mode)), set, file, details, plan: plan));

    /// <summary>Creates a round whose names are chosen to break formulas and files.</summary>
    public static ResponseSet Hostile()
    {
        string[] agencies =
        [
            "=1+1",
            "<script>alert(1)</script>",
            "Ampers & \"quotes\" 'n' such",
            "a]b[c:d*e?f/g\\h",
            "Everyone (average)",
            "مركز الأسرة",
            "line\nbreak",
            "😀 hub",
        ];
        var framework = ShippedFrameworks.Catalogue.Current;
        return ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. Enumerable
                    .Range(0, 48)
                    .Select(i => new Response(
                        $"=cmd|'/c calc'!A{i}",
                        agencies[i % agencies.Length],
                        i % 3 == 0 ? "strategic" : "@operational",
                        framework.Items.Aggregate(
                            AnswerSet.Empty(framework),
                            (answers, item) =>
                                answers.With(
                                    item,
                                    (i + item.Index) % 7 is > 0 and <= 5 and var score
                                        ? Answer.FromScore(score)
                                        : Answer.Skip
                                )
                        )
                    )
                    {
                        SecondVote = AnswerSet
                            .Empty(framework)
                            .With(framework.Enablers[i % 3], Answer.FromScore(1 + (i % 5))),
                        Notes =
                        [
                            new(NoteKind.Working, "1.1", "=HYPERLINK(\"http://example.invalid\",\"x\")"),
                            new(NoteKind.Evidence, "1.2", $"\u0001\uFFFF_x0041_ ]]> & {new string('x', 10_000 - 30)}"),
                        ],
                        SpectrumNow = "unified",
                        Challenges = [new("cultural-barriers", ScopeForAction.Around, "x", "+1")],
                    }),
            ]
        );
    }

    public static ReportDetails HostileDetails { get; } =
        new("=1+1 & <b>\"Sutton\"</b>", "Autumn ' ]]> \u202Eround", new(2026, 11, 23));

    /// <summary>Creates a different sheet code for each number.</summary>
    private static string Code(int number)
    {
        const string Alphabet = ShortCode.Alphabet;
        var digits = Enumerable
            .Range(0, 4)
            .Select(place => Alphabet[number / (int)Math.Pow(Alphabet.Length, place) % Alphabet.Length]);
        return $"SEAT-{string.Concat(digits.Reverse())}";
    }

    private static byte[] Made(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }
}
