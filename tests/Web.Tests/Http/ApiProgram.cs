using System.Net;
using System.Text.Json;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>A program that reads data through the API with a personal access token.</summary>
internal sealed class ApiProgram(RunningApplication application, string? token) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = application.Address,
    };

    /// <summary>Creates a program whose token belongs to the round's facilitator and has these scopes.</summary>
    public static async Task<ApiProgram> Of(Room room, string scopes = "rounds:read results:read plans:read") =>
        new(room.Application, await room.CreateToken(scopes: scopes));

    public async Task<HttpResponseMessage> Ask(
        string path,
        string method = "GET",
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(new(method), new Uri(path, UriKind.Relative));
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<byte[]> Bytes(string path)
    {
        using var answer = await Ask(path);
        Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> Json(string path) => JsonElement.Parse(await Bytes(path));

    /// <summary>
    /// Sends a request that must be refused, and returns the status and the last part of the problem's type.
    /// </summary>
    public async Task<(int Status, string Kind)> Refused(string path, string method = "GET")
    {
        using var answer = await Ask(path, method);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.EndsWith(".", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        return ((int)answer.StatusCode, problem.GetProperty("type").GetString()!.Split('/')[^1]);
    }

    public void Dispose() => client.Dispose();
}
