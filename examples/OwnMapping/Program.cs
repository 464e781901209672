using MappingSync;
using OwnMapping;
using OwnMapping.Carrier;
using OwnMapping.Shop;

var settings = new Settings(Depot: "AAR-2");
var order = new Order
{
    OrderNo = "W-1042",
    State = "paid",
    CustomerId = 77,
    CustomerName = "Frederikke Margrethe Sørensen-Thorvaldsen",
    Email = "fms@example.com",
    ShipTo = new ShippingAddress { Street = "Nørregade 5", Extra = "2. tv.", Zip = "8000", City = "Aarhus", Country = "DK" },
    Delivery = "express",
    Total = 1249.50m,
    DriverNote = "Ring the bell twice",
    Lines =
    [
        new OrderLine { Sku = "TEA-1", Title = "Tea", Quantity = 2, WeightGrams = 125, Price = 49.75m },
        new OrderLine { Sku = "POT-7", Title = "Teapot", Quantity = 1, WeightGrams = 1850, Price = 1150m },
    ],
};

Console.WriteLine("An order becomes a label");
var inputs = new ShipmentMapping.ShipInputs(settings);
var references = new ResolvedReferences();
foreach (var reference in ShipmentMapping.ReferencesShip(order, inputs))
{
    Console.WriteLine($"  it refers to {reference.Entity} {reference.Key}, which is entry 9001 of the carrier's address book");
    references.Add(reference, RecordKey.From(9001));
}

var label = ShipmentMapping.Ship(order, inputs, references);
Console.WriteLine($"  {label.Reference}: {label.Service} from {label.Depot} to {label.ContactName}, {label.Address?.Line1}, {label.Address?.PostalCode} {label.Address?.City}");
foreach (var content in label.Contents ?? [])
    Console.WriteLine(FormattableString.Invariant($"  {content.Pieces} x {content.Description}, {content.WeightKg:0.000} kg each"));

Console.WriteLine($"  violations: {ShipmentMapping.ValidateShip(order, label, inputs).Count}");

Console.WriteLine("A bad order is told, field by field");
var bad = order with { Delivery = "drone", DriverNote = "Leave it with the neighbours at number 7, or at the back door", Lines = [order.Lines[0] with { Quantity = 0 }] };
var refused = ShipmentMapping.Ship(bad, inputs, references);
foreach (var violation in ShipmentMapping.ValidateShip(bad, refused, inputs))
    Console.WriteLine($"  {violation.Field.EnglishLabel}{(violation.Item is { } row ? $" (line {row + 1})" : "")}: {violation.Rule}, '{violation.Value}'{(violation.Limit is { } limit ? $", allowed is {limit}" : "")}");

Console.WriteLine("The customer moves");
var moved = order with { ShipTo = order.ShipTo with { Street = "Søndergade 12" }, DriverNote = null };
var changed = ShipmentMapping.ApplyShip(moved, label with { ShipmentNumber = "DK000451" }, inputs, references);
foreach (var change in ShipmentMapping.CompareShip(label, changed))
    Console.WriteLine($"  {change.Field.EnglishLabel} changed");

Console.WriteLine($"  the same again changes nothing: {ShipmentMapping.CompareShip(changed, ShipmentMapping.ApplyShip(moved, changed, inputs, references)).IsEmpty}");

Console.WriteLine("The label comes back");
var tracked = changed with { Status = "IN_TRANSIT", CreatedAt = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero) };
var updated = ShipmentMapping.ApplyTrack(tracked, moved);
foreach (var change in ShipmentMapping.CompareTrack(moved, updated))
    Console.WriteLine($"  {change.Field.EnglishLabel}: {change.Old ?? "nothing"} -> {change.New}");

Console.WriteLine($"  kept: {updated.CustomerName}, {updated.Lines?.Count} lines");
