namespace BeyondBoundaries.Web.Tests.Components;

/// <summary>Compares markup with that of the design system, and reads the options of its examples.</summary>
internal static class GoldenMarkup
{
    public static void Same(Fixture fixture, string html) =>
        Assert.Equal(Dom.Normalise(fixture.Html), Dom.Normalise(html));

    public static IEnumerable<(string Name, string Value)> Attributes(Fixture fixture, params string[] names) =>
        Attributes(fixture, [.. names.Select(name => (name, name))]);

    public static IEnumerable<(string Name, string Value)> Attributes(
        Fixture fixture,
        params (string Attribute, string Option)[] pairs
    ) =>
        from pair in pairs
        let value = fixture.Text(pair.Option)
        where value is not null
        select (pair.Attribute, value is "True" or "False" ? value.ToLowerInvariant() : value);
}
