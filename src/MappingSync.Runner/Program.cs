using MappingSync.Runner.CommandLine;
using MappingSync.Runner.Hosting;

return await RunnerCommand.InvokeAsync(args, RunnerRun.RunAsync);
