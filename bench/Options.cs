using System.Globalization;
using System.Reflection;

namespace BeyondBoundaries.Bench;

/// <summary>The options after the name of a mode on the command line.</summary>
/// <param name="IsQuick">Whether to run the mode in its shortest form.</param>
/// <param name="Programs">The paths of the web applications to measure; by default, the one in this checkout.</param>
/// <param name="Sizes">
/// The sizes to measure, which are numbers of people or of stored responses; empty for the mode's usual sizes.
/// </param>
/// <param name="Express">The folder of the Express server; null if its packages are not installed.</param>
internal sealed record Options(bool IsQuick, IReadOnlyList<string> Programs, IReadOnlyList<int> Sizes, string? Express)
{
    private const string Quick = "--quick";
    private const string ExpressFolder = "--express";

    public static Options Read(IReadOnlyList<string> words)
    {
        var express = words.SkipWhile(word => word != ExpressFolder).ElementAtOrDefault(1) ?? GetMetadata("Express");
        string[] programs =
        [
            .. words.Where(word => word is not (Quick or ExpressFolder) && word != express && !IsSize(word)),
        ];
        return new(
            words.Contains(Quick),
            programs.Length > 0 ? programs : [GetMetadata("WebApplication")],
            [.. words.Where(IsSize).Select(word => int.Parse(word, CultureInfo.InvariantCulture))],
            Directory.Exists(Path.Combine(express, "node_modules", "better-sqlite3")) ? express : null
        );
    }

    private static bool IsSize(string word) => int.TryParse(word, CultureInfo.InvariantCulture, out _);

    /// <summary>
    /// Returns a path that the build recorded: the path of the application that was built together with the bench, or
    /// of the Express server's folder.
    /// </summary>
    private static string GetMetadata(string name) =>
        typeof(Options)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == name)
            .Value!;
}
