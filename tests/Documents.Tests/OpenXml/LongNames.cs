using BeyondBoundaries.Core.Disclosure;
using BeyondBoundaries.Core.Planning;
using BeyondBoundaries.Core.Rounds;
using BeyondBoundaries.Documents.Html;

namespace BeyondBoundaries.Documents.Tests.OpenXml;

/// <summary>
/// A full round with nine actions. The names of its agencies are a hundred characters long or written from right to
/// left.
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
        new(
            "Testshire שותפות הצפון and Northern Valleys Early Years Integration Partnership of Councils and Trusts",
            "خريف 2028, the second round with everyone who works with families in the whole of the county",
            new(2028, 11, 12)
        )
        {
            Made = new(2028, 11, 28),
            NextRound = "Autumn 2029, the third round with everyone who works with families in the county",
        };

    /// <summary>
    /// Returns a trend in which the averages of three enablers rose and those of three others fell. The previous round
    /// also has a long name.
    /// </summary>
    public static RoundTrend Trend(ConfidentialityMode mode = ConfidentialityMode.Confidential) =>
        new(
            "Autumn 2027, the first round with everyone who works with families in the whole of the county",
            Details.Round,
            RoundComparison.Compare(
                FullRound.Move(Round, ["1.1", "2.2", "3.3"], ["1.2", "2.4", "3.1"]),
                Round,
                new(mode)
            )
        );

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
            new(
                [
                    new("3.1", new string('m', 60) + " and a reason. "),
                    new("1.2", ""),
                    new("1.4", ""),
                    new("2.1", ""),
                    new("2.2", ""),
                    new("2.4", ""),
                ],
                []
            ),
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
                                number % 2 == 0 ? "" : "Bartholomew Featherstonehaugh-Cholmondeley",
                                number % 4 == 0 ? null : new(2028, 9 + (number % 4), 1),
                                ActionStatus.NotStarted
                            )
                        )
                    ),
            ]
        );
}
