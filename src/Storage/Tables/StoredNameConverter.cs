using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BeyondBoundaries.Storage.Tables;

/// <summary>Converts the values of an enumeration to their stored names and back.</summary>
internal sealed class StoredNameConverter<T>()
    : ValueConverter<T, string>(value => StoredNames.Get(value), name => StoredNames.Parse<T>(name))
    where T : struct, Enum;
