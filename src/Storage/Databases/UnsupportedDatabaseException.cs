namespace BeyondBoundaries.Storage.Databases;

/// <summary>
/// Reports that the database was last used with a version of the program that is too old or too new for this version.
/// </summary>
public sealed class UnsupportedDatabaseException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public UnsupportedDatabaseException() { }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">The problem and its solution, as sentences for an operator.</param>
    public UnsupportedDatabaseException(string message)
        : base(message) { }

    /// <summary>Creates an exception, with the exception that caused it.</summary>
    /// <param name="message">The problem and its solution, as sentences for an operator.</param>
    /// <param name="innerException">The cause.</param>
    public UnsupportedDatabaseException(string message, Exception innerException)
        : base(message, innerException) { }
}
