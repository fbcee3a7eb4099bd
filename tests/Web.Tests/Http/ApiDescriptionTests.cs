using System.Diagnostics;
using System.Text.Json;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Storage.Rounds;
using BeyondBoundaries.Web.Security.Rights;
using BeyondBoundaries.Web.Tests.Running;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>
/// Tests the description of the API: its content, whether tools accept it, and whether a client generated from it can
/// read a round.
/// </summary>
public sealed class ApiDescriptionTests(SharedApplication shared)
{
    private const string Snapshot = "docs/openapi.json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Fails if the API has changed and the file in the repository has not, so that reviewers see each change. To
    /// accept a change, run the test with BEYOND_ACCEPT_SNAPSHOT=1.
    /// </summary>
    [Fact]
    public async Task Description_IsTheOneInTheRepository_AndNamesEveryRoute()
    {
        using var nobody = new ApiProgram(await shared.Started, token: null);
        var now = await nobody.Bytes("/api/v1/openapi.json");
        var path = Repository.PathOf(Snapshot);
        if (Environment.GetEnvironmentVariable("BEYOND_ACCEPT_SNAPSHOT") == "1")
        {
            await File.WriteAllBytesAsync(path, [.. now, (byte)'\n'], Cancellation);
        }

        Assert.Equal(
            (await File.ReadAllTextAsync(path, Cancellation)).TrimEnd(),
            System.Text.Encoding.UTF8.GetString(now)
        );
        Assert.Equal(
            RightsTable
                .Routes.Keys.Where(route =>
                    route.StartsWith("/api/", StringComparison.Ordinal) && route != "/api/v1/openapi.json"
                )
                .Order(StringComparer.Ordinal),
            JsonElement
                .Parse(now)
                .GetProperty("paths")
                .EnumerateObject()
                .Select(route => route.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Client_GeneratedFromIt_ReadsARound()
    {
        await using var room = await Room.In(shared);
        await room.People(1, 2, 3, 4, 5, 3);
        Room.Must(
            await room.Get<RoundStore>()
                .Close(room.Account, room.Round, DateTimeOffset.UtcNow, cancellationToken: Cancellation)
        );
        var folder = Directory.CreateTempSubdirectory("beyond-api-client-");
        try
        {
            var start = new ProcessStartInfo("node", ["read.mjs", folder.FullName, $"{room.Application.Address}"])
            {
                WorkingDirectory = Repository.PathOf("tests/Web.Tests/ApiClient"),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["TOKEN"] = await room.CreateToken();
            using var client = Process.Start(start)!;
            var errors = client.StandardError.ReadToEndAsync(Cancellation);
            var lines = await client.StandardOutput.ReadToEndAsync(Cancellation);
            await client.WaitForExitAsync(Cancellation);

            Assert.True(client.ExitCode == 0, await errors);
            Assert.Equal(
                ["Autumn 2026: 6", .. Room.Framework.Enablers.Select(item => $"{item.Id} 3.0")],
                lines.TrimEnd().Split('\n')
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
