namespace MappingSync.Engine.Settings;

/// <summary>Which system owns a kind of record: the other side's changes are shown, not synced.</summary>
public enum Owner
{
    /// <summary>Rackbeat; its records are pushed to e-conomic.</summary>
    Rackbeat,

    /// <summary>e-conomic; its records are pulled into Rackbeat.</summary>
    Economic,
}

/// <summary>How far a document is taken.</summary>
public enum Transfer
{
    /// <summary>Not sent.</summary>
    Off,

    /// <summary>Sent as a draft, which a person books.</summary>
    Draft,

    /// <summary>Sent and booked.</summary>
    Booked,
}

/// <summary>What is sent when an invoice line's rounded quantity × price misses its total.</summary>
public enum InvoiceLines
{
    /// <summary>Quantity and price as they are; an invoice whose total would differ is held.</summary>
    Exact,

    /// <summary>Quantity 1 × the line's total, with the quantity in the text.</summary>
    Total,
}

/// <summary>Which orders of e-conomic are read.</summary>
public enum OrderState
{
    /// <summary>Draft orders.</summary>
    Drafts,

    /// <summary>Sent orders.</summary>
    Sent,

    /// <summary>Draft and sent orders.</summary>
    Both,
}

/// <summary>As what an order is created in Rackbeat.</summary>
public enum OrderCreation
{
    /// <summary>As a draft, which a person books.</summary>
    Draft,

    /// <summary>As a booked order.</summary>
    Booked,
}

/// <summary>When the stock value is posted.</summary>
public enum StockValueSchedule
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>Every day at 23:59.</summary>
    Daily,

    /// <summary>Every Sunday at 23:59.</summary>
    Weekly,

    /// <summary>On the last day of the month at 23:59.</summary>
    Monthly,
}

/// <summary>Whether items with a negative stock value count.</summary>
public enum NegativeStock
{
    /// <summary>They count.</summary>
    Include,

    /// <summary>They are left out.</summary>
    Exclude,
}
