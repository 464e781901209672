namespace MappingSync.Specs.Resolving;

/// <summary>An expression that reads a value, and its type.</summary>
/// <param name="Expression">The expression as C#.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsPlain">Whether it is one property access.</param>
internal sealed record ReadValue(string Expression, ResolvedType Type, bool IsPlain)
{
    /// <summary>The expression as an operand.</summary>
    public string Operand => Expression.Contains(" ") ? "(" + Expression + ")" : Expression;
}
