using System.Diagnostics.CodeAnalysis;

namespace BeyondBoundaries.Core;

/// <summary>Either a value, or the problems that prevented it; never both.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Result<T>
    where T : notnull
{
    private Result(T? value, IReadOnlyList<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    /// <summary>The value; the default of <typeparamref name="T"/> when there are problems.</summary>
    public T? Value { get; }

    /// <summary>The problems, in the order of the input; empty when there is a value.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Remarks about the input; often empty.</summary>
    public IReadOnlyList<Remark> Remarks { get; private init; } = [];

    /// <summary>Returns the same result with the given remarks.</summary>
    public Result<T> WithRemarks(IReadOnlyList<Remark> remarks) => new(Value, Problems) { Remarks = remarks };

    /// <summary>Gets the value if there is one.</summary>
    /// <param name="value">The value, if this method returns true.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return Problems.Count == 0;
    }

    /// <summary>Creates a success.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>
    /// Creates a success. Use this method instead of the implicit conversion if the type of the value is or could be an
    /// interface, because C# does not allow user-defined conversions from interfaces.
    /// </summary>
    public static Result<T> Success(T value) => new(value, []);

    /// <summary>Creates a failure with one problem.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, [problem]);

    /// <summary>Creates a failure with one or more problems.</summary>
    /// <exception cref="ArgumentException">The list of problems is empty.</exception>
    public static Result<T> Failure(IReadOnlyList<Problem> problems) =>
        problems.Count > 0
            ? new(default, problems)
            : throw new ArgumentException("A failure needs a problem.", nameof(problems));
}
