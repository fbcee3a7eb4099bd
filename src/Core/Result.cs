using System.Diagnostics.CodeAnalysis;

namespace BeyondBoundaries.Core;

/// <summary>A value, or every problem that stands in its way. Never both.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Result<T>
    where T : notnull
{
    private Result(T? value, IReadOnlyList<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    /// <summary>The value; null when there are problems.</summary>
    public T? Value { get; }

    /// <summary>The problems in the order in which they stand; empty when there is a value.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Takes the value out when there is one.</summary>
    /// <param name="value">The value, when the answer is true.</param>
    /// <returns>Whether there is a value.</returns>
    public bool Is([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return Problems.Count == 0;
    }

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>A success whose type is an interface, which C# does not convert by itself.</summary>
    public static Result<T> Of(T value) => new(value, []);

    /// <summary>A failure for one reason.</summary>
    public static implicit operator Result<T>(Problem problem) => new(default, [problem]);

    /// <summary>A failure for one or more reasons.</summary>
    /// <exception cref="ArgumentException">There is no problem: that is no failure.</exception>
    public static Result<T> Failed(IReadOnlyList<Problem> problems) =>
        problems.Count > 0 ? new(default, problems) : throw new ArgumentException("A failure needs a problem.", nameof(problems));
}
