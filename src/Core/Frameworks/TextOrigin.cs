namespace BeyondBoundaries.Core.Frameworks;

/// <summary>The origin of the words of a framework, or of one of its items.</summary>
public enum TextOrigin
{
    /// <summary>The words of the publication.</summary>
    Source,

    /// <summary>The meaning of the publication, in different words.</summary>
    Restated,

    /// <summary>The words of the framework's writer, which are not from a publication.</summary>
    Own,
}
