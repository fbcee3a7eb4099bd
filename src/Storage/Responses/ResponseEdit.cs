namespace BeyondBoundaries.Storage.Responses;

/// <summary>The rows that a change to a response adds, changes or removes.</summary>
internal sealed class ResponseEdit
{
    public List<object> Added { get; } = [];

    public List<object> Changed { get; } = [];

    public List<object> Removed { get; } = [];
}
