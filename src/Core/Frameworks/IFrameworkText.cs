namespace BeyondBoundaries.Core.Frameworks;

/// <summary>Converts a framework to text that can be stored, and back, without loss.</summary>
public interface IFrameworkText
{
    /// <summary>Writes a framework, which may be an unfinished draft.</summary>
    /// <param name="definition">The framework.</param>
    string Write(FrameworkDefinition definition);

    /// <summary>Reads a framework.</summary>
    /// <param name="text">
    /// Text written by <see cref="Write"/>, in this version of the program or an earlier one.
    /// </param>
    /// <exception cref="InvalidOperationException">The text cannot be read as a framework.</exception>
    FrameworkDefinition Read(string text);
}
