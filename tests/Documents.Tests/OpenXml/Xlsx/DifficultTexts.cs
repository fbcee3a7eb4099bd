using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Documents.Tests.OpenXml.Xlsx;

/// <summary>Text that file formats tend to change. Each piece is a participant's note.</summary>
internal static class DifficultTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        "=1+1",
        "'=1+1",
        "''=x",
        "+44 20",
        "-5",
        "@home",
        "'quoted'",
        "two\nlines",
        "\n\nstart and end\n",
        " spaces around  ",
        "tab\there",
        "\"quotes\" & <tags> ]]>",
        "😀 👩‍👩‍👧 𝒳",
        "مرحبا بالعالم \u202Bright to left\u202C",
        "_x000D_ and _x0041_",
        "1.10",
        "007",
        "TRUE",
        "3/4",
        "#N/A",
        "e\u0301 \u00E9",
        "“curly” – dash … \u00A0\u2003",
        new string('x', 9_990) + "=\n'end\"",
    ];

    /// <summary>Creates a round in which each participant wrote one piece of this text.</summary>
    public static ResponseSet Round(IReadOnlyList<string> texts)
    {
        var framework = ShippedFrameworks.Catalogue.Current;
        return ResponseSet.InOrderOfAppearance(
            framework,
            [
                .. texts.Select(
                    (text, i) =>
                        new Response(
                            $"P{i}",
                            "Hub",
                            "",
                            AnswerSet.Empty(framework).With(framework.Enablers[0], Answer.FromScore(1 + (i % 5)))
                        )
                        {
                            Notes =
                            [
                                new(NoteKind.Working, "1.1", text),
                                new(NoteKind.Reflection, framework.Themes[0].Id, text),
                            ],
                            Challenges = [new("cultural-barriers", ScopeForAction.Influence, text, text)],
                        }
                ),
            ]
        );
    }
}
