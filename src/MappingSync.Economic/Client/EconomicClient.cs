using MappingSync.Economic.Rest;
using MappingSync.Economic.Services;

namespace MappingSync.Economic;

/// <summary>
/// One agreement of e-conomic, on both its surfaces. Every failed call throws <see cref="MappingSync.Http.ApiException" />, except that a
/// read of one record that does not exist answers null. A key that is empty throws <see cref="ArgumentException" /> before a call is made.
/// Safe for concurrent use; disposing it closes no shared connection.
/// </summary>
public sealed partial class EconomicClient : IDisposable
{
    private readonly HttpClient restHttp;
    private readonly HttpClient servicesHttp;
    private readonly IEconomicRestApi rest;
    private readonly IEconomicServicesApi services;
    private readonly IEconomicLedgerApi ledger;
    private readonly IEconomicLedgerServicesApi ledgerServices;
    private readonly IEconomicSuppliersApi suppliers;
    private readonly IEconomicCustomersApi customers;
    private readonly IEconomicProductsApi products;
    private readonly IEconomicMasterDataApi masterData;
    private readonly IEconomicInvoicesApi invoices;
    private readonly IEconomicOrderWritesApi orderWrites;
    private readonly IEconomicVouchersApi vouchers;
    private readonly IEconomicPeriodsApi periods;
    private readonly IEconomicSupplierServicesApi supplierServices;
    private readonly IEconomicCustomerServicesApi customerServices;
    private readonly IEconomicProjectServicesApi projectServices;
    private readonly IEconomicSalesServicesApi salesServices;
    private readonly IEconomicWebhooksApi webhooks;
    private readonly IEconomicDocumentsApi documents;

    internal EconomicClient(HttpClient restHttp, HttpClient servicesHttp)
    {
        this.restHttp = restHttp;
        this.servicesHttp = servicesHttp;
        rest = Refit.RestService.ForGenerated<IEconomicRestApi>(restHttp, EconomicRefit.Rest);
        services = Refit.RestService.ForGenerated<IEconomicServicesApi>(servicesHttp, EconomicRefit.Services);
        ledger = Refit.RestService.ForGenerated<IEconomicLedgerApi>(restHttp, EconomicRefit.Rest);
        suppliers = Refit.RestService.ForGenerated<IEconomicSuppliersApi>(restHttp, EconomicRefit.Rest);
        customers = Refit.RestService.ForGenerated<IEconomicCustomersApi>(restHttp, EconomicRefit.Rest);
        products = Refit.RestService.ForGenerated<IEconomicProductsApi>(restHttp, EconomicRefit.Rest);
        masterData = Refit.RestService.ForGenerated<IEconomicMasterDataApi>(restHttp, EconomicRefit.Rest);
        invoices = Refit.RestService.ForGenerated<IEconomicInvoicesApi>(restHttp, EconomicRefit.Rest);
        orderWrites = Refit.RestService.ForGenerated<IEconomicOrderWritesApi>(restHttp, EconomicRefit.Rest);
        vouchers = Refit.RestService.ForGenerated<IEconomicVouchersApi>(restHttp, EconomicRefit.Rest);
        periods = Refit.RestService.ForGenerated<IEconomicPeriodsApi>(restHttp, EconomicRefit.Rest);
        ledgerServices = Refit.RestService.ForGenerated<IEconomicLedgerServicesApi>(servicesHttp, EconomicRefit.Services);
        supplierServices = Refit.RestService.ForGenerated<IEconomicSupplierServicesApi>(servicesHttp, EconomicRefit.Services);
        customerServices = Refit.RestService.ForGenerated<IEconomicCustomerServicesApi>(servicesHttp, EconomicRefit.Services);
        projectServices = Refit.RestService.ForGenerated<IEconomicProjectServicesApi>(servicesHttp, EconomicRefit.Services);
        salesServices = Refit.RestService.ForGenerated<IEconomicSalesServicesApi>(servicesHttp, EconomicRefit.Services);
        webhooks = Refit.RestService.ForGenerated<IEconomicWebhooksApi>(servicesHttp, EconomicRefit.Services);
        documents = Refit.RestService.ForGenerated<IEconomicDocumentsApi>(servicesHttp, EconomicRefit.Services);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        restHttp.Dispose();
        servicesHttp.Dispose();
    }
}
