namespace MappingSync.Economic;

/// <summary>How far booked invoices are paid; each is a list of its own.</summary>
public enum InvoicePayment
{
    /// <summary>Nothing is open.</summary>
    Paid,

    /// <summary>Something is open.</summary>
    Unpaid,

    /// <summary>Something is open and the due date has passed.</summary>
    Overdue,

    /// <summary>Something is open and the due date has not passed.</summary>
    NotDue,
}
