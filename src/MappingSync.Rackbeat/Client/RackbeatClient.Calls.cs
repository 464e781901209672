using System.Globalization;
using System.Runtime.CompilerServices;

namespace MappingSync.Rackbeat;

/// <content>How records are addressed.</content>
public sealed partial class RackbeatClient
{
    private RackbeatRecords<T> Records<T>(string path, Func<T, object?> key)
        where T : class => new(api, path, key);

    private static string Key(int number, [CallerArgumentExpression(nameof(number))] string? name = null) =>
        number > 0
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentException("A number above 0 is needed to address a record.", name);
}
