using BeyondBoundaries.Web.Settings;
using Microsoft.Extensions.Configuration;

namespace BeyondBoundaries.Web.Tests.Settings;

/// <summary>
/// Tests that all mistakes in the mail settings are found, and that each problem names the setting to correct.
/// </summary>
public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Host= Port=")]
    [InlineData("Host=smtp.example.org From=beyond@example.org")]
    [InlineData("Host=10.0.0.1 From=beyond@example.org Security=none")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Security=TLS Port=1 User=u Password=p")]
    [InlineData("Host=localhost From=beyond@example.org Security=none User=u Password=p")]
    [InlineData("Host=::1 From=beyond@example.org Security=none User=u Password=p Port=65535")]
    public void Mistakes_OfRightSettings_AreNone(string settings) => Assert.Empty(Bound(settings).FindProblems());

    [Theory]
    [InlineData("From=beyond@example.org", "Host")]
    [InlineData("Host=https://smtp.example.org From=beyond@example.org", "Host")]
    [InlineData("Host=smtp.example.org:25 From=beyond@example.org", "Host")]
    [InlineData("Host=smtp.example.org", "From")]
    [InlineData("Host=smtp.example.org From=a@example.org,b@example.org", "From")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Port=0", "Port")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Port=65536", "Port")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Port=mail", "Port")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Port=-25", "Port")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Security=ssl", "Security")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Security=1", "Security")]
    [InlineData("Host=smtp.example.org From=beyond@example.org User=u", "Password")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Password=p", "User")]
    [InlineData("Host=smtp.example.org From=beyond@example.org Security=none User=u Password=p", "Security")]
    [InlineData("Port=x Security=y User=u", "Host", "Security", "Port", "From", "Password")]
    public void Mistakes_OneOrMore_NameEachSetting(string settings, params string[] named) =>
        Assert.Equal(
            named.Select(name => $"Beyond:Mail:{name}"),
            Bound(settings).FindProblems().Select(mistake => mistake.Field)
        );

    [Fact]
    public void Settings_WrittenOut_HoldNoPassword()
    {
        var settings = new ApplicationSettings
        {
            Mail = Bound("Host=smtp.example.org Password=secret"),
            Database = "Password=secret",
        };
        Assert.Equal("secret", settings.Mail.Password);
        Assert.DoesNotContain("secret", $"{settings}", StringComparison.Ordinal);
    }

    private static MailSettings Bound(string settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .Split(' ')
                    .Select(setting => setting.Split('='))
                    .ToDictionary(pair => pair[0], pair => (string?)pair[1])
            )
            .Build()
            .Get<MailSettings>()!;
}
