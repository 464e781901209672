using System.CommandLine;
using MappingSync.Cli;
using MappingSync.Cli.Commands;
using Spectre.Console;

var error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
return await CommandLine.RunAsync(args, new Surroundings(AnsiConsole.Console, error, Environment.CurrentDirectory, TimeProvider.System));
