using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Core.Tests;

/// <summary>
/// A small framework that meets every rule. It has two themes with two enablers each, and every enabler has two
/// indicators.
/// </summary>
internal static class SmallFramework
{
    public static Framework WithLevels(int levels) =>
        Framework.From(Definition(levels)).TryGetValue(out var framework)
            ? framework
            : throw new InvalidOperationException("The small framework breaks a rule.");

    public static FrameworkDefinition Definition(int levels = 5) =>
        new(
            "sample",
            "1",
            "Sample",
            "A framework for tests.",
            new("Sample", "Nobody", ""),
            "en-GB",
            [],
            new("Where are we?", [new("apart", "Apart", ""), new("together", "Together", "")], ""),
            new(
                "How far are you?",
                "I do not know",
                [
                    .. Enumerable
                        .Range(1, levels)
                        .Select(score => new ScaleLevel(score, $"Label {score}", $"Descriptor {score}")),
                ]
            ),
            [Theme(1), Theme(2)],
            [new("money", "Money", "", []), new("time", "Time", "", [])],
            [
                new("A", "A study", [], [new("An issue", "1.1"), new("Another", "2.2")]),
                new("B", "Another study", [], []),
            ],
            new("Everyone", [], "", [])
        );

    private static Theme Theme(int number) =>
        new($"theme-{number}", $"Theme {number}", [Enabler($"{number}.1"), Enabler($"{number}.2")]);

    private static Enabler Enabler(string id) =>
        new(
            id,
            $"Short {id}",
            $"Title {id}",
            $"Description {id}",
            [new($"{id}a", $"Text {id}a"), new($"{id}b", $"Text {id}b")]
        );
}
