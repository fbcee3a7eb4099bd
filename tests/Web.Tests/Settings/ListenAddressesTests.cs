using BeyondBoundaries.Web.Settings;
using Microsoft.Extensions.Configuration;

namespace BeyondBoundaries.Web.Tests.Settings;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("", "http://localhost:5080")]
    [InlineData("urls=http://127.0.0.1:7000", "http://127.0.0.1:7000")]
    [InlineData("http_ports=8080", null)]
    [InlineData("https_ports=8443", null)]
    [InlineData("Kestrel:Endpoints:Http:Url=http://127.0.0.1:7000", null)]
    public void ApplyDefault_UnderASetting_LeavesItInForce(string settings, string? urls)
    {
        using var configuration = Read(settings);
        ListenAddresses.ApplyDefault(configuration);
        Assert.Equal(urls, configuration["urls"]);
    }

    [Theory]
    [InlineData("http_ports=8080;8081", null)]
    [InlineData("http_ports=web", "“web” is not a port. An example is 8080")]
    [InlineData("https_ports=70000", "“70000” is not a port. An example is 8080")]
    [InlineData(
        "urls=localhost:5080",
        "“localhost:5080” is not an address to listen on. An example is http://localhost:5080"
    )]
    public void FindProblems_OfAddressesAndPorts_SaysWhatIsWrong(string settings, string? problem)
    {
        using var configuration = Read(settings);
        Assert.Equal(
            problem is null ? [] : [problem],
            ListenAddresses.FindProblems(configuration).Select(found => found.Message)
        );
    }

    [Fact]
    public void GetFirst_OfPortsAlone_IsAnAddressOfThisMachine()
    {
        using var configuration = Read("http_ports=8080");
        Assert.Equal("http://localhost:8080", ListenAddresses.GetFirst(configuration));
    }

    private static ConfigurationManager Read(string settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(
            settings
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(setting => setting.Split('=', 2))
                .ToDictionary(pair => pair[0], pair => (string?)pair[1])
        );
        return configuration;
    }
}
