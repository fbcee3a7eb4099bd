namespace BeyondBoundaries.Bench.Load;

/// <summary>What a server answered.</summary>
internal sealed record HttpAnswer(int Status, string? Location, IReadOnlyList<string> Cookies, string Body)
{
    /// <summary>Where a form that was accepted leads on to.</summary>
    public string Next => Status is 302 && Location is not null
        ? Location
        : throw new InvalidDataException($"A form was answered with {Status}, not with the way on");
}
