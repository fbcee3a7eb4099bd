using BeyondBoundaries.Core.Frameworks;

namespace BeyondBoundaries.Storage.Tests;

/// <summary>A framework with two themes of four enablers, each with an indicator.</summary>
internal static class TinyFramework
{
    public static Framework Framework { get; } = Make("1");

    /// <summary>Three versions of the framework (one of them with more enablers), and another framework.</summary>
    public static FrameworkCatalogue Catalogue { get; } =
        new([Framework, Make("0"), Make("2", enablers: 5), Make("1", "other", enablers: 2)]);

    public static Item First => Framework.Enablers[0];

    public static Item Second => Framework.Enablers[1];

    public static Theme Theme => Framework.Themes[0];

    public static Framework Make(string version, string id = "small", int enablers = 4) =>
        Framework
            .From(
                new(
                    id,
                    version,
                    "Small",
                    "For tests.",
                    new("Title", "Publisher", "Note"),
                    "en",
                    [],
                    new(
                        "Where?",
                        [new("apart", "Apart", "Each alone"), new("together", "Together", "As one")],
                        "Somebody"
                    ),
                    new(
                        "How far?",
                        "Do not know",
                        [
                            .. Enumerable
                                .Range(1, 5)
                                .Select(score => new ScaleLevel(score, $"Level {score}", $"What is there at {score}")),
                        ]
                    ),
                    [
                        .. Enumerable
                            .Range(1, 2)
                            .Select(theme => new Theme(
                                $"theme-{theme}",
                                $"Theme {theme}",
                                [
                                    .. Enumerable
                                        .Range(1, enablers)
                                        .Select(enabler => new Enabler(
                                            $"{theme}.{enabler}",
                                            $"E{enabler}",
                                            $"Enabler {enabler}",
                                            "What it means",
                                            [new($"{theme}.{enabler}a", "An indicator")]
                                        )),
                                ]
                            )),
                    ],
                    [
                        new("money", "Money", "Too little of it", ["Short budgets", "Ring fences"]),
                        new("time", "Time", "Too little of it", ["Long days"]),
                    ],
                    [],
                    new("Everyone", [], "None", [])
                )
            )
            .Must();
}
