using System.Runtime.InteropServices;
using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>The mappers compiled ahead of time.</summary>
[Collection(FeedCollection.Name)]
[Trait("Category", "Slow")]
public class NativeTests(LocalFeed feed)
{
    [SlowFact]
    public void A_native_program_maps_as_the_managed_one_does_and_its_publication_warns_of_nothing_but_the_spec()
    {
        // Any C compiler can link; the SDK asks for clang unless it is told otherwise.
        var linker = File.Exists("/usr/bin/clang") ? "" : "<CppCompilerAndLinker>gcc</CppCompilerAndLinker>";
        var consumer = new Consumer(feed, "native", properties: $"<PublishAot>true</PublishAot>{linker}<StripSymbols>false</StripSymbols>");

        var published = consumer.Dotnet("publish", "-nologo", "-v:q", "-clp:NoSummary", "-r", RuntimeInformation.RuntimeIdentifier.StartsWith("debian", StringComparison.Ordinal) ? "linux-x64" : RuntimeInformation.RuntimeIdentifier, "-o", "native").Succeeded();

        Assert.Equal(Consumer.Forgotten, consumer.Findings(published));
        Assert.False(File.Exists(Path.Combine(consumer.Folder, "native", "Parcels.dll")));
        Assert.Equal(Consumer.Printed, Command.Run(Path.Combine(consumer.Folder, "native", "Parcels"), consumer.Folder, feed.Environment).Succeeded().Lines);
    }
}
