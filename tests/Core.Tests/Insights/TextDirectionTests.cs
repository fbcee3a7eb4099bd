using BeyondBoundaries.Core.Insights;

namespace BeyondBoundaries.Core.Tests.Insights;

public sealed class TextDirectionTests
{
    [Theory]
    [InlineData("مركز الأسرة")]
    [InlineData("Hub מרכז")]
    [InlineData("\u202Eround")]
    public void Name_ThatChangesTheDirection_IsIsolated(string name) =>
        Assert.Equal($"\u2068{name}\u2069", TextDirection.Isolate(name));

    [Theory]
    [InlineData("")]
    [InlineData("Health visiting")]
    [InlineData("😀 Élan 24 · 東京")]
    public void Name_FromLeftToRight_StaysAsItIs(string name) => Assert.Equal(name, TextDirection.Isolate(name));
}
