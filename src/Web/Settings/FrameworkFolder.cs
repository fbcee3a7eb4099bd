using BeyondBoundaries.Core;
using BeyondBoundaries.Core.Frameworks;
using BeyondBoundaries.Documents;
using BeyondBoundaries.Documents.Json;

namespace BeyondBoundaries.Web.Settings;

/// <summary>
/// Reads the operator's own frameworks: every <c>*.json</c> file in a folder, in addition to those supplied with the
/// product.
/// </summary>
internal static class FrameworkFolder
{
    private const string Field = $"{ApplicationSettings.Section}:{nameof(ApplicationSettings.Frameworks)}";

    /// <summary>
    /// Reads the catalogue: first the frameworks in the folder, by file name, and then those supplied with the
    /// product.
    /// </summary>
    /// <param name="folder">The folder; null or empty if there is none.</param>
    /// <returns>The catalogue, or the problems with the folder and its files.</returns>
    public static Result<FrameworkCatalogue> Read(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            return ShippedFrameworks.Catalogue;
        }

        if (!Directory.Exists(folder))
        {
            return new Problem(
                "framework-folder",
                $"The folder {folder} does not exist, or the program does not have permission to read it",
                Field
            );
        }

        var frameworks = new List<Framework>();
        var problems = new List<Problem>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            var read = FrameworkReader.Read(file);
            if (!read.TryGetValue(out var framework))
            {
                problems.AddRange(
                    read.Problems.Select(problem => new Problem(
                        "framework-file",
                        $"{path} is not a framework. "
                            + $"{(problem.Field.Length == 0 ? "" : $"{problem.Field}: ")}{problem.Message}",
                        Field
                    ))
                );
            }
            else if (IsIn(framework, frameworks) || IsIn(framework, ShippedFrameworks.Catalogue.All))
            {
                var taken = $"{path} has the same ID and version as another framework. Change the version in this file";
                problems.Add(new("framework-file", taken, Field));
            }
            else
            {
                frameworks.Add(framework);
            }
        }

        return problems.Count > 0
            ? Result<FrameworkCatalogue>.Failure(problems)
            : new FrameworkCatalogue([.. frameworks, .. ShippedFrameworks.Catalogue.All]);
    }

    private static bool IsIn(Framework framework, IEnumerable<Framework> others) =>
        others.Any(other =>
            other.Definition.Id == framework.Definition.Id && other.Definition.Version == framework.Definition.Version
        );
}
