using System.Text.RegularExpressions;
using MappingSync.Economic.Rest;
using MappingSync.Generated;
using MappingSync.Mappings;
using MappingSync.Mappings.Converters;

namespace MappingSync.Benchmarks.ByHand;

/// <summary>The flow push of a customer as a careful person would write it.</summary>
public static partial class CustomerMapper
{
    private static readonly Func<Customer, int, object?> Reads = Read;

    public static Customer New(Rackbeat.Customer source, AgreementValues settings, ResolvedReferences references)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(references);

        return new()
        {
            CustomerNumber = source.Number,
            Name = Name(source),
            CustomerGroup = Group(source, settings, references) is { } group ? new CustomerGroupReference { CustomerGroupNumber = group } : null,
            CorporateIdentificationNumber = source.CompanyVat,
            Address = LedgerAddress.Lines(source.BillingAddress?.Street, source.BillingAddress?.Street2, source.BillingAddress?.Zipcode, source.BillingAddress?.City, source.AddressStreet, source.AddressStreet2),
            Zip = LedgerAddress.Zip(source.BillingAddress?.Street, source.BillingAddress?.Zipcode, source.BillingAddress?.City, source.AddressZipcode),
            City = LedgerAddress.City(source.BillingAddress?.Street, source.BillingAddress?.Zipcode, source.BillingAddress?.City, source.AddressCity),
            Country = LedgerAddress.Country(source.BillingAddress?.Street, source.BillingAddress?.Zipcode, source.BillingAddress?.City, source.BillingAddress?.Country, source.AddressCountry),
            TelephoneAndFaxNumber = source.ContactPhone,
            PaymentTerms = Terms(source, references) is { } terms ? new PaymentTermsReference { PaymentTermsNumber = terms } : null,
            Barred = source.IsBarred,
            VatZone = Zone(source, settings) is { } zone ? new VatZoneReference { VatZoneNumber = zone } : null,
            Currency = CanonicalText.NullIfBlank(source.Currency) ?? settings.BaseCurrency,
            Layout = Layout(source, references) is { } layout ? new LayoutReference { LayoutNumber = layout } : null,
            CreditLimit = Numbers.Round(source.MaxCredit, 2),
            Ean = source.Ean,
            Email = source.ContactEmail,
        };
    }

    public static Customer Apply(Rackbeat.Customer source, Customer target, AgreementValues settings, ResolvedReferences references)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(references);

        var group = Group(source, settings, references);
        var terms = Terms(source, references);
        var zone = Zone(source, settings);
        var layout = Layout(source, references);
        return target with
        {
            Name = Name(source),
            CustomerGroup = group is null ? null : target.CustomerGroup?.CustomerGroupNumber == group ? target.CustomerGroup : new CustomerGroupReference { CustomerGroupNumber = group },
            CorporateIdentificationNumber = source.CompanyVat,
            Address = LedgerAddress.Lines(source.BillingAddress?.Street, source.BillingAddress?.Street2, source.BillingAddress?.Zipcode, source.BillingAddress?.City, source.AddressStreet, source.AddressStreet2),
            Zip = LedgerAddress.Zip(source.BillingAddress?.Street, source.BillingAddress?.Zipcode, source.BillingAddress?.City, source.AddressZipcode),
            City = LedgerAddress.City(source.BillingAddress?.Street, source.BillingAddress?.Zipcode, source.BillingAddress?.City, source.AddressCity),
            Country = LedgerAddress.Country(source.BillingAddress?.Street, source.BillingAddress?.Zipcode, source.BillingAddress?.City, source.BillingAddress?.Country, source.AddressCountry),
            TelephoneAndFaxNumber = source.ContactPhone,
            PaymentTerms = terms is null ? null : target.PaymentTerms?.PaymentTermsNumber == terms ? target.PaymentTerms : new PaymentTermsReference { PaymentTermsNumber = terms },
            Barred = source.IsBarred,
            VatZone = zone is null ? null : target.VatZone?.VatZoneNumber == zone ? target.VatZone : new VatZoneReference { VatZoneNumber = zone },
            Currency = CanonicalText.NullIfBlank(source.Currency) ?? settings.BaseCurrency,
            Layout = layout is null ? null : target.Layout?.LayoutNumber == layout ? target.Layout : new LayoutReference { LayoutNumber = layout },
            CreditLimit = Numbers.Round(source.MaxCredit, 2),
            Ean = source.Ean,
            Email = source.ContactEmail,
        };
    }

    public static ChangeSet<Customer> Compare(Customer before, Customer after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var mask = default(ChangeMask);
        if (before.CustomerNumber != after.CustomerNumber)
        {
            mask.Set(0);
        }

        if (!CanonicalText.AreSame(before.Name, after.Name))
        {
            mask.Set(1);
        }

        if (before.CustomerGroup?.CustomerGroupNumber != after.CustomerGroup?.CustomerGroupNumber)
        {
            mask.Set(2);
        }

        if (!CanonicalText.AreSame(before.CorporateIdentificationNumber, after.CorporateIdentificationNumber))
        {
            mask.Set(3);
        }

        if (!CanonicalText.AreSame(before.Address, after.Address, TextComparison.Lines))
        {
            mask.Set(4);
        }

        if (!CanonicalText.AreSame(before.Zip, after.Zip))
        {
            mask.Set(5);
        }

        if (!CanonicalText.AreSame(before.City, after.City))
        {
            mask.Set(6);
        }

        if (!CanonicalText.AreSame(before.Country, after.Country))
        {
            mask.Set(7);
        }

        if (!CanonicalText.AreSame(before.TelephoneAndFaxNumber, after.TelephoneAndFaxNumber))
        {
            mask.Set(8);
        }

        if (before.PaymentTerms?.PaymentTermsNumber != after.PaymentTerms?.PaymentTermsNumber)
        {
            mask.Set(9);
        }

        if ((before.Barred ?? false) != (after.Barred ?? false))
        {
            mask.Set(10);
        }

        if (before.VatZone?.VatZoneNumber != after.VatZone?.VatZoneNumber)
        {
            mask.Set(11);
        }

        if (!CanonicalText.AreSame(before.Currency, after.Currency))
        {
            mask.Set(12);
        }

        if (before.Layout?.LayoutNumber != after.Layout?.LayoutNumber)
        {
            mask.Set(13);
        }

        if (before.CreditLimit != after.CreditLimit)
        {
            mask.Set(14);
        }

        if (!CanonicalText.AreSame(before.Ean, after.Ean))
        {
            mask.Set(15);
        }

        if (!CanonicalText.AreSame(before.Email, after.Email))
        {
            mask.Set(16);
        }

        return new ChangeSet<Customer>(before, after, in mask, CustomerMapping.PushFields, Reads);
    }

    public static Violations Validate(Rackbeat.Customer source, Customer mapped)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(mapped);

        List<Violation>? found = null;
        if (mapped.CustomerNumber is < 1 or > 999999999)
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[0], ViolationRule.Range, "1..999999999", mapped.CustomerNumber));
        }

        if (string.IsNullOrWhiteSpace(mapped.Name))
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[1], ViolationRule.Required, null, null));
        }

        if (mapped.Name is { Length: > 255 })
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[1], ViolationRule.MaxLength, "255", mapped.Name));
        }

        if (mapped.CustomerGroup?.CustomerGroupNumber is null)
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[2], ViolationRule.Required, null, null));
        }

        if (mapped.CorporateIdentificationNumber is { Length: > 40 })
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[3], ViolationRule.MaxLength, "40", mapped.CorporateIdentificationNumber));
        }

        if (mapped.Address is { Length: > 510 })
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[4], ViolationRule.MaxLength, "510", mapped.Address));
        }

        if (mapped.Zip is { Length: > 30 })
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[5], ViolationRule.MaxLength, "30", mapped.Zip));
        }

        if (mapped.City is { Length: > 50 })
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[6], ViolationRule.MaxLength, "50", mapped.City));
        }

        if (mapped.Country is { Length: > 50 })
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[7], ViolationRule.MaxLength, "50", mapped.Country));
        }

        if (mapped.TelephoneAndFaxNumber is { Length: > 255 })
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[8], ViolationRule.MaxLength, "255", mapped.TelephoneAndFaxNumber));
        }

        if (mapped.PaymentTerms?.PaymentTermsNumber is null)
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[9], ViolationRule.Required, null, null));
        }

        if (mapped.VatZone?.VatZoneNumber is null)
        {
            (found ??= []).Add(string.IsNullOrWhiteSpace(source.VatZone)
                ? new(CustomerMapping.PushFields[11], ViolationRule.Required, null, null)
                : new(CustomerMapping.PushFields[11], ViolationRule.Unmapped, null, source.VatZone));
        }

        if (string.IsNullOrWhiteSpace(mapped.Currency))
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[12], ViolationRule.Required, null, null));
        }

        if (mapped.Currency is { Length: > 0 } && !CurrencyForm().IsMatch(mapped.Currency))
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[12], ViolationRule.Pattern, "^[A-Z]{3}$", mapped.Currency));
        }

        if (mapped.Ean is { Length: > 0 } && !EanForm().IsMatch(mapped.Ean))
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[15], ViolationRule.Pattern, @"^\d{13}$", mapped.Ean));
        }

        if (mapped.Email is { Length: > 255 })
        {
            (found ??= []).Add(new(CustomerMapping.PushFields[16], ViolationRule.MaxLength, "255", mapped.Email));
        }

        return new Violations(found);
    }

    public static Fingerprint Fingerprint(Customer target)
    {
        ArgumentNullException.ThrowIfNull(target);

        var fingerprint = new FingerprintBuilder(stackalloc byte[1024]);
        fingerprint.Add(target.CustomerNumber);
        fingerprint.Add(target.Name);
        fingerprint.Add(target.CustomerGroup?.CustomerGroupNumber);
        fingerprint.Add(target.CorporateIdentificationNumber);
        fingerprint.Add(target.Address, TextComparison.Lines);
        fingerprint.Add(target.Zip);
        fingerprint.Add(target.City);
        fingerprint.Add(target.Country);
        fingerprint.Add(target.TelephoneAndFaxNumber);
        fingerprint.Add(target.PaymentTerms?.PaymentTermsNumber);
        fingerprint.Add(target.Barred);
        fingerprint.Add(target.VatZone?.VatZoneNumber);
        fingerprint.Add(target.Currency);
        fingerprint.Add(target.Layout?.LayoutNumber);
        fingerprint.Add(target.CreditLimit);
        fingerprint.Add(target.Ean);
        fingerprint.Add(target.Email);
        return fingerprint.Finish();
    }

    internal static string? Name(Rackbeat.Customer source) =>
        CanonicalText.NullIfBlank(source.Name) ?? CanonicalText.NullIfBlank(source.CompanyName);

    internal static int? Group(Rackbeat.Customer source, AgreementValues settings, ResolvedReferences references) =>
        references.Find("customer-group", RecordKey.From(source.CustomerGroupId ?? settings.CustomerGroup)).AsInt32();

    internal static int? Terms(Rackbeat.Customer source, ResolvedReferences references) =>
        references.Find("payment-terms", RecordKey.From(source.PaymentTermsId)).AsInt32();

    internal static int? Layout(Rackbeat.Customer source, ResolvedReferences references) =>
        references.Find("layout", RecordKey.From(source.LayoutId)).AsInt32();

    internal static int? Zone(Rackbeat.Customer source, AgreementValues settings) =>
        CanonicalText.NullIfBlank(source.VatZone) is not { } zone ? null
        : settings.VatZones?.TryGetValue(zone, out var own) == true ? own
        : zone switch { "domestic" => 1, "eu" => 2, "abroad" => 3, "domestic_exempt" => 4, _ => null };

    private static object? Read(Customer target, int field) => field switch
    {
        0 => target.CustomerNumber,
        1 => target.Name,
        2 => target.CustomerGroup?.CustomerGroupNumber,
        3 => target.CorporateIdentificationNumber,
        4 => target.Address,
        5 => target.Zip,
        6 => target.City,
        7 => target.Country,
        8 => target.TelephoneAndFaxNumber,
        9 => target.PaymentTerms?.PaymentTermsNumber,
        10 => target.Barred,
        11 => target.VatZone?.VatZoneNumber,
        12 => target.Currency,
        13 => target.Layout?.LayoutNumber,
        14 => target.CreditLimit,
        15 => target.Ean,
        16 => target.Email,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex CurrencyForm();

    [GeneratedRegex(@"^\d{13}$", RegexOptions.CultureInvariant)]
    private static partial Regex EanForm();
}
