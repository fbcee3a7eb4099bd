using System.Globalization;
using System.Reflection;

namespace BeyondBoundaries.Bench;

/// <summary>What follows the name of a mode on the command line.</summary>
/// <param name="IsQuick">Whether the shortest form is wanted.</param>
/// <param name="Programs">Paths of web applications to measure: the one of this checkout when none is named.</param>
/// <param name="Sizes">How many people each round has; the usual sizes when none is named.</param>
internal sealed record Options(bool IsQuick, IReadOnlyList<string> Programs, IReadOnlyList<int> Sizes)
{
    private const string Quick = "--quick";

    public static Options Read(IReadOnlyList<string> words)
    {
        string[] programs = [.. words.Where(word => word != Quick && !IsSize(word))];
        return new(
            words.Contains(Quick),
            programs.Length > 0 ? programs : [OwnProgram()],
            [.. words.Where(IsSize).Select(word => int.Parse(word, CultureInfo.InvariantCulture))]
        );
    }

    private static bool IsSize(string word) => int.TryParse(word, CultureInfo.InvariantCulture, out _);

    /// <summary>Returns the path of the application that was built together with the bench.</summary>
    private static string OwnProgram() =>
        typeof(Options)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "WebApplication")
            .Value!;
}
