using MappingSync.Engine.Settings;
using MappingSync.Runner.Security;
using MappingSync.Runner.Settings.Binding;
using MappingSync.Runner.Settings.Yaml;

namespace MappingSync.Runner.Settings;

/// <summary>Reads the settings file. Names are fixed; unknown ones are errors; everything that is wrong is reported at once.</summary>
internal static class SettingsFile
{
    /// <summary>How long running steps may take to end, so that the whole process stops within 25 seconds.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(20);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path, as it will be printed before problems.</param>
    /// <param name="secrets">Where <c>${…}</c> is read from.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <returns>The settings; null when there are problems.</returns>
    public static RunnerSettings? Read(string file, SecretSources secrets, SettingsProblems problems)
    {
        string text;
        try
        {
            using var reader = new StreamReader(file);
            var buffer = new char[SettingsDocument.MaxLength + 1];
            text = new string(buffer, 0, reader.ReadBlock(buffer));
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(SourceSpot.Start, "there is no such file", "Give the path of the settings file; examples/settings.yaml is one to begin with");
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(SourceSpot.Start, "the file cannot be read", "Name a file, not a folder, and let the user that the runner runs as read it");
            return null;
        }

        return ReadText(text, secrets, problems);
    }

    /// <summary>Reads the text of a settings file.</summary>
    public static RunnerSettings? ReadText(string text, SecretSources secrets, SettingsProblems problems)
    {
        var document = SettingsDocument.Read(text, secrets, problems);
        if (document is null)
            return null;
        var root = Section.Root(document, problems);
        var listen = ReadListen(root);
        var ledger = ReadStore(root.RequiredSub("store"));
        var zone = ReadTimeZone(root);
        var hash = ReadDashboard(root, listen);
        var telemetry = root.Sub("telemetry");
        var otlp = telemetry.Address("otlp");
        telemetry.Close();
        var retention = root.Sub("retention");
        var inbox = retention.Span("inbox", TimeSpan.FromDays(30), TimeSpan.FromDays(3650));
        var audit = retention.Span("audit", TimeSpan.FromDays(1), TimeSpan.FromDays(36500));
        retention.Close();
        var agreements = AgreementReader.ReadAll(root);
        root.Close();

        if (!problems.None)
            return null;
        var settings = new RunnerSettings
        {
            Listen = listen,
            LedgerFile = Path.GetFullPath(ledger!, secrets.BaseFolder),
            PasswordHash = hash,
            Otlp = otlp,
            Engine = new EngineSettings { Agreements = agreements, TimeZone = zone!, StopWithin = StopWithin },
        };
        return settings with { KeepInbox = inbox ?? settings.KeepInbox, KeepAudit = audit ?? settings.KeepAudit };
    }

    private static ListenAddress ReadListen(Section root)
    {
        const string Remedy = "Write http://127.0.0.1:5080, or http://*:5080 for every interface; put TLS in front of the runner";
        var text = root.Text("listen");
        if (text is null)
            return ListenAddress.Default;
        if (ListenAddress.TryRead(text, out var address))
            return address;
        root.Report(root.ValueSpotOf("listen"), "'listen' is no address of the form http://address:port", Remedy);
        return ListenAddress.Default;
    }

    private static string? ReadStore(Section store)
    {
        var file = store.Text("sqlite");
        var postgres = store.HasAny("postgres");
        if (postgres)
            store.Report(store.SpotOf("postgres"), "'store.postgres' is not in this version", "Write store: { sqlite: data/ledger.db }");
        else if (store.IsPresent && string.IsNullOrWhiteSpace(file))
            store.Report(store.SpotOf("sqlite"), "'store.sqlite' is missing", "Name the ledger's file, for example data/ledger.db");
        else if (file is not null && file.Contains('\0', StringComparison.Ordinal))
            store.Report(store.ValueSpotOf("sqlite"), "'store.sqlite' is no path", "Name the ledger's file, for example data/ledger.db");
        store.Close();
        return file;
    }

    private static TimeZoneInfo? ReadTimeZone(Section root)
    {
        var name = root.Text("time-zone") ?? "Europe/Copenhagen";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        root.Report(root.ValueSpotOf("time-zone"), "'time-zone' is not known on this machine", "Write its IANA name, for example Europe/Copenhagen, and install the time-zone data");
        return null;
    }

    private static Secret? ReadDashboard(Section root, ListenAddress listen)
    {
        const string Remedy = "Make one with 'runner hash-password' and write it behind 'password-hash:'";
        var dashboard = root.Sub("dashboard");
        var hash = dashboard.Text("password-hash");
        if (hash is not null && !PagePassword.IsHash(hash))
            dashboard.Report(dashboard.ValueSpotOf("password-hash"), "'dashboard.password-hash' is no password hash", Remedy);
        else if (hash is null && !dashboard.HasAny("password-hash") && !listen.IsLoopback)
            root.Report(root.ValueSpotOf("listen"), "'listen' opens the pages to other machines, and there is no 'dashboard.password-hash'", Remedy + ", or listen on 127.0.0.1");
        dashboard.Close();
        return hash is not null && PagePassword.IsHash(hash) ? new Secret(hash) : null;
    }
}
