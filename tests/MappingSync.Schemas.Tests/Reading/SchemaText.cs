namespace MappingSync.Schemas.Tests.Reading;

/// <summary>Schemas written to a folder of the test's own.</summary>
internal sealed class SchemaText : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("schemas");

    public string Write(string name, string json)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, json);
        return path;
    }

    public SchemaFile Read(string json, string name = "thing.json") => SchemaFile.Read(Write(name, json));

    public void Dispose() => folder.Delete(recursive: true);
}
