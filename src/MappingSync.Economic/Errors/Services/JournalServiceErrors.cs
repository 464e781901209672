using MappingSync.Http;

namespace MappingSync.Economic;

/// <summary>
/// Codes of the journals service: what is refused when entries are made, booked or removed. An account, a journal, a number series and
/// a module are the agreement's set-up; a date, a supplier and a currency are the record's.
/// </summary>
internal static class JournalServiceErrors
{
    private static readonly Wording ChooseJournal = new Wording(
        "Create the journal in e-conomic ({place}), or choose another in the settings; then resume the flow or start again.",
        "Opret kassekladden i e-conomic ({place}), eller vælg en anden i indstillingerne; genoptag derefter overførslen, eller start igen.").At(EconomicPlaces.Journals);

    private static readonly Wording NumberSeries = new Wording(
        "Widen the voucher numbers of the journal in e-conomic ({place}), or choose another journal in the settings; then resume the flow or start again.",
        "Udvid kassekladdens bilagsnumre i e-conomic ({place}), eller vælg en anden kassekladde i indstillingerne; genoptag derefter overførslen, eller start igen.").At(EconomicPlaces.Journals);

    private static readonly Wording DimensionRight = new Wording(
        "Give the user who connected the app access to the department in e-conomic ({place}), then start again.",
        "Giv den bruger, der har tilknyttet appen, adgang til afdelingen i e-conomic ({place}), og start igen.").At(EconomicPlaces.Users);

    private static readonly Wording ExchangeRate = new Wording(
        "Correct the currency or its rate in {source} and in e-conomic ({place}), then try again.",
        "Ret valutaen eller kursen i {source} og i e-conomic ({place}), og prøv igen.").At(EconomicPlaces.Currencies);

    private static readonly Wording PaymentDetails = new Wording(
        "Correct the payment details of the supplier in {source} and in e-conomic ({place}), then try again.",
        "Ret leverandørens betalingsoplysninger i {source} og i e-conomic ({place}), og prøv igen.").At(EconomicPlaces.Suppliers);

    private static readonly Wording InTheJournal = new Wording(
        "Look at the entry in the journal in e-conomic ({place}), correct it there or in {source}, then try again.",
        "Se posteringen i kassekladden i e-conomic ({place}), ret den dér eller i {source}, og prøv igen.").At(EconomicPlaces.Drafts);

    public static ErrorArea SetUp { get; } = new("Services: journals, set-up", EconomicSources.Journals,
    [
        SetUpOf("JournalDoesNotExist", new("the journal does not exist in e-conomic", "kassekladden findes ikke i e-conomic"), ChooseJournal),
        SetUpOf("JournalVoucherNextNumberNotWithinBoundaries", new("the journal has no voucher number left", "kassekladden har ikke flere bilagsnumre"), NumberSeries),
        SetUpOf("JournalEntryVoucherNumberNotWithinBoundaries", new("the voucher number lies outside the numbers of the journal", "bilagsnummeret ligger uden for kassekladdens bilagsnumre"), NumberSeries),
        SetUpOf("JournalEntryAccountNotFound", new("the account does not exist in e-conomic", "kontoen findes ikke i e-conomic"), EconomicRemedies.Account),
        SetUpOf("JournalEntryContraAccountNotFound", new("the contra account does not exist in e-conomic", "modkontoen findes ikke i e-conomic"), EconomicRemedies.Account),
        SetUpOf("JournalEntryAccountNotAccessible", new("the account is barred, or closed to the user of the integration", "kontoen er spærret eller lukket for integrationens bruger"), EconomicRemedies.Account),
        SetUpOf("JournalEntryContraAccountNotAccessible", new("the contra account is barred, or closed to the user of the integration", "modkontoen er spærret eller lukket for integrationens bruger"), EconomicRemedies.Account),
        SetUpOf("JournalEntryWrongAccountType", new("no entry can be made on an account of this type", "der kan ikke posteres på en konto af denne type"), EconomicRemedies.Account),
        SetUpOf("JournalEntryWrongContraAccountType", new("no entry can be made on a contra account of this type", "der kan ikke posteres på en modkonto af denne type"), EconomicRemedies.Account),
        SetUpOf("JournalEntryAccountIsBlockedForDirectEntries", new("the account is blocked for direct entries", "kontoen er lukket for direkte posteringer"), EconomicRemedies.DirectEntries),
        SetUpOf("JournalEntryContraAccountIsBlockedForDirectEntries", new("the contra account is blocked for direct entries", "modkontoen er lukket for direkte posteringer"), EconomicRemedies.DirectEntries),
        SetUpOf("JournalEntryProjectIdSetWithoutModuleAccess", new("the agreement lacks the module for projects", "aftalen mangler modulet Projekt"), EconomicRemedies.Module),
        SetUpOf("JournalEntryCostTypeSetWithoutModuleAccess", new("the agreement lacks the module for the cost types of projects", "aftalen mangler modulet til projekternes omkostningstyper"), EconomicRemedies.Module),
        SetUpOf("JournalEntryDistributionDimensionAccessNotAccessible", new("departments are closed to the user of the integration", "afdelinger er lukket for integrationens bruger"), DimensionRight),
        SetUpOf("JournalEntryMultipleDimensionAccessNotAccessible", new("the dimensions are closed to the user of the integration", "dimensionerne er lukket for integrationens bruger"), DimensionRight),
    ]);

    public static ErrorArea Vouchers { get; } = new("Services: journals, vouchers and entries", EconomicSources.Journals,
    [
        Record("JournalVoucherAccountingYearDoesNotExist", new("no accounting year in e-conomic holds the date", "intet regnskabsår i e-conomic omfatter datoen"), EconomicRemedies.CreateYear),
        Record("JournalEntryDateAccountingYearDoesNotExist", new("no accounting year in e-conomic holds the date", "intet regnskabsår i e-conomic omfatter datoen"), EconomicRemedies.CreateYear),
        Record("JournalVoucherAccountingYearClosed", new("the accounting year is closed in e-conomic", "regnskabsåret er afsluttet i e-conomic"), EconomicRemedies.ClosedYear),
        Record("JournalEntryDateAccountingYearClosed", new("the accounting year of the date is closed in e-conomic", "datoens regnskabsår er afsluttet i e-conomic"), EconomicRemedies.ClosedYear),
        Record("JournalEntryDateAccountingYearPeriodBarred", new("the date lies in a barred period in e-conomic", "datoen ligger i en spærret periode i e-conomic"), EconomicRemedies.Period),
        Record("JournalEntryNotWithinEnclosingVoucherAccountingYear", new("an entry's date lies in another accounting year than its voucher", "en posterings dato ligger i et andet regnskabsår end bilaget"), EconomicRemedies.CorrectField),
        Record("JournalEntryDueDateNotSet", new("the due date is missing", "forfaldsdatoen mangler"), EconomicRemedies.CorrectField),
        Record("JournalEntryDueDateNotInRange", new("e-conomic does not accept the due date", "e-conomic godtager ikke forfaldsdatoen"), EconomicRemedies.CorrectField),
        Record("JournalEntrySupplierNotFound", new("the supplier does not exist in e-conomic", "leverandøren findes ikke i e-conomic"), EconomicRemedies.Create("the supplier", "leverandøren", EconomicPlaces.Suppliers)),
        Record("JournalEntrySupplierNotAccessible", new("the supplier is barred, or closed to the user of the integration", "leverandøren er spærret eller lukket for integrationens bruger"), EconomicRemedies.Open("the supplier", "leverandøren", EconomicPlaces.Suppliers)),
        Record("JournalEntrySupplierNotSet", new("the voucher has no supplier", "bilaget har ingen leverandør"), EconomicRemedies.CorrectField),
        Record("JournalEntrySupplierInvoiceTooBig", new("the number of the supplier's invoice is longer than e-conomic takes", "leverandørens fakturanummer er længere, end e-conomic tager"), EconomicRemedies.CorrectField),
        Record("JournalEntryCustomerNotFound", new("the customer does not exist in e-conomic", "kunden findes ikke i e-conomic"), EconomicRemedies.Create("the customer", "kunden", EconomicPlaces.Customers)),
        Record("JournalEntryCustomerNotAccessible", new("the customer is barred, or closed to the user of the integration", "kunden er spærret eller lukket for integrationens bruger"), EconomicRemedies.Open("the customer", "kunden", EconomicPlaces.Customers)),
        Record("JournalEntryCurrencyNotFound", new("the currency is not in use in e-conomic", "valutaen er ikke oprettet i e-conomic"), ExchangeRate),
        Record("JournalEntryCurrencyNotSet", new("the voucher has no currency", "bilaget har ingen valuta"), EconomicRemedies.CorrectField),
        Record("JournalEntryExchangeRateError", new("e-conomic does not accept the exchange rate", "e-conomic godtager ikke valutakursen"), ExchangeRate),
        Record("JournalEntryExchangeRateMustBeOneHundredForBaseCurrency", new("the exchange rate of the base currency must be 100", "valutakursen for basisvalutaen skal være 100"), ExchangeRate),
        Record("JournalEntryExchangeRateScalePrecisionError", new("the exchange rate has more decimals than e-conomic takes", "valutakursen har flere decimaler, end e-conomic tager"), ExchangeRate),
        Record("JournalEntryAmountExceedsDigitLimit", new("an amount has more than 18 digits", "et beløb har mere end 18 cifre"), EconomicRemedies.CorrectField),
        Record("JournalEntryEitherAmountsNotSet", new("an entry has no amount", "en postering har intet beløb"), InTheJournal),
        Record("JournalEntryTextTooLong", new("the text of an entry is longer than e-conomic takes", "teksten på en postering er længere, end e-conomic tager"), EconomicRemedies.CorrectField),
        Record("JournalEntryDepartmentalDistributionNotFound", new("the department does not exist in e-conomic", "afdelingen findes ikke i e-conomic"), EconomicRemedies.Create("the department", "afdelingen", EconomicPlaces.Departments)),
        Record("JournalEntryDepartmentalDistributionNotAccessible", new("the department is barred, or closed to the user of the integration", "afdelingen er spærret eller lukket for integrationens bruger"), EconomicRemedies.Open("the department", "afdelingen", EconomicPlaces.Departments)),
        Record("JournalEntryMultipleDimensionRequired", new("the account needs a department", "kontoen kræver en afdeling"), InTheJournal),
        Record("JournalEntryEmployeeNotFound", new("the employee does not exist in e-conomic", "medarbejderen findes ikke i e-conomic"), EconomicRemedies.Create("the employee", "medarbejderen", EconomicPlaces.Employees)),
        Record("JournalEntryEmployeeNotAccessible", new("the employee is barred, or closed to the user of the integration", "medarbejderen er spærret eller lukket for integrationens bruger"), EconomicRemedies.Open("the employee", "medarbejderen", EconomicPlaces.Employees)),
        Record("JournalEntryProjectNotFound", new("the project does not exist in e-conomic", "projektet findes ikke i e-conomic"), EconomicRemedies.Create("the project", "projektet", EconomicPlaces.Projects)),
        Record("JournalEntryProjectNotAccessible", new("the project is barred, or closed to the user of the integration", "projektet er spærret eller lukket for integrationens bruger"), EconomicRemedies.Open("the project", "projektet", EconomicPlaces.Projects)),
        Record("JournalEntryProjectSetIsClosed", new("the project is closed in e-conomic", "projektet er lukket i e-conomic"), EconomicRemedies.Open("the project", "projektet", EconomicPlaces.Projects)),
        Record("JournalEntryProjectSetIsMainProject", new("no entry can be made on a main project", "der kan ikke posteres på et hovedprojekt"), new("Choose a sub-project in {source}, then try again.", "Vælg et underprojekt i {source}, og prøv igen.")),
        Record("JournalEntryPaymentDetailsRequiredFieldsWrong", new("the payment details lack a field", "betalingsoplysningerne mangler et felt"), PaymentDetails),
        Record("JournalEntryPaymentDetailsPaymentIdWrongLength", new("the payment id does not have the right length", "betalings-id'et har ikke den rigtige længde"), PaymentDetails),
        Record("JournalEntryPaymentDetailsPaymentIdTooShort", new("the payment id is too short", "betalings-id'et er for kort"), PaymentDetails),
        Record("JournalEntryPaymentDetailsPaymentIdTooLong", new("the payment id is too long", "betalings-id'et er for langt"), PaymentDetails),
        Record("JournalEntryPaymentDetailsPaymentIdDoesNotMatchStringPattern", new("the payment id does not have the right form", "betalings-id'et har ikke den rigtige form"), PaymentDetails),
        Record("JournalEntryPaymentDetailsPaymentIdMustBeNumeric", new("the payment id must be a number", "betalings-id'et skal være et tal"), PaymentDetails),
        Record("JournalEntryPaymentDetailsCreditorIdDoesNotMatchStringPattern", new("the creditor number does not have the right form", "kreditornummeret har ikke den rigtige form"), PaymentDetails),
        Record(
            "JournalEntryDoesNotExist",
            new("the entry is no longer in the journal in e-conomic", "posteringen ligger ikke længere i kassekladden i e-conomic"),
            new("See in e-conomic whether somebody booked or deleted it, then try again.", "Se i e-conomic, om nogen har bogført eller slettet den, og prøv igen.")),
        Record(
            "JournalVoucherEntityAlreadyExistsError",
            new("the voucher is already in e-conomic", "bilaget findes allerede i e-conomic"),
            new Wording("Look for it in the journal in e-conomic ({place}), then try again.", "Se efter det i kassekladden i e-conomic ({place}), og prøv igen.").At(EconomicPlaces.Drafts)),
        Record("JournalVoucherDataIntegrityError", new("e-conomic finds the voucher inconsistent", "e-conomic finder bilaget selvmodsigende"), InTheJournal),
        Record("JournalEntryTypeNotCorrect", new("the journal does not take entries of this type", "kassekladden tager ikke posteringer af denne type"), InTheJournal),
        Fault("JournalVoucherNull", new("the voucher arrived empty", "bilaget kom frem tomt")),
        Fault("JournalVoucherEntriesEmptyOrNull", new("the voucher arrived without entries", "bilaget kom frem uden posteringer")),
        Fault("JournalVoucherNullEntry", new("the voucher arrived with an empty entry", "bilaget kom frem med en tom postering")),
        Fault("OneAPIEntriesListCannotBeEmpty", new("no entries were named", "der blev ikke nævnt nogen posteringer")),
        Fault("OneAPITooManyEntries", new("more than 500 entries were sent at once", "der blev sendt mere end 500 posteringer på én gang")),
        Fault("JournalEntryAccountAndContraAccountNotSet", new("an entry arrived without an account", "en postering kom frem uden konto")),
        Fault("JournalEntrySupplierAndAccountNotSet", new("an entry arrived without supplier and account", "en postering kom frem uden leverandør og konto")),
        Fault("JournalEntryCustomerAndAccountNotSet", new("an entry arrived without customer and account", "en postering kom frem uden kunde og konto")),
        Fault("JournalEntryContraAccountAndDistributionCannotBeUsedSimultaneously", new("an entry arrived with a contra account and a distribution", "en postering kom frem med både modkonto og fordeling")),
        Fault("JournalNumberCannotBeChangedOnDraftEntry", new("an entry cannot be moved to another journal", "en postering kan ikke flyttes til en anden kassekladde")),
    ]);

    private static ErrorEntry SetUpOf(string code, Wording meaning, Wording remedy) => new(code, ApiErrorKind.Settings, meaning, remedy);

    private static ErrorEntry Record(string code, Wording meaning, Wording remedy) => new(code, ApiErrorKind.Data, meaning, remedy);

    private static ErrorEntry Fault(string code, Wording meaning) => new(code, ApiErrorKind.Data, meaning, EconomicRemedies.Report);
}
