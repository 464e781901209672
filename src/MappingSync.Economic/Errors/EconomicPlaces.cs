using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>Where things are found in e-conomic, as its menus call them in each language.</summary>
internal static class EconomicPlaces
{
    public static Wording AccountingYears { get; } = Settings("Accounting → Accounting years", "Regnskab → Regnskabsår");

    public static Wording Accounts { get; } = Settings("Accounting → Chart of accounts", "Regnskab → Kontoplan");

    public static Wording Apps { get; } = Settings("Extensions → Apps", "Udvidelser → Apps");

    public static Wording Currencies { get; } = Settings("Accounting → Currencies", "Regnskab → Valutaer");

    public static Wording CustomerGroups { get; } = Settings("Categories and units → Customer groups", "Kategorier og enheder → Kundegrupper");

    public static Wording Customers { get; } = new("Sales → Customers", "Salg → Kunder");

    public static Wording Departments { get; } = Settings("Categories and units → Departments", "Kategorier og enheder → Afdelinger");

    public static Wording Drafts { get; } = new("Accounting → Journals", "Regnskab → Kassekladder");

    public static Wording Employees { get; } = Settings("Employees", "Medarbejdere");

    public static Wording Journals { get; } = Settings("Accounting → Journals", "Regnskab → Kassekladder");

    public static Wording Layouts { get; } = Settings("Sales → Design and layout", "Salg → Design og layout");

    public static Wording Modules { get; } = Settings("Extensions → Add-on modules", "Udvidelser → Tillægsmoduler");

    public static Wording PaymentTerms { get; } = Settings("Sales → Payment terms", "Salg → Betalingsbetingelser");

    public static Wording ProductGroups { get; } = Settings("Categories and units → Product groups", "Kategorier og enheder → Varegrupper");

    public static Wording Products { get; } = new("Sales → Products", "Salg → Varer");

    public static Wording Projects { get; } = new("Projects", "Projekt");

    public static Wording SupplierGroups { get; } = Settings("Categories and units → Supplier groups", "Kategorier og enheder → Leverandørgrupper");

    public static Wording Suppliers { get; } = new("Accounting → Suppliers", "Regnskab → Leverandører");

    public static Wording Units { get; } = Settings("Categories and units → Units", "Kategorier og enheder → Enheder");

    public static Wording Users { get; } = Settings("Users", "Brugere");

    public static Wording VatCodes { get; } = Settings("Accounting → VAT codes", "Regnskab → Momskoder");

    private static Wording Settings(string english, string danish) => new("All settings → " + english, "Alle indstillinger → " + danish);
}
