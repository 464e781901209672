namespace MappingSync.Generators.Tests.Analyzers;

public class CarriedTests
{
    [Theory]
    [InlineData("elsewhere:\n  - { label: { en: Fax }, entity: ⟦custmer⟧, field: name, as: synced }", "MSYNC108 'elsewhere' names the entity 'custmer', of which there is no spec; add one, or name the entity under 'entities' of _shared.yaml")]
    [InlineData("elsewhere:\n  - { label: { en: Fax }, entity: customer, field: ⟦fax⟧, as: synced }", "MSYNC004 The value of 'field' must be the name of a synced field of 'customer', but it is 'fax'")]
    [InlineData("children:\n  contacts: { entity: ⟦contact⟧ }", "MSYNC108 'contacts' names the entity 'contact', of which there is no spec; add one, or name the entity under 'entities' of _shared.yaml")]
    public Task A_row_that_nothing_carries_is_an_error(string lists, string message) =>
        Shop.AssertAsync(Shop.Head + Shop.Synced + Shop.LeftOut + lists, message);

    [Theory]
    [InlineData("elsewhere:\n  - { label: { en: Name }, entity: customer, field: name, as: synced }")]
    [InlineData("elsewhere:\n  - { label: { en: Fax }, entity: customer, field: fax, as: excluded }")]
    public Task A_row_that_its_entity_carries_has_no_finding(string lists) =>
        Shop.AssertAsync(Shop.Head + Shop.Synced + Shop.LeftOut + lists);
}
