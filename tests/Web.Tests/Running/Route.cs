namespace BeyondBoundaries.Web.Tests.Running;

/// <summary>One line of the application's table of endpoints.</summary>
/// <param name="Pattern">The address with its parameters, such as <c>/rounds/{id:guid}</c>.</param>
/// <param name="Methods">What it handles.</param>
/// <param name="Button">The name of one of its handlers of forms; null when it has one without a name, or none.</param>
/// <param name="IsPage">Whether it is a page or a file, and not a style or a script.</param>
public sealed record Route(string Pattern, IReadOnlyList<string> Methods, string? Button, bool IsPage)
{
    public bool IsWritten => Methods.Contains("POST");

    public override string ToString() => Pattern;
}
