namespace MappingSync.Economic;

/// <summary>How the numbers of the entries to book are sent: the specification and the code of others differ.</summary>
public enum BookingForm
{
    /// <summary>As an object, <c>{ "entryNumbers": [1, 2] }</c>: the specification of journalsapi v15.0.0.</summary>
    Named,

    /// <summary>As a bare array, <c>[1, 2]</c>: how Rackbeat's own client has been seen to call v14.0.1.</summary>
    Bare,
}
