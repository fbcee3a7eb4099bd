namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>One entry in the application's table of endpoints.</summary>
/// <param name="Pattern">The address with its parameters, such as <c>/rounds/{id:guid}</c>.</param>
/// <param name="Methods">The HTTP methods that the route handles.</param>
/// <param name="Button">
/// The name of the first POST handler; null if there are no POST handlers, or if one of them has no name.
/// </param>
/// <param name="IsPage">Whether the route is a page or a downloaded file rather than a style sheet or script.</param>
public sealed record Route(string Pattern, IReadOnlyList<string> Methods, string? Button, bool IsPage)
{
    public bool IsWritten => Methods.Contains("POST");

    public override string ToString() => Pattern;
}
