using BeyondBoundaries.Core;
using Microsoft.Extensions.Configuration.Json;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// Reads the settings file that an operator writes. It is separate from the program's own <c>appsettings.json</c>,
/// which every new version replaces.
/// </summary>
internal static class SettingsFile
{
    private const string Field = $"{ApplicationSettings.Section}:{nameof(ApplicationSettings.File)}";

    /// <summary>The sections that the file may contain.</summary>
    private static readonly string[] Sections = [ApplicationSettings.Section, "Urls", "Logging", "Kestrel"];

    /// <summary>
    /// Adds the file given in <c>Beyond:File</c>. Environment variables and the command line still override the
    /// settings in it.
    /// </summary>
    /// <returns>All problems with the file as a whole; none if no file is given.</returns>
    public static IReadOnlyList<Problem> Add(IConfigurationManager configuration)
    {
        if (configuration[Field] is not { } named || string.IsNullOrWhiteSpace(named))
        {
            return [];
        }

        var path = Path.GetFullPath(named);
        if (!File.Exists(path))
        {
            return
            [
                new(
                    "settings-file",
                    $"The file {path} does not exist, or the program does not have permission to read it",
                    Field
                ),
            ];
        }

        var source = new JsonConfigurationSource { Path = path };
        source.ResolveFileProvider();
        IConfigurationRoot alone;
        try
        {
            alone = new ConfigurationBuilder().Add(source).Build();
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return
            [
                new(
                    "settings-file",
                    $"{path} cannot be read as JSON: {(trouble.InnerException ?? trouble).Message}",
                    Field
                ),
            ];
        }

        var sources = configuration.Sources;
        sources.Insert(sources.IndexOf(sources.OfType<JsonConfigurationSource>().Last()) + 1, source);
        return
        [
            .. alone
                .GetChildren()
                .Select(section => section.Key)
                .Where(key => !Sections.Contains(key, StringComparer.OrdinalIgnoreCase))
                .Select(key => SettingsReader.CreateUnknownProblem("", key, Sections)),
        ];
    }
}
