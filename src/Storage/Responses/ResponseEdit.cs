namespace BeyondBoundaries.Storage.Responses;

/// <summary>The rows that a change to responses adds, changes or removes.</summary>
internal sealed class ResponseEdit
{
    /// <summary>New rows.</summary>
    public List<object> Added { get; } = [];

    /// <summary>Existing rows to update.</summary>
    public List<object> Changed { get; } = [];

    /// <summary>Rows to delete.</summary>
    public List<object> Removed { get; } = [];
}
