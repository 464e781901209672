namespace MappingSync.Rackbeat;

/// <content>Products, bills of materials, their groups and units.</content>
public sealed partial class RackbeatClient
{
    private RackbeatItems<Product> Products => field ??= new(ProductsList, static record => record.Number);

    private RackbeatRecords<Product> ProductsList => field ??= Records<Product>("products", static record => record.Number);

    /// <summary>Reads a product; null when it does not exist.</summary>
    public Task<Product?> GetProductAsync(string number, CancellationToken cancellationToken = default) =>
        Products.FindAsync(number, cancellationToken);

    /// <summary>Reads all products that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Product> ListProductsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        ProductsList.ListAsync(query, cancellationToken);

    /// <summary>Creates a product; answers it as stored.</summary>
    public Task<Product> CreateProductAsync(Product record, CancellationToken cancellationToken = default) =>
        ProductsList.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a product that have a value; answers it as stored.</summary>
    public Task<Product> UpdateProductAsync(string number, Product record, CancellationToken cancellationToken = default) =>
        Products.UpdateAsync(number, record, cancellationToken);

    /// <summary>Removes a product.</summary>
    public Task DeleteProductAsync(string number, CancellationToken cancellationToken = default) =>
        Products.DeleteAsync(number, cancellationToken);

    /// <summary>Reads the further units of a product; quantities of documents are counted in its base unit.</summary>
    public IAsyncEnumerable<ItemUnit> ListProductUnitsAsync(string number, CancellationToken cancellationToken = default) =>
        Records<ItemUnit>("products", static record => record.Unit).ListBelowAsync(ItemPath.Segment(number), "units", cancellationToken);

    private RackbeatItems<Lot> Lots => field ??= new(LotsList, static record => record.Number);

    private RackbeatRecords<Lot> LotsList => field ??= Records<Lot>("lots", static record => record.Number);

    /// <summary>Reads a bill of materials; null when it does not exist.</summary>
    public Task<Lot?> GetLotAsync(string number, CancellationToken cancellationToken = default) =>
        Lots.FindAsync(number, cancellationToken);

    /// <summary>Reads all bills of materials that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Lot> ListLotsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        LotsList.ListAsync(query, cancellationToken);

    /// <summary>Creates a bill of materials; answers it as stored.</summary>
    public Task<Lot> CreateLotAsync(Lot record, CancellationToken cancellationToken = default) =>
        LotsList.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a bill of materials that have a value; answers it as stored.</summary>
    public Task<Lot> UpdateLotAsync(string number, Lot record, CancellationToken cancellationToken = default) =>
        Lots.UpdateAsync(number, record, cancellationToken);

    /// <summary>Removes a bill of materials.</summary>
    public Task DeleteLotAsync(string number, CancellationToken cancellationToken = default) =>
        Lots.DeleteAsync(number, cancellationToken);

    /// <summary>Reads the parts of a bill of materials.</summary>
    public IAsyncEnumerable<LotLine> ListLotLinesAsync(string number, CancellationToken cancellationToken = default) =>
        Records<LotLine>("lots", static record => record.Id).ListBelowAsync(ItemPath.Segment(number), "lines", cancellationToken);

    private RackbeatRecords<ProductGroup> ProductGroups => field ??= Records<ProductGroup>("product-groups", static record => record.Number);

    /// <summary>Reads a product group; null when it does not exist.</summary>
    public Task<ProductGroup?> GetProductGroupAsync(int number, CancellationToken cancellationToken = default) =>
        ProductGroups.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all product groups that the query asks for, page by page.</summary>
    public IAsyncEnumerable<ProductGroup> ListProductGroupsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        ProductGroups.ListAsync(query, cancellationToken);

    /// <summary>Creates a product group; answers it as stored.</summary>
    public Task<ProductGroup> CreateProductGroupAsync(ProductGroup record, CancellationToken cancellationToken = default) =>
        ProductGroups.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a product group that have a value; answers it as stored.</summary>
    public Task<ProductGroup> UpdateProductGroupAsync(int number, ProductGroup record, CancellationToken cancellationToken = default) =>
        ProductGroups.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a product group.</summary>
    public Task DeleteProductGroupAsync(int number, CancellationToken cancellationToken = default) =>
        ProductGroups.DeleteAsync(Key(number), cancellationToken);

    private RackbeatRecords<Unit> Units => field ??= Records<Unit>("units", static record => record.Number);

    /// <summary>Reads a unit; null when it does not exist.</summary>
    public Task<Unit?> GetUnitAsync(int number, CancellationToken cancellationToken = default) =>
        Units.FindAsync(Key(number), cancellationToken);

    /// <summary>Reads all units that the query asks for, page by page.</summary>
    public IAsyncEnumerable<Unit> ListUnitsAsync(RackbeatQuery? query = null, CancellationToken cancellationToken = default) =>
        Units.ListAsync(query, cancellationToken);

    /// <summary>Creates a unit; answers it as stored.</summary>
    public Task<Unit> CreateUnitAsync(Unit record, CancellationToken cancellationToken = default) =>
        Units.CreateAsync(record, cancellationToken);

    /// <summary>Changes the properties of a unit that have a value; answers it as stored.</summary>
    public Task<Unit> UpdateUnitAsync(int number, Unit record, CancellationToken cancellationToken = default) =>
        Units.UpdateAsync(Key(number), record, cancellationToken);

    /// <summary>Removes a unit.</summary>
    public Task DeleteUnitAsync(int number, CancellationToken cancellationToken = default) =>
        Units.DeleteAsync(Key(number), cancellationToken);
}
