using System.Text;
using BeyondBoundaries.Documents.Frameworks;

namespace BeyondBoundaries.Documents.Tests.Frameworks;

/// <summary>
/// Tests that settings which belong together are not lost without a message when one of them is missing.
/// </summary>
public sealed class SettingsOfAFrameworkTests
{
    private const string Enablers = "Theme,Enabler id,Title,Setting,Value\nPeople,1.1,Trust,{0}\n,1.2,Money,{1}\n";

    [Theory]
    [InlineData("Crosswalk version,1", "Crosswalk item,1.1 > 1.1", "Crosswalk framework id")]
    [InlineData("Crosswalk item,1.1 > 1.1", ",", "Crosswalk framework id")]
    [InlineData("Spectrum source,A report", ",", "at least 2 positions")]
    public void Read_AGroupOfSettingsWithoutItsFirst_IsAProblem(string one, string other, string words)
    {
        using var file = new MemoryStream(
            Encoding.UTF8.GetBytes(string.Format(null, CompositeFormat.Parse(Enablers), one, other))
        );

        var read = FrameworkFile.Read(file, FrameworkDefaults.From("Starting well"));

        Assert.Contains(read.Problems, problem => problem.Message.Contains(words, StringComparison.Ordinal));
    }
}
