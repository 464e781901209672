using System.CommandLine;

namespace MappingSync.Cli.Commands;

/// <summary>An option whose value is one of a few words.</summary>
internal static class WordOption
{
    /// <summary>Makes it. Left out, it has the default value of its type.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="words">The words and what they mean; letters in upper case are read, too.</param>
    public static Option<T> Create<T>(string name, string description, params (string Word, T Value)[] words)
        where T : struct
    {
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words.Select(static word => word.Word)),
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                foreach (var (word, value) in words)
                {
                    if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                        return value;
                }

                result.AddError($"'{text}' is no value of {name}; write {string.Join(", ", words.SkipLast(1).Select(static word => word.Word))} or {words[^1].Word}.");
                return default;
            },
        };
        option.CompletionSources.Add([.. words.Select(static word => word.Word)]);
        return option;
    }
}
