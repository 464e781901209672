using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace MappingSync.Cli.Fixing;

/// <summary>The text of a spec that is being repaired.</summary>
internal sealed class SpecText(AdditionalText original) : AdditionalText
{
    private readonly SourceText source = original.GetText() ?? throw new CliFailure($"{original.Path} cannot be read.");

    public override string Path => original.Path;

    public string Before => source.ToString();

    public string Text { get; private set; } = original.GetText()!.ToString();

    public bool IsChanged => !string.Equals(Text, Before, StringComparison.Ordinal);

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Text, source.Encoding);

    /// <summary>The same file with another text.</summary>
    public SpecText With(string text) => new(original) { Text = text };

    /// <summary>Writes the text to its file in the file's own encoding: whole, or not at all.</summary>
    /// <exception cref="CliFailure">The file cannot be written, or is not any more what was read.</exception>
    public void Write()
    {
        try
        {
            // A link stays a link.
            var file = new FileInfo(File.ResolveLinkTarget(Path, returnFinalTarget: true)?.FullName ?? Path);
            var encoding = source.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            if (!File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(Bytes(Before, encoding)))
                throw new CliFailure($"{Path} has changed since it was read, or is not in one encoding throughout; it was left as it is. Run the command again.");

            var mode = OperatingSystem.IsWindows() ? default(UnixFileMode?) : File.GetUnixFileMode(file.FullName);
            var beside = System.IO.Path.Combine(file.DirectoryName!, $".{file.Name}.{Guid.NewGuid():N}.tmp");
            try
            {
                File.WriteAllBytes(beside, Bytes(Text, encoding));
                if (mode is { } permissions && !OperatingSystem.IsWindows())
                    File.SetUnixFileMode(beside, permissions);

                File.Move(beside, file.FullName, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliFailure($"{Path} cannot be written: {exception.Message}");
        }
    }

    private static byte[] Bytes(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
