using System.Globalization;
using System.Reflection;

namespace BeyondBoundaries.Bench;

/// <summary>The options after the name of a mode on the command line.</summary>
/// <param name="IsQuick">Whether to run the shortest form.</param>
/// <param name="Programs">The paths of the web applications to measure; by default, the one of this checkout.</param>
/// <param name="Sizes">The numbers of people in the rounds; by default, the mode's usual sizes.</param>
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
