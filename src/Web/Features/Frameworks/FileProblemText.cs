using BeyondBoundaries.Core;

namespace BeyondBoundaries.Web.Features.Frameworks;

/// <summary>Describes problems with a framework file and remarks about the file, with their source locations.</summary>
public static class FileProblemText
{
    /// <summary>Creates a sentence such as "Row 5, column Enabler id: …".</summary>
    /// <param name="problem">The problem.</param>
    public static string Describe(Problem problem)
    {
        return Describe(problem.Location, ProblemPlace.FindColumn(problem), problem.Message);
    }

    /// <summary>Describes a remark about a framework file, and where it applies.</summary>
    /// <param name="remark">The remark.</param>
    public static string Describe(Remark remark) => Describe(remark.Location, null, remark.Message);

    private static string Describe(SourceLocation? place, string? column, string message)
    {
        if (place is not { } location)
        {
            return message;
        }

        var sheet = location.Sheet is null ? "Row" : $"Sheet {location.Sheet}, row";
        return $"{sheet} {location.Row}, column {column ?? $"{location.Column}"}: {message}";
    }
}
