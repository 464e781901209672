namespace MappingSync.Engine.Notifications;

/// <summary>What a notification is about, which decides where it is listed.</summary>
public enum NoticeKind
{
    /// <summary>A record that is refused as it is.</summary>
    Data,

    /// <summary>A document or effect that waits for a person's decision.</summary>
    Held,

    /// <summary>Credentials that are refused or lack a right.</summary>
    Access,

    /// <summary>A setting that is missing.</summary>
    Settings,

    /// <summary>Records that do not have the form that they should have.</summary>
    Drift,

    /// <summary>Something worth knowing that stops nothing.</summary>
    Information,
}

/// <summary>Something that a person should know. There is one open notification for each cause; when it is raised again it is counted.</summary>
public sealed record Notice
{
    /// <summary>The agreement's id.</summary>
    public required string Agreement { get; init; }

    /// <summary>
    /// What tells this cause from others within the agreement, for example <c>customer-invoice.push/1001/product-barred/P-7</c>; unique while open.
    /// Holds no times and no amounts that change from try to try.
    /// </summary>
    public required string Cause { get; init; }

    /// <summary>What it is about.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Whether it belongs to the list of invoice errors ("faktura fejl").</summary>
    public bool IsInvoiceError { get; init; }

    /// <summary>The flow; null when it is of the whole agreement. With <see cref="Key"/> it names the work item that a retry runs.</summary>
    public string? Flow { get; init; }

    /// <summary>The record's key in the source system; null when it is of no record.</summary>
    public string? Key { get; init; }

    /// <summary>The label of the field that is at fault; null when there is none.</summary>
    public LocalizedText? Field { get; init; }

    /// <summary>What is wrong, naming the record.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required LocalizedText Remedy { get; init; }
}

/// <summary>A notice as stored.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Notice">What it says.</param>
/// <param name="Count">How often it was raised.</param>
/// <param name="FirstAt">When it was first raised.</param>
/// <param name="LastAt">When it was last raised.</param>
/// <param name="RetryRequestedAt">When a person last asked for another try; null when nobody did.</param>
/// <param name="ResolvedAt">When it was cured; null while open.</param>
public sealed record Notification(long Id, Notice Notice, int Count, DateTimeOffset FirstAt, DateTimeOffset LastAt, DateTimeOffset? RetryRequestedAt, DateTimeOffset? ResolvedAt);
