using MappingSync.Runner.CommandLine;
using MappingSync.Runner.Hosting;

return await RunnerCommand.InvokeAsync(args, static (settings, isRestored, stop) => RunnerRun.RunAsync(settings, isRestored, TimeProvider.System, stop));
