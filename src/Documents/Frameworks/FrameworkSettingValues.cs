using BeyondBoundaries.Core;

namespace BeyondBoundaries.Documents.Frameworks;

/// <summary>The settings in a framework's spreadsheet, with the cell that each value comes from.</summary>
internal sealed class FrameworkSettingValues
{
    private readonly List<(FrameworkSetting Setting, string Value, SourceLocation Location)> settings = [];
    private readonly Dictionary<string, SourceLocation> places = new(StringComparer.Ordinal);

    /// <summary>The settings, in the order of the file.</summary>
    public IReadOnlyList<(FrameworkSetting Setting, string Value, SourceLocation Location)> All => settings;

    /// <summary>The cell that each value comes from, keyed by JSON pointer.</summary>
    public IReadOnlyDictionary<string, SourceLocation> Places => places;

    public void Add(FrameworkSetting setting, string value, SourceLocation location) =>
        settings.Add((setting, value, location));

    /// <summary>Stores the cell that a value comes from, unless one is already stored.</summary>
    public void Locate(string pointer, SourceLocation location) => places.TryAdd(pointer, location);

    /// <summary>Returns the value of a setting, and stores its cell.</summary>
    /// <param name="name">The name of the setting.</param>
    /// <param name="pointer">The JSON pointer to the value.</param>
    /// <param name="missing">The value if the file does not have the setting.</param>
    public string Text(string name, string pointer, string missing = "")
    {
        var found = settings.FirstOrDefault(one => one.Setting.Name == name);
        if (found.Setting is null)
        {
            return missing;
        }

        places.TryAdd(pointer, found.Location);
        return found.Value;
    }

    /// <summary>Returns every value of a repeated setting.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. settings.Where(one => one.Setting.Name == name).Select(one => one.Value)];

    /// <summary>Returns the numbers in a group of settings, in order, such as 1 and 2 for challenges.</summary>
    public IEnumerable<int> Numbers(string group) =>
        settings.Where(one => one.Setting.Name == group).Select(one => one.Setting.Number).Distinct().Order();

    /// <summary>Returns one part of a numbered setting, such as the name of challenge 1; empty if missing.</summary>
    public string Part(string group, int number, string part, string? pointer = null)
    {
        var found = settings.FirstOrDefault(one => one.Setting == new FrameworkSetting(group, number, part));
        if (pointer is not null)
        {
            if (found.Setting is not null)
            {
                places.TryAdd(pointer, found.Location);
            }
            else
            {
                Remember(pointer, group, number);
            }
        }

        return found.Value ?? "";
    }

    /// <summary>Returns every value of a repeated part of a numbered setting.</summary>
    public IReadOnlyList<string> Parts(string group, int number, string part) =>
        [.. settings.Where(one => one.Setting == new FrameworkSetting(group, number, part)).Select(one => one.Value)];

    /// <summary>
    /// Stores the first cell of a group of settings as the location of a value that has no cell of its own.
    /// </summary>
    public void Remember(string pointer, string group, int number) =>
        places.TryAdd(
            pointer,
            settings.First(one => one.Setting.Name == group && one.Setting.Number == number).Location
        );
}
