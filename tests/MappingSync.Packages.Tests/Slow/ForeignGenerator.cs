using MappingSync.Packages.Tests.Feed;

namespace MappingSync.Packages.Tests.Slow;

/// <summary>A package of somebody else whose generator ships YamlDotNet, under YamlDotNet's own name, in a version of its own choice.</summary>
internal sealed class ForeignGenerator
{
    private readonly string name;

    public ForeignGenerator(LocalFeed feed, string name, string yamlDotNet, bool throws = false)
    {
        this.name = name;
        var folder = feed.NewFolder("generator-" + name);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <IncludeBuildOutput>false</IncludeBuildOutput>
                <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
                <NoWarn>NU5128;RS1036;RS1042;NU1603</NoWarn>
                <NuGetAudit>false</NuGetAudit>
                <PackageId>MappingSync.Foreign.{name}</PackageId>
                <Version>1.0.0</Version>
                <GenerateDependencyFile>false</GenerateDependencyFile>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="5.0.0" PrivateAssets="all" />
                <PackageReference Include="YamlDotNet" Version="{yamlDotNet}" PrivateAssets="all" GeneratePathProperty="true" />
              </ItemGroup>
              <ItemGroup>
                <None Include="$(OutputPath)/$(AssemblyName).dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
                <None Include="$(PkgYamlDotNet)/lib/netstandard2.0/YamlDotNet.dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
              </ItemGroup>
            </Project>
            """);
        // Its code reads a position, whose type differs between the versions.
        File.WriteAllText(Path.Combine(folder, "Foreign.cs"), $$"""
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class {{name}}Generator : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterSourceOutput(context.CompilationProvider, static (output, _) =>
                    {
                        {{(throws ? "throw new System.InvalidOperationException();" : "")}}
                        var parser = new YamlDotNet.Core.Parser(new System.IO.StringReader("a: 1"));
                        long index = 0;
                        while (parser.MoveNext())
                            index = parser.Current.End.Index;

                        var version = typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version;
                        output.AddSource("{{name}}.g.cs", "public static class {{name}} { public const string Yaml = \"" + version + "\"; public const long Index = " + index + "; }");
                    });
            }
            """);
        Command.Dotnet(folder, feed.Environment, "pack", "-nologo", "-v:q", "--output", feed.Folder).Succeeded();
    }

    /// <summary>How a project references the package.</summary>
    public string Reference => $"<PackageReference Include=\"MappingSync.Foreign.{name}\" Version=\"1.0.0\" />";
}
