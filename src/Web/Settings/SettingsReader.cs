using System.ComponentModel;
using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Settings;

/// <summary>Reads the settings and finds all problems with them at once.</summary>
public static class SettingsReader
{
    /// <summary>Reads the settings from the settings file, the environment variables and the command line.</summary>
    /// <param name="configuration">The configuration to read. The settings file is added to it.</param>
    /// <param name="root">The folder that the data folder's path is relative to, if it is not absolute.</param>
    /// <returns>The settings, or all problems, each with the name of its setting as the field.</returns>
    public static Result<ApplicationSettings> Read(IConfigurationManager configuration, string root)
    {
        var problems = new List<Problem>(SettingsFile.Add(configuration));
        var written = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var (name, value) in configuration
                .GetSection(ApplicationSettings.Section)
                .AsEnumerable(makePathsRelative: true)
        )
        {
            if (name.Length == 0 || string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            if (!SettingNames.All.TryGetValue(name, out var type))
            {
                problems.Add(CreateUnknownProblem($"{ApplicationSettings.Section}:", name, SettingNames.All.Keys));
            }
            else if (DescribeExpected(type, value) is { } right)
            {
                problems.Add(new("setting-type", right, $"{ApplicationSettings.Section}:{name}"));
            }
            else
            {
                written[name] = value;
            }
        }

        var settings =
            new ConfigurationBuilder().AddInMemoryCollection(written).Build().Get<ApplicationSettings>() ?? new();
        settings = settings with { DataFolder = Path.GetFullPath(settings.DataFolder, root) };
        problems.AddRange(settings.FindProblems());
        problems.AddRange(ListenAddresses.FindProblems(configuration));
        if (TemporaryFolder.FindProblem() is { } closed)
        {
            problems.Add(closed);
        }

        return problems.Count == 0 ? settings : Result<ApplicationSettings>.Failure(problems);
    }

    /// <summary>
    /// Creates the problem for an unknown name. It suggests the most similar known name, if one is similar enough.
    /// </summary>
    internal static Problem CreateUnknownProblem(string section, string name, IEnumerable<string> known)
    {
        var advice = SettingNames.FindNearest(name, known) is { } meant
            ? $"Did you mean {section}{meant}?"
            : "See docs/operations.md";
        return new("setting-unknown", $"There is no such setting. {advice}", section + name);
    }

    /// <summary>Describes what a valid value looks like; null if this value is valid.</summary>
    private static string? DescribeExpected(Type type, string value)
    {
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return null;
        }
        catch (Exception trouble)
            when (trouble is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return type == typeof(bool) ? "This must be true or false"
                : type == typeof(int) ? "This must be a whole number"
                : type == typeof(Uri) ? BeyondBoundaries.Web.Settings.PublicAddress.Example
                : type.IsEnum ? $"This must be one of {string.Join(", ", Enum.GetNames(type))}"
                : "This value is not valid";
        }
    }
}
