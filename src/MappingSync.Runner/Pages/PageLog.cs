using System.Net;

namespace MappingSync.Runner.Pages;

/// <summary>What the pages write into the log.</summary>
internal static partial class PageLog
{
    [LoggerMessage(EventId = 200, Level = LogLevel.Warning, Message = "A wrong password was given for the pages, from {Address}")]
    public static partial void WrongPassword(ILogger log, IPAddress? address);
}
