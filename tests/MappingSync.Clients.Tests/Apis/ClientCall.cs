namespace MappingSync.Clients.Tests.Apis;

/// <summary>
/// One method of a client, called against the simulator: as it should be, and as it is refused. What must be there before is put into the
/// simulator by hand, or made by calls that end with <see cref="CallWorld.Begin"/>.
/// </summary>
/// <param name="Resource">What the call is about, as a heading of the list: <c>Suppliers</c>.</param>
/// <param name="Method">The client's method.</param>
/// <param name="Good">Calls it and asserts the answer and, for a write, what the simulator holds then.</param>
/// <param name="Refused">Calls it as the API refuses it, and asserts how that is told; what the client refuses before sending may come before.</param>
internal sealed record ClientCall(string Resource, string Method, Func<CallWorld, Task> Good, Func<CallWorld, Task> Refused);
