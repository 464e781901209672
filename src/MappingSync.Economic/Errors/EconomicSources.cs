namespace MappingSync.Economic;

/// <summary>Where facts on e-conomic's errors come from.</summary>
internal static class EconomicSources
{
    /// <summary>Seen in answers and in the code of others; not documented.</summary>
    public const string Observed = "observed";

    /// <summary>The documentation of the REST API.</summary>
    public const string RestDocumentation = "https://restdocs.e-conomic.com/";

    /// <summary>Roles, and which resources they open.</summary>
    public const string Permissions = "https://www.e-conomic.com/developer/permissions";

    /// <summary>Answers of the REST API to calls made to find out.</summary>
    public const string RestProbing = Repository + "docs/legacy-api-verification.md";

    /// <summary>Answers of the services to calls made to find out.</summary>
    public const string ServiceProbing = Repository + "docs/openapi-verification.md";

    /// <summary>The specification of the journals service, version 15.0.0.</summary>
    public const string Journals = Specifications + "Journals.json";

    /// <summary>The specification of the customers service, version 3.1.0.</summary>
    public const string Customers = Specifications + "Customers.json";

    /// <summary>The specification of the suppliers service, version 2.0.0.</summary>
    public const string Suppliers = Specifications + "Suppliers.json";

    /// <summary>The specification of the products service, version 2.0.0.</summary>
    public const string Products = Specifications + "Products.json";

    /// <summary>The specification of the projects service, version 1.1.0.</summary>
    public const string Projects = Specifications + "Projects.json";

    /// <summary>The specification of the webhooks service, version 1.0.0.</summary>
    public const string Webhooks = Specifications + "webhooks-api.json";

    private const string Repository = "https://github.com/Pogoe/EConomic.NET/blob/fdd22ab2f2b091c22d261c14c12efe29bafe79f9/";
    private const string Specifications = Repository + "specs/openapi/openapi-";
}
