using System.Reflection;

namespace MappingSync.Packages.Tests.Feed;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Path.TrimEndingDirectorySeparator(Metadata("Root"));

    /// <summary>The configuration that everything was built in: Debug or Release.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>A path below the root.</summary>
    public static string Of(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Metadata(string key) => typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
