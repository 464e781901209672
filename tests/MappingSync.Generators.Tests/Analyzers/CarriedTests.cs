namespace MappingSync.Generators.Tests.Analyzers;

public class CarriedTests
{
    [Theory]
    [InlineData("elsewhere:\n  - { label: { en: Fax }, entity: ⟦custmer⟧, field: name, as: synced }", "MSYNC108 'elsewhere' names the entity 'custmer', of which there is no spec; add one, or name the entity under 'entities' of _shared.yaml")]
    [InlineData("elsewhere:\n  - { label: { en: Fax }, entity: customer, field: ⟦fax⟧, as: synced }", "MSYNC405 The row 'Fax' is said to be synced in 'customer', but its spec syncs no 'fax'; correct 'field' and 'as', or remove the row")]
    [InlineData("elsewhere:\n  - { label: { da: [Navn, Kundenavn] }, entity: customer, field: ⟦extra⟧, as: excluded }", "MSYNC405 The row 'Navn' is said to be excluded in 'customer', but its spec leaves out no 'extra'; did you mean 'extras'?")]
    [InlineData("children:\n  contacts: { entity: ⟦contact⟧ }", "MSYNC108 'contacts' names the entity 'contact', of which there is no spec; add one, or name the entity under 'entities' of _shared.yaml")]
    public Task A_row_that_nothing_carries_is_an_error(string lists, string message) =>
        Shop.AssertAsync(Shop.Head + Shop.Synced + Shop.LeftOut + lists, message);

    [Theory]
    [InlineData("elsewhere:\n  - { label: { en: Name }, entity: customer, field: name, as: synced }")]
    [InlineData("elsewhere:\n  - { label: { en: Fax }, entity: customer, field: extras, as: excluded }")]
    public Task A_row_that_its_entity_carries_has_no_finding(string lists) =>
        Shop.AssertAsync(Shop.Head + Shop.Synced + Shop.LeftOut + lists);
}
