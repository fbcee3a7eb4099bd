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
    [InlineData("http_ports=web", "“web” is not a port. Enter a number such as 8080")]
    [InlineData("https_ports=70000", "“70000” is not a port. Enter a number such as 8080")]
    [InlineData(
        "urls=localhost:5080",
        "“localhost:5080” is not an address to listen on. Enter an address such as http://localhost:5080"
    )]
    public void FindProblems_OfAddressesAndPorts_SaysWhatIsWrong(string settings, string? problem)
    {
        using var configuration = Read(settings);
        Assert.Equal(
            problem is null ? [] : [problem],
            ListenAddresses.FindProblems(configuration).Select(found => found.Message)
        );
    }

    [Theory]
    [InlineData("http_ports=8080 https_ports=8443", "http://localhost:8080")]
    [InlineData("https_ports=8443", "https://localhost:8443")]
    [InlineData("urls=http://127.0.0.1:7000 http_ports=8080", "http://127.0.0.1:7000")]
    [InlineData("urls=http://*:7000", "http://localhost:7000")]
    [InlineData("urls=http://+:7000", "http://localhost:7000")]
    [InlineData("urls=http://0.0.0.0:7000", "http://localhost:7000")]
    [InlineData("urls=https://[::]:7000", "https://localhost:7000")]
    [InlineData("Kestrel:Endpoints:Http:Url=7000", "7000")]
    [InlineData(
        "Kestrel:Endpoints:Https:Url=https://10.0.0.5:7001 urls=http://127.0.0.1:7000",
        "https://10.0.0.5:7001"
    )]
    public void GetFirst_OfAnySetting_IsAnAddress(string settings, string address)
    {
        using var configuration = Read(settings);
        Assert.Equal(address, ListenAddresses.GetFirst(configuration));
    }

    [Theory]
    [InlineData("urls=http://localhost:1", null)]
    [InlineData("urls=http://localhost:1 ASPNETCORE_URLS=http://localhost:1", null)]
    [InlineData("urls=http://localhost:1 ASPNETCORE_URLS=http://localhost:2", "ASPNETCORE_URLS")]
    [InlineData("urls=http://localhost:1 http_ports=8080", "ASPNETCORE_HTTP_PORTS")]
    [InlineData("Kestrel:Endpoints:A:Url=http://localhost:1 urls=http://localhost:2", "Urls")]
    [InlineData(
        "Kestrel:Endpoints:A:Url=http://localhost:1 urls=http://localhost:2 ASPNETCORE_URLS=http://localhost:2",
        "ASPNETCORE_URLS"
    )]
    [InlineData(
        "Kestrel:Endpoints:A:Url=http://localhost:1 urls=http://localhost:2 ASPNETCORE_URLS=http://localhost:3 "
            + "https_ports=1",
        "Urls and ASPNETCORE_URLS and ASPNETCORE_HTTPS_PORTS"
    )]
    public void DescribeIgnored_OfSettings_NamesThoseThatAreIgnored(string settings, string? ignored)
    {
        using var configuration = Read(settings);
        var described = ListenAddresses.DescribeIgnored(configuration);
        Assert.Equal(ignored, described?.Split("so we ignore ")[1]);
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
