namespace MappingSync.Http;

/// <summary>
/// Marks a contract type that only names another record. On a write its <c>self</c> address is left out as soon as another of its
/// properties has a value.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReferenceAttribute : Attribute;
