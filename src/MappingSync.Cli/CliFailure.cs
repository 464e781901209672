namespace MappingSync.Cli;

/// <summary>A command cannot do its work. The message says what is wrong, where, and what to do; it is printed without a stack trace, and the exit code is 2.</summary>
/// <param name="message">The message.</param>
internal sealed class CliFailure(string message) : Exception(message);
