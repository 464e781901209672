namespace MappingSync.Specs.Model;

/// <summary>A range of text in a spec file. All numbers are zero-based, as the compiler counts; the end is exclusive.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters.</param>
/// <param name="Line">The line of the first character.</param>
/// <param name="Column">The column of the first character.</param>
/// <param name="EndLine">The line after the last character.</param>
/// <param name="EndColumn">The column after the last character.</param>
internal readonly record struct SpecSpan(int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
