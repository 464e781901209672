namespace MappingSync;

/// <summary>One field that differs between two states of a target record.</summary>
/// <param name="Field">The field.</param>
/// <param name="Old">The value before; null when absent.</param>
/// <param name="New">The value after; null when absent.</param>
public readonly record struct FieldChange(Field Field, object? Old, object? New);
