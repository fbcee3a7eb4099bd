using BeyondBoundaries.Core;

namespace BeyondBoundaries.Storage.Tests;

internal static class ResultExtensions
{
    /// <summary>Returns the value. If the result has problems, fails the test and shows them.</summary>
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
