using System.Globalization;
using System.Text;
using MappingSync.Cli;
using MappingSync.Cli.Commands;
using MappingSync.Cli.Printing;

// What is printed is read by scripts as well, so it is the same on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
if (OperatingSystem.IsWindows())
    Console.OutputEncoding = Encoding.UTF8;

return await CommandLine.RunAsync(args, new Surroundings(Consoles.Output(), Consoles.Error(), Environment.CurrentDirectory, TimeProvider.System));
