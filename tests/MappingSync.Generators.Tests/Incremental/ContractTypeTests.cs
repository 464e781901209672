using MappingSync.Generators.Tests.Generation;
using MappingSync.Specs.Resolving;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MappingSync.Generators.Tests.Incremental;

/// <summary>An edit of C# reads the contracts of referenced assemblies no second time.</summary>
public sealed class ContractTypeTests
{
    private const string Contracts = "namespace Shop { public sealed record Order { public string? Number { get; init; } } public sealed class Page<T> { public T? First { get; init; } } }";

    private static readonly MetadataReference Referenced = Emit(MappingProject.Compile("Shop.Contracts", Contracts));

    [Fact]
    public void A_type_of_a_referenced_assembly_is_read_once_for_all_compilations()
    {
        var before = Project("=> 41");
        var after = Edited(before, "=> 42");

        Assert.Same(ContractType.Of(before.GetTypeByMetadataName("Shop.Order")!), ContractType.Of(after.GetTypeByMetadataName("Shop.Order")!));
    }

    [Fact]
    public void A_type_of_the_project_itself_is_read_again_after_an_edit()
    {
        var before = MappingProject.Compile("Shop", Contracts, Code("=> 41"));
        var after = Edited(before, "=> 42");

        Assert.NotSame(ContractType.Of(before.GetTypeByMetadataName("Shop.Order")!), ContractType.Of(after.GetTypeByMetadataName("Shop.Order")!));
    }

    [Fact]
    public void A_generic_type_of_a_referenced_assembly_keeps_no_type_of_the_project()
    {
        var project = Project("=> 41");
        var page = project.GetTypeByMetadataName("Shop.Page`1")!.Construct(project.GetTypeByMetadataName("Shop.Unrelated")!);

        Assert.NotSame(ContractType.Of(page), ContractType.Of(page));
        Assert.Equal("Unrelated", Assert.Single(ContractType.Of(page).Properties).Type.Name);
    }

    [Fact]
    public void A_project_that_is_gone_is_not_kept()
    {
        var gone = Use();
        for (var i = 0; i < 10 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(gone.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Use()
        {
            var project = MappingProject.Compile("Shop", Contracts);
            Assert.NotNull(ContractType.Of(project.GetTypeByMetadataName("Shop.Order")!).Find("number"));
            return new WeakReference(project);
        }
    }

    private static CSharpCompilation Project(string answer) => MappingProject.Compile("Shop.Mappings", Code(answer)).AddReferences(Referenced);

    private static CSharpCompilation Edited(CSharpCompilation project, string answer) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees[^1], CSharpSyntaxTree.ParseText(Code(answer), MappingProject.ParseOptions));

    private static string Code(string answer) => $"namespace Shop {{ public sealed class Unrelated {{ public int Answer() {answer}; }} }}";

    private static PortableExecutableReference Emit(CSharpCompilation contracts)
    {
        using var stream = new MemoryStream();
        Assert.True(contracts.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
