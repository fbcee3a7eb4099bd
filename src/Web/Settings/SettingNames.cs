using System.Reflection;

namespace BeyondBoundaries.Web.Settings;

/// <summary>Lists the settings: the properties of <see cref="ApplicationSettings"/>.</summary>
public static class SettingNames
{
    /// <summary>
    /// Limits how much a suggested name may differ: the number of changes must be at most the length of the longer name
    /// divided by this number.
    /// </summary>
    private const int LikenessShare = 3;

    /// <summary>The type of every setting, by the setting's name in the section, such as <c>Mail:Host</c>.</summary>
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
    /// Computes the Levenshtein distance: the minimum number of characters to insert, remove or change in order to turn
    /// one name into the other.
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
