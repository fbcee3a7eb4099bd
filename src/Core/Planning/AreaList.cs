using BeyondBoundaries.Core.Rounds;

namespace BeyondBoundaries.Core.Planning;

/// <summary>The areas that a partnership adds to a case study, as a facilitator types them: the published list is incomplete.</summary>
public static class AreaList
{
    /// <summary>Most areas that a partnership may add to one case study.</summary>
    public const int MostAreas = 30;

    private static readonly NameList List = new("area", "areas", MostAreas);

    /// <summary>Checks what somebody typed.</summary>
    /// <param name="text">One area a line; empty lines and space around names do not matter.</param>
    /// <returns>The areas in order, each once, perhaps none; or every problem with the field <c>areas</c>.</returns>
    public static Result<IReadOnlyList<string>> From(string? text) => List.From(text);
}
