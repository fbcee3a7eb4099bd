using System.Reflection;
using BeyondBoundaries.Kit;
using BeyondBoundaries.Kit.Databases;
using BeyondBoundaries.Storage.Databases;
using BeyondBoundaries.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace BeyondBoundaries.Storage.Tests.Tables;

public sealed class StoredNamesTests
{
    [Fact]
    public async Task StoredNames_OfEveryEnumeration_AreThoseOfEarlierPrograms()
    {
        // Each line of this file has the stored names of one enumeration, without the type's name. Lines and names can
        // be added, but never changed or removed.
        var earlier = await File.ReadAllLinesAsync(Repository.PathOf("tests/Storage.Tests/Kept/stored-names.txt"));

        var now = StoredNames.Enumerations.Select(type =>
            string.Join(' ', Enum.GetValues(type).Cast<object>().Select(NameOf))
        );

        Assert.Equal(earlier.Order(StringComparer.Ordinal), now.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void StoredNames_EveryValue_IsReadAsItWasWritten()
    {
        foreach (var value in StoredNames.Enumerations.SelectMany(type => Enum.GetValues(type).Cast<object>()))
        {
            var parse = typeof(StoredNames).GetMethod(nameof(StoredNames.Parse))!.MakeGenericMethod(value.GetType());
            Assert.Equal(value, parse.Invoke(null, [NameOf(value)]));
        }
    }

    [Fact]
    public void Parse_NameOfNoValue_Throws() =>
        Assert.Throws<InvalidDataException>(() =>
            StoredNames.Parse<BeyondBoundaries.Core.Rounds.BallotKind>("Nothing")
        );

    [Theory]
    [MemberData(nameof(DatabaseKinds.All), MemberType = typeof(DatabaseKinds))]
    public async Task Model_EveryEnumeration_IsStoredByItsStoredName(DatabaseKind kind)
    {
        await using var storage = await TestStorage.Create(kind, migrated: false);
        await using var context = storage.Get<Database>().Open();

        var enumerations = context
            .Model.GetEntityTypes()
            .SelectMany(table => table.GetProperties())
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum)
            .ToList();

        Assert.True(enumerations.Count >= 10);
        Assert.All(
            enumerations,
            property =>
                Assert.Equal(
                    typeof(StoredNameConverter<>),
                    property.GetTypeMapping().Converter!.GetType().GetGenericTypeDefinition()
                )
        );
    }

    private static string NameOf(object value) =>
        (string)
            typeof(StoredNames)
                .GetMethod(nameof(StoredNames.Get), BindingFlags.Public | BindingFlags.Static)!
                .MakeGenericMethod(value.GetType())
                .Invoke(null, [value])!;
}
