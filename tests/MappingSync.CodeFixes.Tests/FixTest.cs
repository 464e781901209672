using Basic.Reference.Assemblies;
using MappingSync.Analyzers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace MappingSync.CodeFixes.Tests;

/// <summary>A fix of a finding in C#, before and after: the contracts stay as they are, the spec changes.</summary>
/// <typeparam name="TFix">The fix.</typeparam>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<MappingSpecAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    /// <param name="contracts">C#, in which <c>{|MSYNC201:Name|}</c> marks what is found.</param>
    /// <param name="before">The spec.</param>
    /// <param name="left">The same C# with the marks of what is left.</param>
    /// <param name="after">The spec after the fix.</param>
    /// <param name="inYaml">The findings at the spec's lines, which markup cannot mark.</param>
    public FixTest(string contracts, string before, string left, string after, params DiagnosticResult[] inYaml)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        CompilerDiagnostics = CompilerDiagnostics.None;
        TestCode = contracts;
        FixedCode = left;
        TestState.AdditionalFiles.Add((People.SpecPath, before));
        FixedState.AdditionalFiles.Add((People.SpecPath, after));
        BatchFixedState.AdditionalFiles.Add((People.SpecPath, after));
        ExpectedDiagnostics.AddRange(inYaml);
        // Both findings of a pair go at once.
        NumberOfIncrementalIterations = 1;
        NumberOfFixAllIterations = 1;
    }
}
