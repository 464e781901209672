using MappingSync.Cli.Loading;
using Spectre.Console;

namespace MappingSync.Cli.Tests.Loading;

/// <summary>The shop, loaded once: a load starts a process of the SDK.</summary>
public sealed class ShopFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    internal string Folder => folder.Path;

    internal LoadedProject Project { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        ShopProject.Write(folder);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(TextWriter.Null) });
        Project = await ProjectLoader.LoadAsync(null, new Surroundings(console, console, Folder, TimeProvider.System), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class ShopCollection : ICollectionFixture<ShopFixture>
{
    internal const string Name = "Shop";
}
