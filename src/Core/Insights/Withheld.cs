namespace BeyondBoundaries.Core.Insights;

/// <summary>How pages and files say that a figure is withheld: in words, and never how many people there were.</summary>
public static class Withheld
{
    /// <summary>Instead of a figure.</summary>
    public const string Words = "not shown, to protect people’s scores";
}
