using MappingSync.Economic.Rest;
using Rb = MappingSync.Rackbeat;
using Services = MappingSync.Economic.Services;

namespace MappingSync.Mappings.Tests.Entities;

/// <summary>What comes from the ledger at start-up, and employees, who also go there.</summary>
public sealed class StartUpMappingTests
{
    [Fact]
    public void A_layout_is_its_number_and_name() => Assert.Equal(
        new Rb.Layout { Number = 19, Name = "Dansk standard – blå" },
        LayoutMapping.Startup(new Layout { LayoutNumber = 19, Name = "Dansk standard – blå", Deleted = false }));

    [Fact]
    public void A_department_is_its_number_and_name() => Assert.Equal(
        new Rb.Department { Number = 3, Name = "Lager Ø" },
        DepartmentMapping.Startup(new DepartmentalDistribution { DepartmentalDistributionNumber = 3, Name = "Lager Ø", DistributionType = "department" }));

    [Fact]
    public void The_main_bank_account_comes_with_what_Rackbeat_has_room_for()
    {
        var bank = new AgreementBankInformation
        {
            BankName = "Århus Bank",
            BankSortCode = "1234",
            BankAccountNumber = "0000567890",
            SwiftCode = "AABKDK22",
            IbanNumber = "DK5012340000567890",
            PbsFiSupplierNumber = "87654321",
            PbsCustomerGroupNumber = "1",
            Giro = "9",
        };

        Assert.Equal(
            new Rb.BankAccount { Name = "Århus Bank", RegistrationNumber = "1234", AccountNumber = "0000567890", Swift = "AABKDK22", Iban = "DK5012340000567890", FiNumber = "87654321" },
            BankAccountMapping.Startup(bank));
        Assert.Equal("account-number", Assert.Single(BankAccountMapping.ValidateStartup(new(), new())).Field.Name);
    }

    [Fact]
    public void Company_details_come_whole()
    {
        var company = new AgreementCompany
        {
            Name = "Smørrebrød & Søn",
            AddressLine1 = "Vej 1",
            AddressLine2 = "Port 2",
            Zip = "8000",
            City = "Aarhus",
            Country = "Danmark",
            PhoneNumber = "12345678",
            Email = "post@example.dk",
            Website = "example.dk",
            CompanyIdentificationNumber = "12345678",
            VatNumber = "SE1",
            FaxNumber = "1",
            Attention = "Bo",
        };

        Assert.Equal(
            new CompanyDetails { Name = "Smørrebrød & Søn", Street = "Vej 1", Street2 = "Port 2", Zipcode = "8000", City = "Aarhus", Country = "Danmark", Phone = "12345678", Email = "post@example.dk", Website = "example.dk", CompanyVat = "12345678" },
            CompanyMapping.Startup(company));
        Assert.Equal("SE1", CompanyMapping.Startup(company with { CompanyIdentificationNumber = " " }).CompanyVat);
    }

    [Fact]
    public void An_employee_goes_to_the_ledger_unbarred_into_the_group_of_the_settings_and_stays_as_the_ledger_has_it()
    {
        var inputs = new EmployeeMapping.PushInputs(new AgreementValues { BaseCurrency = "DKK", RackbeatAccount = "42", EmployeeGroup = 5 });
        var employee = new Rb.Employee { Number = 3, Name = "Åse Øst", ContactEmail = "aase@example.dk", ContactPhone = "12345678", Initials = "ÅØ" };

        Assert.Equal(
            new Services.Employee { Number = 3, Name = "Åse Øst", Email = "aase@example.dk", Phone = "12345678", GroupNumber = 5, IsBarred = false },
            EmployeeMapping.Push(employee, inputs));
        Assert.Equal((9, true, "v"), EmployeeMapping.ApplyPush(employee, new Services.Employee { Number = 3, GroupNumber = 9, IsBarred = true, ObjectVersion = "v" }, inputs) is var kept ? (kept.GroupNumber!.Value, kept.IsBarred!.Value, kept.ObjectVersion) : default);

        var bad = employee with { Number = 1_000_000, ContactPhone = new string('1', 21), ContactEmail = new string('x', 51) };
        Assert.Equal(["number", "email", "phone"], EmployeeMapping.ValidatePush(bad, EmployeeMapping.Push(bad, inputs), inputs).Select(static violation => violation.Field.Name));
    }

    [Fact]
    public void An_employee_comes_at_start_up_without_group_and_bar() => Assert.Equal(
        new Rb.Employee { Number = 3, Name = "Åse Øst", ContactEmail = "aase@example.dk", ContactPhone = "12345678" },
        EmployeeMapping.Startup(new Services.Employee { Number = 3, Name = "Åse Øst", Email = "aase@example.dk", Phone = "12345678", GroupNumber = 5, IsBarred = true }));
}
