using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using BeyondBoundaries.Documents;

namespace BeyondBoundaries.Web.Tests.Http;

/// <summary>Tests how many bytes a participant's phone loads for the first page with scores.</summary>
public sealed partial class PageWeightTests(OpenRound open) : IClassFixture<OpenRound>
{
    private const int MaxPage = 12_000;
    private const int MaxTotal = 60_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstScoringPage_WithAllItsAssets_IsSmallWhenCompressed()
    {
        using var person = await ParticipantClient.In(open.Round);
        var page = await person.Text($"{person.Path}/{ShippedFrameworks.Catalogue.Current.Enablers[0].Id}");
        var weight = Compress(page);
        Assert.InRange(weight, 1, MaxPage);

        var total = weight;
        var assets = new Queue<string>(Assets().Matches(page).Select(match => match.Groups["path"].Value));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var client = new HttpClient { BaseAddress = open.Round.Application.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        while (assets.TryDequeue(out var path))
        {
            if (!seen.Add(path))
            {
                continue;
            }

            var (length, text) = await Load(client, path);
            total += length;
            foreach (Match import in Imports().Matches(path.EndsWith(".js", StringComparison.Ordinal) ? text : ""))
            {
                assets.Enqueue($"/assets/{import.Groups["file"].Value}");
            }
        }

        Assert.True(seen.Count > 3, string.Join(", ", seen));
        Assert.InRange(total, 1, MaxTotal);
    }

    /// <summary>Loads an asset. Returns the number of bytes sent and the text that they contain.</summary>
    private static async Task<(int Length, string Text)> Load(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        response.EnsureSuccessStatusCode();
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancellation);
        await using var unpacked = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return (bytes.Length, await reader.ReadToEndAsync(Cancellation));
    }

    /// <summary>Returns the length of a page when it is compressed, for example by a proxy.</summary>
    private static int Compress(string page)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(page));
        }

        return (int)compressed.Length;
    }

    [GeneratedRegex("(href|src)=\"(?<path>/assets/[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Assets();

    [GeneratedRegex("(from|import)\\s*\\(?[\"']\\./(?<file>[^\"']+)[\"']", RegexOptions.ExplicitCapture)]
    private static partial Regex Imports();
}
