using MappingSync.TestSupport;

namespace MappingSync.Clients.Tests.Errors;

public class ErrorsPageTests
{
    [Fact]
    public void The_page_of_errors_is_what_the_catalogues_say() => GeneratedDocs.Match("errors.md", ErrorsPage.Write());
}
