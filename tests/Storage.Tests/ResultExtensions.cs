using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Tests;

internal static class ResultExtensions
{
    /// <summary>Returns the value, or fails with the problems.</summary>
    public static T Must<T>(this Result<T> result)
        where T : notnull
    {
        Assert.Empty(result.Problems);
        return result.Value!;
    }

    public static string[] Codes<T>(this Result<T> result)
        where T : notnull => [.. result.Problems.Select(problem => problem.Code)];

    public static string[] Fields<T>(this Result<T> result)
        where T : notnull => [.. result.Problems.Select(problem => problem.Field)];
}
