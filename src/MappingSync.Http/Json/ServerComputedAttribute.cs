namespace MappingSync.Http;

/// <summary>Marks a contract property that only the server sets: it is read, and left out of every write.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ServerComputedAttribute : Attribute;
