using System.Text.Encodings.Web;
using System.Text.Json;
using BeyondBoundaries.Core.Access;

namespace BeyondBoundaries.Web.Security.AccessTokens;

/// <summary>An error from the API, as problem details (RFC 9457).</summary>
/// <param name="Type">The address that identifies the kind of problem. There is no page at this address.</param>
/// <param name="Title">What is wrong; the text is the same for every problem of this kind.</param>
/// <param name="Status">The status of the response.</param>
/// <param name="Detail">What is wrong in this case, and what to do.</param>
public sealed record ApiProblem(string Type, string Title, int Status, string Detail) : IResult
{
    public const string ContentType = "application/problem+json";

    private const string Kinds = "https://beyond-boundaries.example/problems/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Creates a problem.</summary>
    /// <param name="kind">The last part of the problem's <c>type</c>.</param>
    /// <param name="status">The status of the response.</param>
    /// <param name="title">What is wrong; the text is the same for every problem of this kind.</param>
    /// <param name="detail">What is wrong in this case, and what to do.</param>
    public static ApiProblem Create(string kind, int status, string title, string detail) =>
        new(Kinds + kind, title, status, detail);

    /// <summary>Creates the standard problem for a status.</summary>
    public static ApiProblem From(int status) =>
        status switch
        {
            401 => Create(
                "token-needed",
                status,
                "A personal access token is needed",
                "Send a token in the “Authorization” header, after the word “Bearer”. If you sent one, it may "
                    + "be mistyped, expired or revoked, or its owner may have changed how they sign in. Create a new "
                    + "token under “My account”, “Personal access tokens”."
            ),
            403 => Create(
                "role-missing",
                status,
                "Your role does not allow this",
                "The role of the token’s owner in this partnership does not allow this. If you need access, "
                    + "ask a facilitator of the partnership."
            ),
            404 => Create(
                "not-found",
                status,
                "Not found",
                "This token cannot be used to read anything at this address. Check that the address is "
                    + "correct, that the token’s owner belongs to the partnership, and that the token is not for "
                    + "another partnership."
            ),
            405 => Create(
                "method-not-allowed",
                status,
                "The API can be used only to read data",
                "Use GET or HEAD. Nothing can be changed through the API."
            ),
            429 => Create(
                "too-many-requests",
                status,
                "Too many requests",
                "Wait for the number of seconds in the “Retry-After” header, then try again."
            ),
            503 => Create(
                "unavailable",
                status,
                "This data is not available at the moment",
                "A framework that this data is based on is missing from the server. Tell the people who run "
                    + "Beyond Boundaries."
            ),
            >= 400 and < 500 => Create(
                "bad-request",
                status,
                "We could not read the request",
                "Check the address and its parameters."
            ),
            _ => Create("failure", status, "Something went wrong", "Try again in a few minutes."),
        };

    /// <summary>Creates the problem for a token that lacks a scope.</summary>
    public static ApiProblem CreateForScope(AccessScopes needed) =>
        Create(
            "scope-missing",
            StatusCodes.Status403Forbidden,
            "The token does not allow this",
            $"The token needs the scope “{AccessScopeText.Format(needed)}”. You cannot change the scopes of a "
                + "token, so create a new token with this scope."
        );

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = ContentType;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : httpContext.Response.WriteAsync(ToJson(), httpContext.RequestAborted);
    }
}
