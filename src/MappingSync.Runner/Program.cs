using MappingSync.Runner.CommandLine;

return await RunnerCommand.InvokeAsync(args, static (_, _) => Task.FromResult(ExitCodes.Unavailable));
