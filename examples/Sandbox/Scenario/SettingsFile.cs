using System.Globalization;
using MappingSync.Simulators;

namespace MappingSync.Sandbox.Scenario;

/// <summary>The settings that the runner is started with.</summary>
internal static class SettingsFile
{
    /// <summary>The agreement's id.</summary>
    public const string Agreement = "sandbox";

    public static string Text(Uri runner, RackbeatSimulator rackbeat, EconomicSimulator economic, Staging staging) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
          listen: {{runner.GetLeftPart(UriPartial.Authority)}}
          store: { sqlite: data/ledger.db }
          time-zone: Europe/Copenhagen
          agreements:
            - id: {{Agreement}}
              rackbeat:
                base-address: {{rackbeat.BaseAddress}}
                token: ${SANDBOX_RACKBEAT_TOKEN}
                webhook-address: {{runner}}
              economic:
                rest: {{economic.RestAddress}}
                services: {{economic.ServicesAddress}}
                app-secret-token: ${SANDBOX_ECONOMIC_APP_SECRET}
                agreement-grant-token: ${SANDBOX_ECONOMIC_GRANT}
              customers: { owner: rackbeat }
              products: { owner: rackbeat }
              suppliers: { transfer: false }
              customer-invoices: { transfer: booked, from: {{staging.InvoicesFrom:yyyy-MM-dd}}, keep-number: true, vat-tolerance: 0.00, lines: exact, send-ean: false }
              supplier-invoices: { transfer: off }
              orders: {{staging.Orders}}
              stock-value: {{staging.StockValue}}
              catch-up: {{staging.CatchUp}}
              defaults: { layout: 19, customer-group: 1, customer-group-account: 5600 }
              vat-zones: { domestic: 1, eu: 2, abroad: 3, domestic_exempt: 4 }
              payment-term-types: { net: net, invoice_month: invoiceMonth }
              sales-accounts: [ { product-group: 2, zone: domestic, account: 1010 } ]
          """);
}
