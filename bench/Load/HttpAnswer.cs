using System.Net;
using System.Text.RegularExpressions;

namespace BeyondBoundaries.Bench.Load;

/// <summary>A server's response.</summary>
internal sealed partial record HttpAnswer(int Status, string? Location, IReadOnlyList<string> Cookies, string Body)
{
    /// <summary>The address of the form that was sent, for error messages.</summary>
    public string Path { get; init; } = "";

    /// <summary>The address that an accepted form redirects to.</summary>
    /// <exception cref="InvalidDataException">The form was refused; the message contains the errors shown.</exception>
    public string Next =>
        Status is 302 && Location is not null
            ? Location
            : throw new InvalidDataException(
                $"The server answered the form on {Path} with status {Status}. {string.Join(" ", Errors())}"
            );

    private IEnumerable<string> Errors() =>
        Error()
            .Matches(Body)
            .Select(match => WebUtility.HtmlDecode(Markup().Replace(match.Groups["text"].Value, "")).Trim());

    [GeneratedRegex(
        """class="govuk-error-message"[^>]*>(?<text>.*?)</p>""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Error();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
