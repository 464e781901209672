namespace MappingSync.Simulators.Rackbeat;

/// <summary>The Rackbeat resources that are played.</summary>
internal static class RackbeatResources
{
    private static readonly string[] MainAddress = ["address_street", "address_street2", "address_city", "address_zipcode", "address_country"];

    private static readonly string[] Address = [.. MainAddress, "billing_address", "delivery_address"];

    private static readonly string[] Item =
    [
        "name", "description", "barcode", "group_id", "sales_price", "recommended_sales_price", "recommended_cost_price",
        "cost_addition_percentage", "extra_cost", "unit_id", "department_id", "discount_group", "default_supplier_id",
        "default_location_id", "supplier_product_number", "min_order", "min_sales", "min_stock", "is_barred", "physical",
        "goods_code", "country_code", "variation_id",
    ];

    private static readonly (string, string, string?)[] ItemReferences =
        [("group_id", "product-groups", "group"), ("unit_id", "units", "unit"), ("default_supplier_id", "suppliers", "default_supplier")];

    private static readonly string[] ItemFilters = ["number", "name", "barcode", "ean", "is_barred", "is_sellable", "group_id", "created_at", "updated_at"];

    private static readonly RackbeatRows Notes = new("notes", "note", "notes", "id") { Required = ["note"], Writable = ["note"] };

    private static RackbeatRows Payments(string owner) =>
        new("payments", "payment", "payments", "number") { Required = ["amount"], Writable = ["amount"], OwnerName = owner };

    public static IReadOnlyDictionary<string, RackbeatResource> All { get; } = new RackbeatResource[]
    {
        new("customers", "customer", "customers", "customer")
        {
            Required = ["company_name|name", "payment_terms_id"],
            Writable =
            [
                "name", "company_name", "company_vat", "ean", "customer_group_id", "payment_terms_id", "layout_id", "vat_zone", "currency",
                "locale", "contact_email", "contact_phone", .. Address, "attention", "our_reference", "their_reference", "employee_id",
                "max_credit", "general_discount_percentage", "is_barred",
            ],
            References =
            [
                ("customer_group_id", "customer-groups", "customer_group"), ("payment_terms_id", "payment-terms", "payment_terms"),
                ("layout_id", "layouts", "layout"), ("employee_id", "employees", "employee"),
            ],
            Filterable = ["number", "name", "company_vat", "ean", "is_barred", "customer_group_id", "created_at", "updated_at"],
            Rows =
            [
                new("contacts", "customer_contact", "customer_contacts", "number")
                {
                    Required = ["name"],
                    Writable = ["name", "role", "initials", "contact_email", "contact_phone", "cc_order", "cc_offer", "cc_invoice", "cc_delivery_note"],
                },
                new("addresses", "address", "addresses", "id")
                {
                    Required = ["type"],
                    Writable = ["type", "name", "street", "street2", "city", "zipcode", "country", "email", "phone"],
                    ByItself = false,
                    ShownInRecord = true,
                },
            ],
        },
        new("customer-groups", "customer_group", "customer_groups", "customer_group") { Required = ["name"], Writable = ["name"] },
        new("suppliers", "supplier", "suppliers", "supplier")
        {
            Required = ["company_name|name", "payment_terms_id"],
            Writable =
            [
                "name", "company_name", "company_vat", "supplier_group_id", "payment_terms_id", "layout_id", "vat_zone", "currency", "locale",
                "contact_email", "contact_phone", .. MainAddress, "our_reference", "their_reference", "other_reference", "is_barred",
            ],
            References =
            [
                ("supplier_group_id", "supplier-groups", "supplier_group"), ("payment_terms_id", "payment-terms", "payment_terms"),
                ("layout_id", "layouts", "layout"),
            ],
            Filterable = ["number", "name", "company_vat", "is_barred", "supplier_group_id", "created_at", "updated_at"],
            Rows =
            [
                new("contacts", "supplier_contact", "supplier_contacts", "id")
                {
                    Required = ["name", "contact_email", "contact_phone"],
                    Writable = ["name", "initials", "contact_email", "contact_phone"],
                },
            ],
        },
        new("supplier-groups", "supplier_group", "supplier_groups", "supplier_group") { Required = ["name"], Writable = ["name"] },
        new("payment-terms", "payment_term", "payment_terms", "payment_terms")
        {
            Required = ["name", "maturity_days", "type"],
            Writable = ["name", "maturity_days", "type", "description"],
        },
        new("units", "unit", "units", "unit") { Required = ["name"], Writable = ["name"] },
        new("product-groups", "product_group", "product_groups", "product_group")
        {
            Required = ["name", "has_inventory"],
            Writable =
            [
                "name", "has_inventory", "is_sellable", "should_spread_cost", "vat_domestic", "vat_eu", "vat_abroad", "vat_domestic_exempt",
            ],
        },
        new("products", "product", "products", "product")
        {
            TextKey = true,
            Required = ["number", "name", "group_id|group", "sales_price"],
            Writable = Item,
            References = ItemReferences,
            Filterable = ItemFilters,
        },
        new("lots", "lot", "lots", "lot")
        {
            TextKey = true,
            Required = ["number", "name", "lines"],
            Writable =
            [
                .. Item, "add_products_individually", "min_produced", "recommended_cost_is_locked", "cost_is_locked", "adjust_to_zero", "lines",
            ],
            References = ItemReferences,
            Filterable = ItemFilters,
        },
        new("projects", "project", "projects", "project") { TextKey = true, Required = ["number", "name"], Writable = ["name", "description"] },
        new("bank-accounts", "bank_account", "bank_accounts", "bank_account")
        {
            KeyName = "id",
            Required = ["name"],
            Writable = ["name", "registration_number", "account_number", "swift", "iban", "fi_number"],
            Filterable = [],
        },
        new("departments", "department", "departments", "department"),
        new("user-account-plugins", "user_account_plugin", "user_account_plugins", "plugin") { KeyName = "id", Filterable = [] },
        new("layouts", "layout", "layouts", "layout") { Required = ["name"], Writable = ["name"] },
        new("employees", "employee", "employees", "employee")
        {
            Required = ["name"],
            Writable = ["name", "initials", "contact_phone", "contact_email", "locale", "job_title", "should_notify", "default_location_id"],
        },
        new("customer-invoices", "customer_invoice", "customer_invoices", "customer_invoice")
        {
            Required = ["customer_id", "lines"],
            Writable =
            [
                "invoice_number", "customer_id", "lines", "invoice_date", "due_date", "currency", "currency_rate", "heading", "note", "layout_id",
                "payment_terms_id", "vat_zone", "our_reference_id", "their_reference", "other_reference", "attention", "ean", "project_id",
                .. Address, "order_id", "is_creditnote",
            ],
            References =
            [
                ("customer_id", "customers", "customer"), ("layout_id", "layouts", "layout"),
                ("payment_terms_id", "payment-terms", "payment_terms"), ("our_reference_id", "employees", "our_reference"),
            ],
            Filterable = ["number", "customer_id", "created_at", "updated_at"],
            Rows = [Notes, Payments("customer_invoice_id")],
        },
        new("supplier-invoices", "supplier_invoice", "supplier_invoices", "supplier_invoice")
        {
            Required = ["supplier_id"],
            Writable =
            [
                "invoice_number", "supplier_id", "lines", "invoice_date", "due_date", "currency", "currency_rate", "heading", "note", "layout_id",
                "payment_terms_id", "vat_zone", "our_reference_id", "their_reference", "other_reference", "project_id", .. MainAddress,
            ],
            References =
            [
                ("supplier_id", "suppliers", "supplier"), ("layout_id", "layouts", null), ("payment_terms_id", "payment-terms", null),
                ("our_reference_id", "employees", "our_reference"), ("project_id", "projects", "project"),
            ],
            Filterable = ["number", "supplier_id", "created_at", "updated_at"],
            Rows = [Notes, Payments("supplier_invoice_id")],
        },
        new(RackbeatOrders.Path, "order", "orders", "order")
        {
            Required = ["customer_id", "lines"],
            Writable =
            [
                "customer_id", "lines", "employee_id", "our_reference_id", "their_reference", "other_reference", "layout_id", "payment_terms_id",
                "vat_zone", "currency", "currency_rate", "heading", "note", "order_date", "deliver_at", "address_name", .. Address,
                "delivery_address_name", "delivery_address_street", "delivery_address_street2", "delivery_address_city",
                "delivery_address_zipcode", "delivery_address_country",
            ],
            References =
            [
                ("customer_id", "customers", "customer"), ("employee_id", "employees", "employee"),
                ("our_reference_id", "employees", "our_reference"), ("layout_id", "layouts", null), ("payment_terms_id", "payment-terms", null),
            ],
            Filterable = ["number", "created_at", "updated_at"],
            Rows = [Notes],
        },
    }.ToDictionary(resource => resource.Path, StringComparer.Ordinal);
}
