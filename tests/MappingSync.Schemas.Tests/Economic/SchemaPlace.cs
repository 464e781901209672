namespace MappingSync.Schemas.Tests.Economic;

/// <summary>Where a schema is: the file below the folder, the place in it, and which way its values travel.</summary>
internal sealed record SchemaPlace(string File, string Place, Direction Direction)
{
    public string Name => Place.Length == 0 ? File : $"{File}:{Place}";
}
