namespace MappingSync.Simulators.Economic;

/// <summary>
/// What an agreement is like, and how the simulator reads the points that the documentation leaves open.
/// May be changed while the simulator runs.
/// </summary>
public sealed class EconomicBehaviour
{
    /// <summary>The secret of the app that <c>X-AppSecretToken</c> must hold.</summary>
    public string AppSecretToken { get; set; } = "app-secret";

    /// <summary>The grant of the agreement that <c>X-AgreementGrantToken</c> must hold; changing it revokes the old one.</summary>
    public string AgreementGrantToken { get; set; } = "agreement-grant";

    /// <summary>The agreement's number, as <c>/self</c> tells it.</summary>
    public int AgreementNumber { get; set; } = 1_000_001;

    /// <summary>ISO code of the currency the books are kept in.</summary>
    public string BaseCurrency { get; set; } = "DKK";

    /// <summary>Known currencies, with the price of 100 units in base currency.</summary>
    public Dictionary<string, decimal> ExchangeRates { get; } = new(StringComparer.Ordinal)
    {
        ["DKK"] = 100m,
        ["EUR"] = 746m,
        ["SEK"] = 65m,
        ["NOK"] = 64m,
        ["USD"] = 690m,
        ["GBP"] = 870m,
    };

    /// <summary>Percent of VAT per VAT zone; a zone that is not listed has none.</summary>
    public Dictionary<int, decimal> VatRates { get; } = new() { [1] = 25m };

    /// <summary>Product groups whose sales carry no VAT in any zone.</summary>
    public HashSet<int> VatFreeProductGroups { get; } = [];

    /// <summary>
    /// Barred spans of dates, beside the periods that <see cref="EconomicAgreement.BarPeriod" /> bars: booking an invoice dated inside is
    /// refused with <c>E04870</c>, a voucher with <c>E04041</c>.
    /// </summary>
    public List<(DateOnly From, DateOnly To)> BarredPeriods { get; } = [];

    /// <summary>Whether a barred product is refused on the draft's line already, not only at booking. Both are reported.</summary>
    public bool RefuseBarredProductsOnDrafts { get; set; }

    /// <summary>Whether a barred customer is refused on the draft already, not only at booking. It is barred from invoicing; where is not documented.</summary>
    public bool RefuseBarredCustomersOnDrafts { get; set; }

    /// <summary>Whether <c>Idempotency-Key</c> is honoured. Off plays a key that has expired.</summary>
    public bool HonourIdempotencyKeys { get; set; } = true;

    /// <summary>Whether refusals (4xx) are kept under their key too. Not documented either way.</summary>
    public bool CacheRefusals { get; set; }

    /// <summary>How long an answer is kept under its key.</summary>
    public TimeSpan IdempotencyLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether the agreement has the Inventory module: then <c>costPrice</c> of products is ignored.</summary>
    public bool HasInventoryModule { get; set; }

    /// <summary>Whether lists of orders hold an empty <c>lines</c> beside each order; otherwise they hold none. Both have been seen.</summary>
    public bool OrderListsShowEmptyLines { get; set; } = true;

    /// <summary>Whether sending an order or taking it back sets <c>lastUpdated</c>, as any other change does. Not documented.</summary>
    public bool MovingTouchesOrders { get; set; } = true;

    /// <summary>
    /// How long after its booking the PDF of an invoice is not there yet (404): 1 to 3 seconds have been seen.
    /// </summary>
    public TimeSpan PdfDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether the quantity of an order's line must be 0.01 or more, as the schema of its answer says.</summary>
    public bool OrderQuantitiesArePositive { get; set; } = true;

    /// <summary>Tokens per 60 seconds; every call costs 3. Beyond it calls are answered 429.</summary>
    public int TokenLimit { get; set; } = 10_000;

    /// <summary>Calls in 24 hours beyond which all are answered 429; null for no end. Fair use is 50,000; what the API does beyond is not documented.</summary>
    public int? CallsPerDay { get; set; }

    /// <summary>Whether a 429 says in <c>Retry-After</c> when the budget is full again. Not documented.</summary>
    public bool TellsRetryAfter { get; set; } = true;

    /// <summary>Items per page of the new services' cursor lists.</summary>
    public int CursorPageSize { get; set; } = 1000;

    /// <summary>How many records of a list in pages of the new services can be reached at all.</summary>
    public int LargestPagedReach { get; set; } = 10_000;

    /// <summary>
    /// The roles that the app was granted: <c>SuperUser</c>, or <c>Bookkeeping</c> and <c>Sales</c>. A resource or service that asks
    /// for another answers 403.
    /// </summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal) { "SuperUser" };

    /// <summary>Whether a changed customer of the new services is answered 204, as documented, instead of 200, as has been seen.</summary>
    public bool ChangedCustomersAnswerNothing { get; set; }

    /// <summary>Whether the agreement has the Project module: without it, projects are refused with 403.</summary>
    public bool HasProjectModule { get; set; }

    /// <summary>
    /// Whether an entry of a finance voucher needs both accounts, as has been seen. Off, one is enough as long as the voucher balances.
    /// </summary>
    public bool VouchersNeedBothAccounts { get; set; } = true;

    /// <summary>
    /// Whether the entries of a journal show supplier invoices and payments of customers with the sign turned against what was posted, as
    /// has been seen of supplier invoices. Off, they show them as posted; the books are the same.
    /// </summary>
    public bool JournalsTurnSigns { get; set; } = true;

    /// <summary>Whether the server makes a voucher of each entry of a voucher that is sent. That it may split them is known, not when.</summary>
    public bool SplitsVouchers { get; set; }

    /// <summary>
    /// Whether the numbers of deleted vouchers and entries of a journal are given again, as has been seen for other records.
    /// </summary>
    public bool ReusesDeletedNumbers { get; set; } = true;

    /// <summary>
    /// Whether <c>bookdraftentries</c> takes a bare array of numbers, as an earlier version was seen to, and refuses the object that its
    /// specification demands.
    /// </summary>
    public bool BookingTakesBareArray { get; set; }

    /// <summary>
    /// The kinds of events that webhooks can be set up for. Three are named in the specification; the others are named after the user
    /// interface, where a change of a supplier is not certain to be one.
    /// </summary>
    public HashSet<string> WebhookEventTypes { get; } = new(StringComparer.Ordinal)
    {
        "INVOICE_BOOKED", "CUSTOMER_UPDATED", "JOURNAL_BOOKED", "PRODUCT_UPDATED", "PROJECT_UPDATED", "ORDER_UPDATED",
    };

    /// <summary>Kinds of events for which another app has the only webhook that an agreement can have; it is not shown.</summary>
    public HashSet<string> ForeignWebhooks { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether webhooks must lead to <c>https</c>. Off, a test can receive them on loopback.</summary>
    public bool WebhooksDemandHttps { get; set; } = true;

    /// <summary>How often a webhook's request is tried again. Not documented.</summary>
    public int WebhookRetries { get; set; } = 5;

    /// <summary>How long the first retry of a webhook's request waits; each further one waits twice as long. Not documented.</summary>
    public TimeSpan FirstWebhookRetry { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>After how many failed requests in a row a webhook is disabled. Not documented.</summary>
    public int DisableWebhooksAfterFailures { get; set; } = 20;
}
