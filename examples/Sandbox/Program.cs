using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using MappingSync.Sandbox.Scenario;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var once = new Option<bool>("--once") { Description = "Play the rows and exit: 0 when every row held, 1 when one did not." };
var rows = new Option<string>("--rows") { Description = "Play only these rows, for example 1,5.", HelpName = "LIST" };
var sabotage = new Option<int?>("--sabotage")
{
    Description = "Break what row N (1 to 10) proves; plays that row only, unless --rows says otherwise, and exits.",
    HelpName = "N",
};
rows.Validators.Add(result =>
{
    if (!TryRows(result.GetValueOrDefault<string>(), out _))
        result.AddError("--rows takes row numbers from 1 to 10, separated by commas.");
});
sabotage.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int?>() is < 1 or > 10)
        result.AddError("--sabotage takes a row number from 1 to 10.");
});

var command = new RootCommand("Simulators of both systems, the real runner between them, and a scenario of ten rows.") { once, rows, sabotage };
command.SetAction((parsed, cancellation) => RunAsync(
    parsed.GetValue(once), parsed.GetValue(rows), parsed.GetValue(sabotage), cancellation));
var arguments = command.Parse(args);
var exit = await arguments.InvokeAsync();
return arguments.Action is ParseErrorAction ? 64 : exit;

static async Task<int> RunAsync(bool once, string? list, int? sabotage, CancellationToken cancellation)
{
    var console = AnsiConsole.Console;
    if (Console.IsOutputRedirected)
        console.Profile.Width = 200;
    TryRows(list, out var numbers);
    if (sabotage is { } broken && numbers.Count == 0)
        numbers = [broken];
    var played = Play.Rows.Where(row => numbers.Count == 0 || numbers.Contains(row.Number)).ToList();
    var from = played.Select(row => row.From(row.Number == sabotage)).Min();

    World world;
    try
    {
        console.WriteLine("Starting the simulators and the runner …");
        world = await World.StartAsync(from, cancellation);
    }
    catch (Exception failure) when (failure is NotSeenException or FileNotFoundException)
    {
        console.MarkupLineInterpolated($"[red]The sandbox could not start:[/] {failure.Message}");
        return 2;
    }

    await using (world)
    {
        if (sabotage is not null)
            console.WriteLine($"Sabotage of row {sabotage}: {Play.Rows.Single(row => row.Number == sabotage).Sabotage}.");
        var held = await Play.RunAsync(world, played, sabotage, console, cancellation);
        if (!once && sabotage is null)
            await StayUpAsync(world, console, cancellation);
        return held ? 0 : 1;
    }
}

static async Task StayUpAsync(World world, IAnsiConsole console, CancellationToken cancellation)
{
    console.WriteLine($"Status page             {world.Page.Address}");
    console.WriteLine($"Rackbeat                {world.Rackbeat.BaseAddress}  (Authorization: Bearer {world.Rackbeat.Behaviour.ApiToken})");
    console.WriteLine(
        $"e-conomic REST          {world.Economic.RestAddress}  (X-AppSecretToken: {world.Economic.Behaviour.AppSecretToken}, "
        + $"X-AgreementGrantToken: {world.Economic.Behaviour.AgreementGrantToken})");
    console.WriteLine($"e-conomic new services  {world.Economic.ServicesAddress}");
    console.WriteLine("Everything stays up until Ctrl+C.");
    try
    {
        await Task.Delay(Timeout.Infinite, cancellation);
    }
    catch (OperationCanceledException)
    {
        console.WriteLine("Stopping.");
    }
}

static bool TryRows(string? list, out IReadOnlyList<int> numbers)
{
    var read = new List<int>();
    numbers = read;
    foreach (var part in (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
    {
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 10)
            return false;
        read.Add(number);
    }

    return true;
}
