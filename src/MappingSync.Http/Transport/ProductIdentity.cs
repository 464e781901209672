using System.Reflection;

namespace MappingSync.Http;

/// <summary>How this program names itself to the systems that it calls.</summary>
public static class ProductIdentity
{
    /// <summary>The name of the product.</summary>
    public const string Name = "MappingSync";

    /// <summary>The version of the product, without the part that names a build.</summary>
    public static string Version { get; } = Read();

    /// <summary>The product as the first word of a <c>User-Agent</c> header, for example <c>MappingSync/1.2.0</c>.</summary>
    public static string UserAgent { get; } = $"{Name}/{Version}";

    private static string Read()
    {
        var text = typeof(ProductIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return text.Split('+')[0];
    }
}
