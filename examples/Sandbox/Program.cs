using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using MappingSync.Sandbox.Clock;
using MappingSync.Sandbox.Scenario;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is [ClockedRunner.Verb, .. var rest])
    return await ClockedRunner.RunAsync(rest);

const string AllRows = "all";
var last = Play.Rows[^1].Number;
var once = new Option<bool>("--once") { Description = "Play the rows and exit: 0 when every row held, 1 when one did not." };
var rows = new Option<string>("--rows") { Description = "Play only these rows, for example 1,5.", HelpName = "LIST" };
var sabotage = new Option<string>("--sabotage")
{
    Description = $"Break what row N (1 to {last}) proves, play that row only, unless --rows says otherwise, and exit with 1 when that was seen. "
        + "'all' does so with each row in a world of its own, and exits with 0 when every sabotage was seen.",
    HelpName = "N|all",
};
rows.Validators.Add(result =>
{
    if (!TryRows(result.GetValueOrDefault<string>(), out _))
        result.AddError($"--rows takes row numbers from 1 to {last}, separated by commas.");
});
sabotage.Validators.Add(result =>
{
    if (result.GetValueOrDefault<string>() is { } value && value != AllRows && !TryRow(value, out _))
        result.AddError($"--sabotage takes a row number from 1 to {last}, or '{AllRows}'.");
});

var command = new RootCommand($"Simulators of both systems, the real runner between them, and a scenario of {last} rows.") { once, rows, sabotage };
command.SetAction((parsed, cancellation) => RunAsync(
    parsed.GetValue(once), parsed.GetValue(rows), parsed.GetValue(sabotage), cancellation));
var arguments = command.Parse(args);
var exit = await arguments.InvokeAsync();
return arguments.Action is ParseErrorAction ? 64 : exit;

static async Task<int> RunAsync(bool once, string? list, string? sabotage, CancellationToken cancellation)
{
    var console = AnsiConsole.Console;
    if (Console.IsOutputRedirected)
        console.Profile.Width = 200;
    var report = new Report(console);
    try
    {
        if (sabotage == AllRows)
        {
            console.WriteLine("Playing every row in a world of its own, broken …");
            await Play.RunAllSabotagedAsync(report, cancellation);
            report.Close();
            return report.NoneHolds ? 0 : 1;
        }

        TryRows(list, out var numbers);
        int? broken = TryRow(sabotage, out var row) ? row : null;
        if (broken is not null && numbers.Count == 0)
            numbers = [row];
        await PlayAsync(numbers, broken);
        return report.AllHold ? 0 : 1;
    }
    catch (Exception failure) when (failure is NotSeenException or FileNotFoundException)
    {
        console.MarkupLineInterpolated($"[red]The sandbox could not start:[/] {failure.Message}");
        return 2;
    }

    async Task PlayAsync(IReadOnlyList<int> numbers, int? broken)
    {
        if (broken is not null)
            console.WriteLine($"Sabotage of row {broken}: {Play.Rows.Single(one => one.Number == broken).Sabotage}.");
        var scenes = Play.Rows.Where(one => numbers.Count == 0 || numbers.Contains(one.Number)).GroupBy(one => one.Staging(one.Number == broken)).ToList();
        var worlds = new World?[scenes.Count];
        try
        {
            console.WriteLine("Starting the simulators and the runners …");
            await Task.WhenAll(scenes.Select(async (scene, index) =>
            {
                var world = worlds[index] = await World.StartAsync(scene.Key, cancellation);
                await Play.RunAsync(world, [.. scene], broken, report, cancellation);
            }));

            report.Close();
            if (!once && broken is null)
                await StayUpAsync(worlds[0]!, console, cancellation);
        }
        finally
        {
            foreach (var world in worlds.OfType<World>())
                await world.DisposeAsync();
        }
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
        if (!TryRow(part, out var number))
            return false;
        read.Add(number);
    }

    return true;
}

static bool TryRow(string? text, out int number) =>
    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && IsRow(number);

static bool IsRow(int number) => Play.Rows.Any(row => row.Number == number);
