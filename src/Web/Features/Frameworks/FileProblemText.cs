using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Describes a problem in a framework file, and where it is.</summary>
public static class FileProblemText
{
    /// <summary>Writes a sentence such as “Row 5, column Enabler id: …”.</summary>
    /// <param name="problem">The problem.</param>
    public static string Describe(Problem problem)
    {
        if (problem.Location is not { } location)
        {
            return problem.Message;
        }

        var sheet = location.Sheet is null ? "" : $"sheet {location.Sheet}, ";
        var column =
            problem.Field.Length == 0 || problem.Field[0] == '/'
                ? $"column {location.Column}"
                : $"column {problem.Field}";
        var place = $"{sheet}row {location.Row}, {column}";
        return $"{char.ToUpperInvariant(place[0])}{place[1..]}: {problem.Message}";
    }
}
