using System.CommandLine;
using System.Globalization;
using MappingSync.SimulatorHost;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await Host.RunAsync(args, new InvocationConfiguration());
