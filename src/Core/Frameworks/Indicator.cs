namespace BeyondBoundaries.Core.Frameworks;

/// <summary>
/// An indicator of an enabler: a prompt while the enabler is scored, and scored itself when a partnership digs deeper.
/// </summary>
/// <param name="Id">Number and letter such as <c>2.3a</c>.</param>
/// <param name="Text">The statement.</param>
public sealed record Indicator(string Id, string Text);
