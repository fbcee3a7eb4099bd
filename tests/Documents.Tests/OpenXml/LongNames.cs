using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Tests.OpenXml;

/// <summary>
/// A full round with nine actions, whose agencies have names that are a hundred characters long or written from right
/// to left.
/// </summary>
internal static class LongNames
{
    private const string Trust = "Testshire and Northern Valleys University Hospitals NHS Foundation Trust";

    private static readonly string[] Agencies =
    [
        "Testshire and Northern Valleys Metropolitan Borough Council, Directorate for Children and Families 1",
        $"{Trust}, health visiting service 22",
        $"{Trust}, midwifery service number 1",
        "مركز الأسرة في الحي الشمالي",
        "מרכז המשפחה הצפוני 😀",
    ];

    public static ReportDetails Details { get; } =
        new("Testshire שותפות הצפון", "خريف 2028", new(2028, 11, 12)) { Made = new(2028, 11, 28) };

    public static ResponseSet Round { get; } =
        FullRound.Responses with
        {
            Agencies = Agencies,
            Responses =
            [
                .. FullRound.Responses.Responses.Select(
                    (one, i) => one with { Agency = Agencies[i % Agencies.Length] }
                ),
            ],
        };

    public static Plan Plan { get; } =
        new(
            new([new("3.1", new string('m', 60) + " and a reason. "), new("1.2", "")], []),
            [
                .. Enumerable
                    .Range(1, 9)
                    .Select(number =>
                        TestPlans.Entry(
                            number,
                            "3.1",
                            new(
                                string.Concat(Enumerable.Repeat("Do what was agreed. ", 20)).Trim(),
                                Agencies[number % Agencies.Length],
                                "",
                                new(2028, 9 + (number % 4), 1),
                                ActionStatus.NotStarted
                            )
                        )
                    ),
            ]
        );
}
