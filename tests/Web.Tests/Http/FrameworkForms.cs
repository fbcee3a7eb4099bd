using System.Net;
using System.Text.RegularExpressions;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Addresses;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>The forms with which users create and write a framework.</summary>
internal static class FrameworkForms
{
    public static async Task<string> NewFramework(Room room) =>
        FrameworkLinks.New(
            (
                await room.Get<RoundQueries>().Find(room.Account, room.Round, TestContext.Current.CancellationToken)
            )!.Partnership
        );

    public static async Task<HttpResponseMessage> Send(SignedInClient facilitator, string path, byte[] file)
    {
        return await facilitator.Send(
            path,
            path,
            "Input.File",
            file,
            "Our framework.csv",
            ("Input.From", "file"),
            ("Input.Title", "Starting well")
        );
    }

    public static async Task<(string, string)> Began(SignedInClient facilitator, string path, string field = "Began")
    {
        var page = await facilitator.Text(path);
        return (
            field,
            WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{field}\" value=\"([^\"]*)\"").Groups[1].Value)
        );
    }

    public static async Task Saves(SignedInClient facilitator, string path, params (string Name, string Value)[] fields)
    {
        using var saved = await facilitator.Post(path, fields, path.Split('?')[0]);
        Assert.True(
            saved.StatusCode == HttpStatusCode.Redirect,
            $"{path}: {saved.StatusCode} {await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}"
        );
    }
}
