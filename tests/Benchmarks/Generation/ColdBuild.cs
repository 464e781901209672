using System.Diagnostics;

namespace MappingSync.Benchmarks.Generation;

/// <summary>A real build of the project by <c>dotnet build</c>, with a compiler that starts anew and everything restored.</summary>
internal static class ColdBuild
{
    public const string Step = "cold build";

    /// <param name="project">The project; null builds the contracts without a generator.</param>
    /// <param name="count">How many pairs of contracts.</param>
    public static double Milliseconds(EquivalentMappers? project, int count)
    {
        var folder = Directory.CreateTempSubdirectory("mapping-build-").FullName;
        try
        {
            Write(folder, project, count);
            Dotnet(folder, "restore");
            var start = Stopwatch.GetTimestamp();
            Dotnet(folder, "build", "--no-restore", "-nodeReuse:false", "-p:UseSharedCompilation=false");
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, EquivalentMappers? project, int count)
    {
        for (var entity = 0; entity < count; entity++)
        {
            File.WriteAllText(Path.Combine(folder, EquivalentMappers.ContractFile(entity)), EquivalentMappers.Contracts(entity, 0));
            if (project?.Generator == GeneratorName.Mapperly)
                File.WriteAllText(Path.Combine(folder, EquivalentMappers.MapperFile(entity)), EquivalentMappers.Mapper(entity, 0));
            else if (project is not null)
                File.WriteAllText(Path.Combine(folder, $"thing-{entity}.yaml"), EquivalentMappers.Spec(entity, 0));
        }

        var analyzers = project?.Generator switch
        {
            GeneratorName.Mapperly => Generators.MapperlyComponents,
            GeneratorName.MappingSync => Generators.MappingSyncComponents,
            _ => [],
        };
        File.WriteAllText(Path.Combine(folder, "Shop.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <RootNamespace>Shop</RootNamespace>
                <!-- A generator that fails is a warning only. -->
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Generators.MapperlyAttributes}" />
                <Reference Include="{Generators.MappingSyncRuntime}" />
                <CompilerVisibleItemMetadata Include="AdditionalFiles" MetadataName="MappingSyncSpec" />
                <CompilerVisibleProperty Include="RootNamespace" />
                <AdditionalFiles Include="*.yaml" MappingSyncSpec="true" />
                {string.Concat(analyzers.Select(static path => $"<Analyzer Include=\"{path}\" />"))}
              </ItemGroup>
            </Project>
            """);
    }

    private static void Dotnet(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException("dotnet " + arguments[0] + ": " + output[..Math.Min(output.Length, 1000)]);
    }
}
