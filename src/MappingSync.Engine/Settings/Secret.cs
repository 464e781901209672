namespace MappingSync.Engine.Settings;

/// <summary>
/// A token or password. It prints as <c>***</c> wherever text is made of it, so that a settings record can be logged or
/// stand in an exception without giving anything away; <see cref="Reveal"/> is the only way to its value.
/// </summary>
public sealed class Secret : IEquatable<Secret>
{
    private readonly string value;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The secret; not empty.</param>
    /// <exception cref="ArgumentException">The value is null, empty or only white space.</exception>
    public Secret(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        this.value = value;
    }

    /// <summary>The value itself, for the header it is sent in.</summary>
    public string Reveal() => value;

    /// <inheritdoc />
    public bool Equals(Secret? other) => other is not null && string.Equals(value, other.value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(value, StringComparison.Ordinal);

    /// <summary>Three asterisks.</summary>
    public override string ToString() => "***";
}
