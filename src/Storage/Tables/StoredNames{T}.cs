namespace BeyondBoundaries.Storage.Tables;

/// <summary>The stored names of one enumeration.</summary>
internal sealed class StoredNames<T>(Dictionary<string, T> values)
    where T : struct, Enum
{
    private readonly Dictionary<T, string> names = values.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Gets the name of a value.</summary>
    /// <exception cref="KeyNotFoundException">The value has no name, which is a bug.</exception>
    public string GetName(T value) => names[value];

    /// <summary>Gets the value with this name.</summary>
    /// <exception cref="InvalidDataException">No value has this name.</exception>
    public T GetValue(string name) =>
        values.TryGetValue(name, out var value)
            ? value
            : throw new InvalidDataException(
                $"The database contains “{name}”, which is not a {typeof(T).Name} in this version of the application."
            );
}
