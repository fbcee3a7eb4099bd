using System.Reflection;

namespace BeyondBoundaries.Web.Settings;

/// <summary>Lists the settings: the properties of <see cref="ApplicationSettings"/>.</summary>
public static class SettingNames
{
    /// <summary>
    /// The part of a name that may differ, as a divisor: a name is suggested only if the number of changes is at most a
    /// third of the length of the longer name.
    /// </summary>
    private const int LikenessShare = 3;

    /// <summary>Every setting by its name in the section, such as <c>Mail:Host</c>, with its type.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } =
        ListProperties(typeof(ApplicationSettings), "")
            .ToDictionary(setting => setting.Name, setting => setting.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the name that was most likely intended; null if none is similar.</summary>
    public static string? FindNearest(string typed, IEnumerable<string> known) =>
        known
            .Select(name =>
                (Name: name, Changes: ComputeEditDistance(typed.ToUpperInvariant(), name.ToUpperInvariant()))
            )
            .Where(name => name.Changes * LikenessShare <= Math.Max(typed.Length, name.Name.Length))
            .OrderBy(name => name.Changes)
            .Select(name => name.Name)
            .FirstOrDefault();

    private static IEnumerable<(string Name, Type Type)> ListProperties(Type section, string prefix) =>
        section
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .SelectMany(property =>
                (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is var type
                && type.Assembly == section.Assembly
                && !type.IsEnum
                    ? ListProperties(type, $"{prefix}{property.Name}:")
                    : [($"{prefix}{property.Name}", type)]
            );

    /// <summary>
    /// Computes the minimum number of characters to insert, remove or change (the Levenshtein distance).
    /// </summary>
    private static int ComputeEditDistance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                (diagonal, row[j + 1]) = (
                    row[j + 1],
                    Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (from[i] == to[j] ? 0 : 1))
                );
            }
        }

        return row[^1];
    }
}
