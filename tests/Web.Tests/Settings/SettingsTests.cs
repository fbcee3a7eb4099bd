using System.Diagnostics;
using System.Text.RegularExpressions;
using BeyondBoundaries.Core;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Web.Settings;
using Microsoft.Extensions.Configuration;

namespace BeyondBoundaries.Web.Tests.Settings;

/// <summary>
/// Tests that mistakes in the settings stop startup, with messages that report all of them at once and say how to
/// correct them.
/// </summary>
public sealed partial class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beyond-settings-").FullName;

    [Theory]
    [InlineData("")]
    [InlineData("PublicAddress=https://beyond.example.gov.uk Proxies=10.0.0.5,10.1.0.0/16;::1")]
    [InlineData("PublicAddress=https://beyond.example.gov.uk:8443/")]
    [InlineData("publicaddress=http://localhost:5080 DATABASE=")]
    [InlineData("PublicAddress=http://127.0.0.1:5080")]
    [InlineData("Database=Host=db;Username=u;Password=p")]
    public void Read_OfRightSettings_HasNoProblem(string settings) =>
        Assert.Empty(Read(settings).Select(mistake => mistake.Field));

    [Theory]
    [InlineData("PublicAdress=https://beyond.example.gov.uk", "PublicAdress", "Did you mean Beyond:PublicAddress?")]
    [InlineData("Mail:Hosts=smtp.example.org", "Mail:Hosts", "Did you mean Beyond:Mail:Host?")]
    [InlineData("Colour=teal", "Colour", "See docs/operations.md")]
    [InlineData("PublicAddress=beyond.example.gov.uk", "PublicAddress", "such as https://beyond.example.gov.uk")]
    [InlineData("PublicAddress=/beyond", "PublicAddress", "such as https://beyond.example.gov.uk")]
    [InlineData("PublicAddress=https://", "PublicAddress", "such as https://beyond.example.gov.uk")]
    [InlineData("PublicAddress=http://beyond.example.gov.uk", "PublicAddress", "must begin with https://")]
    [InlineData("PublicAddress=https://example.gov.uk/beyond", "PublicAddress", "such as https://example.gov.uk")]
    [InlineData("PublicAddress=https://example.gov.uk?a=b", "PublicAddress", "only the scheme, the host and any port")]
    [InlineData("PublicAddress=https://me@example.gov.uk", "PublicAddress", "only the scheme, the host and any port")]
    [InlineData("Proxies=proxy.example.org", "Proxies", "“proxy.example.org” is neither an address")]
    [InlineData("Proxies=10.0.0.5,10.0.0.0/33", "Proxies", "“10.0.0.0/33” is neither an address")]
    [InlineData("Proxies=10", "Proxies", "“10” is neither an address")]
    [InlineData("Proxies=0.0.0.0/0", "Proxies", "means every address")]
    [InlineData("Proxies:0=10.0.0.5", "Proxies:0", "Did you mean Beyond:Proxies?")]
    [InlineData("Database=localhost", "Database", "not a PostgreSQL connection string")]
    [InlineData("Database=Server=db;Colour=secret", "Database", "not a PostgreSQL connection string")]
    [InlineData("Database=Username=u;Password=secret", "Database", "This connection string does not have a Host")]
    [InlineData("Database=Host=db;Port=secret", "Database", "not a PostgreSQL connection string")]
    [InlineData("DataFolder=/dev/null/data", "DataFolder", "We cannot write to the folder /dev/null/data")]
    [InlineData("File=/nowhere/settings.json", "File", "The file /nowhere/settings.json does not exist")]
    [InlineData("Mail:From=beyond@example.org", "Mail:Host", "Enter the host name of the mail server")]
    public void Read_OfAMistake_NamesTheSettingAndSaysWhatIsRight(string settings, string field, string words)
    {
        var mistake = Assert.Single(Read(settings));
        Assert.Equal($"Beyond:{field}", mistake.Field);
        Assert.Contains(words, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfMistakesAboutTheDatabase_NamesThemAll()
    {
        Assert.Equal(
            ["Beyond:Database", "Beyond:DatabaseDirect"],
            Read("Database=localhost DatabaseDirect=localhost").Select(mistake => mistake.Field)
        );
        Assert.Equal(
            ["Beyond:DatabaseDirect", "Beyond:DatabasePlain"],
            Read("DatabaseDirect=Host=db DatabasePlain=true").Select(mistake => mistake.Field)
        );
    }

    [Fact]
    public void File_ThatIsNamed_CountsLessThanTheEnvironment()
    {
        var file = Write(
            """
            {
              "Beyond": {
                "PublicAddress": "https://file.example.org",
                "Mail": { "Host": "smtp.example.org", "From": "a@example.org", "Port": 25 }
              }
            }
            """
        );
        using var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Repository.PathOf("src/Web/appsettings.json"));
        configuration.AddInMemoryCollection([
            new("Beyond:File", file),
            new("Beyond:PublicAddress", "https://environment.example.org"),
            new("Beyond:DataFolder", folder),
        ]);
        var settings = SettingsReader.Read(configuration, folder).Value!;
        Assert.Equal(new Uri("https://environment.example.org"), settings.PublicAddress);
        Assert.Equal("25", settings.Mail.Port);
    }

    [Theory]
    [InlineData("{ \"Beyond\": { ", "Beyond:File", "cannot be read as JSON")]
    [InlineData("{ \"Beyound\": { } }", "Beyound", "Did you mean Beyond?")]
    [InlineData("{ \"PublicAddress\": \"https://x.example\" }", "PublicAddress", "There is no such setting")]
    [InlineData("{ \"Beyond\": { \"Databse\": \"x\" } }", "Beyond:Databse", "Did you mean Beyond:Database?")]
    [InlineData("{ \"Urls\": \"localhost:5080\" }", "Urls", "not an address to listen on")]
    public void File_WithAMistake_SaysWhich(string content, string field, string words)
    {
        var mistake = Assert.Single(Read($"File={Write(content)}"));
        Assert.Equal(field, mistake.Field);
        Assert.Contains(words, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithSeveralMistakes_EndsAndSaysThemAll()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "BeyondBoundaries.Web.dll"), "--urls", "http://127.0.0.1:0"]
        )
        {
            WorkingDirectory = Repository.PathOf("src/Web"),
            RedirectStandardError = true,
            Environment =
            {
                ["Beyond__DataFolder"] = folder,
                ["Beyond__PublicAddres"] = "https://beyond.example.gov.uk",
                ["Beyond__Proxies"] = "everyone",
                ["Beyond__Mail__Host"] = "smtp.example.org",
                ["Beyond__Mail__Port"] = "mail",
                ["Beyond__Mail__From"] = "beyond@example.org",
            },
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Equal(
            """
            Correct these settings first:
              Beyond:PublicAddres: There is no such setting. Did you mean Beyond:PublicAddress?
              Beyond:Proxies: “everyone” is neither an address, such as 10.0.0.5, nor a network, such as 10.0.0.0/24
              Beyond:Mail:Port: The port must be a number from 1 to 65535, such as 587

            """,
            said
        );
    }

    [Fact]
    public void Operations_DescribeEverySettingAndNoOther()
    {
        var described = File.ReadLines(Repository.PathOf("docs/operations.md"))
            .Where(line => line.StartsWith('|'))
            .SelectMany(line =>
                Variable()
                    .Matches(line.Split('|')[1])
                    .Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal))
            );
        Assert.Equal(SettingNames.All.Keys.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string content)
    {
        var file = Path.Combine(folder, "settings.json");
        File.WriteAllText(file, content);
        return file;
    }

    private IReadOnlyList<BeyondBoundaries.Core.Problem> Read(string settings)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Repository.PathOf("src/Web/appsettings.json"));
        configuration.AddInMemoryCollection(
            settings
                .Split(' ')
                .Prepend($"DataFolder={folder}")
                .Where(setting => setting.Length > 0)
                .Select(setting => setting.Split('=', 2))
                .GroupBy(pair => pair[0])
                .ToDictionary(pairs => $"Beyond:{pairs.Key}", pairs => (string?)pairs.Last()[1])
        );
        return SettingsReader.Read(configuration, folder).Problems;
    }

    [GeneratedRegex("`Beyond__(\\w+)`")]
    private static partial Regex Variable();
}
